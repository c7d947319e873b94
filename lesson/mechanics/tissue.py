"""What a muscle at rest pulls: its fibres and its tendon stretched in a row."""

from dataclasses import dataclass
from functools import cache, cached_property

import numpy as np
from numpy.typing import ArrayLike, NDArray

from lesson.errors import BadCall
from lesson.mechanics.curves import through
from lesson.mechanics.muscles import load_muscles
from lesson.mechanics.ranges import check_range
from lesson.mechanics.tables import TableError, by_name, muscles_folder, numbers, read_table

Numbers = NDArray[np.float64]

TIGHTNESS_PERCENT = (-20.0, 20.0)
PARAMETER_COLUMNS = (
    "max_isometric_force_N",
    "optimal_fiber_length_m",
    "tendon_slack_length_m",
    "pennation_at_optimal_deg",
)
_STEPS = 600


@dataclass(frozen=True)
class Tissue:
    """How n muscles answer a stretch.

    ``fibre_m`` and ``tendon_m`` are optimal fibre length and tendon slack length, shape (n,). For
    fibres of growing length, shape (n, steps): ``along`` is what they add to the muscle's length,
    in optimal fibre lengths; ``strain`` the tendon's; ``pull_n`` the force along the tendon.
    """

    fibre_m: Numbers
    tendon_m: Numbers
    along: Numbers
    strain: Numbers
    pull_n: Numbers


@cache
def load_tissue() -> Tissue:
    """Return the hip muscles' tissue, in the order of ``muscle_names()``.

    Raises
    ------
    TableError
        If a table is missing or damaged, naming file and line, column or muscle.
    """
    path = muscles_folder() / "parameters.csv"
    rows = read_table(path, ("muscle", *PARAMETER_COLUMNS))
    table = numbers(path, rows, PARAMETER_COLUMNS)
    line = {cells["muscle"]: row for row, cells in enumerate(rows)}
    tendon = _tendon()
    passive = passive_curves()
    along, strain, pull = [], [], []
    names = load_muscles().names
    for name in names:
        if name not in line or name not in passive:
            raise TableError(f"{path.name}: expected a line and a passive curve of {name}.")
        force, _, _, pennation_deg = table[line[name]]
        if not 0 <= pennation_deg < 90:
            raise TableError(
                f"{path.name}: expected a pennation from 0 to below 90 degrees of {name}."
            )
        length, normalised = passive[name]
        height = np.sin(np.radians(pennation_deg))
        grid = np.linspace(max(length[0], 1.05 * height), length[-1], _STEPS)
        cosine = np.sqrt(1 - (height / grid) ** 2)
        tension = np.interp(grid, length, normalised) * cosine
        along.append(grid * cosine)
        strain.append(np.interp(tension, *tendon))
        pull.append(force * tension)
    order = [line[name] for name in names]
    return Tissue(
        table[order, 1], table[order, 2], np.array(along), np.array(strain), np.array(pull)
    )


@cache
def passive_curves() -> dict[str, tuple[Numbers, Numbers]]:
    """Return each muscle's fibre lengths and passive forces, both normalised, shape (k,).

    Source: ``passive_fibre_curves.csv``, made finer by smooth curves.
    """
    path = muscles_folder() / "passive_fibre_curves.csv"
    columns = ("normalised_fibre_length", "normalised_passive_force")
    rows = read_table(path, ("muscle", *columns))
    table = numbers(path, rows, columns)
    return {
        name: _finer(f"{path.name}: {name}", table[lines, 0], table[lines, 1])
        for name, lines in by_name(rows, "muscle").items()
    }


def _tendon() -> tuple[Numbers, Numbers]:
    """The tendon's force, growing, and the strain that gives it."""
    path = muscles_folder() / "tendon_curve.csv"
    columns = ("tendon_strain", "normalised_tendon_force")
    table = numbers(path, read_table(path, columns), columns)
    strain, force = _finer(path.name, table[:, 0], table[:, 1])
    return force, strain


def _finer(where: str, x: Numbers, y: Numbers) -> tuple[Numbers, Numbers]:
    """Put a smooth curve through points and read it at ten times as many places."""
    if len(x) < 3 or (np.diff(x) <= 0).any():
        raise TableError(f"{where}: expected 3 lines or more, whose first number rises.")
    places = np.linspace(x[0], x[-1], 10 * (len(x) - 1) + 1)
    smooth = through(x, y[None]).at(places)[0][0]
    return places, np.maximum.accumulate(np.maximum(smooth, 0.0))


@dataclass(frozen=True)
class Stretch:
    """What n muscles pull at their lengths: ``length_m`` and ``pull_n`` both grow, (n, steps)."""

    length_m: Numbers
    pull_n: Numbers

    def force_n(self, length_m: Numbers) -> Numbers:
        """Return the passive pull along the tendon, newtons, of lengths (n, *poses), metres.

        Raises
        ------
        BadCall
            If a muscle is stretched beyond its known curve.
        """
        longest = self._check(length_m)
        pull = np.zeros_like(length_m)
        for row in np.flatnonzero(longest > self.slack_m):
            pull[row] = np.interp(length_m[row], self.length_m[row], self.pull_n[row])
        return pull

    def energy_j(self, length_m: Numbers) -> Numbers:
        """Return what the stretch has stored, joules, of lengths (n, *poses), metres."""
        self._check(length_m)
        step = np.diff(self.length_m, axis=1)
        middle = (self.pull_n[:, 1:] + self.pull_n[:, :-1]) / 2
        below = np.pad(np.cumsum(middle * step, axis=1), ((0, 0), (1, 0)))
        found = np.zeros_like(length_m)
        for row, length in enumerate(length_m):
            knots, pull = self.length_m[row], self.pull_n[row]
            at = np.clip(np.searchsorted(knots, length, "right") - 1, 0, len(knots) - 2)
            past = np.maximum(length - knots[at], 0.0)
            rise = (pull[at + 1] - pull[at]) / (knots[at + 1] - knots[at])
            found[row] = below[row, at] + past * (pull[at] + past * rise / 2)
        return found

    @cached_property
    def slack_m(self) -> Numbers:
        """The length up to which each muscle pulls nothing, shape (n,)."""
        last = np.maximum((self.pull_n > 0).argmax(axis=1) - 1, 0)
        found: Numbers = self.length_m[np.arange(len(last)), last]
        return found

    def _check(self, length_m: Numbers) -> Numbers:
        """Return each muscle's greatest length, if its curve goes so far."""
        flat = length_m.reshape(len(length_m), -1)
        longest: Numbers = flat.max(axis=1, initial=-np.inf)
        for row in np.flatnonzero(longest > self.length_m[:, -1]):
            raise BadCall(
                f"{load_muscles().names[row]} is {longest[row]:.3f} m long; "
                f"expected at most {self.length_m[row, -1]:.3f} m."
            )
        return longest


def stretch(tightness_percent: ArrayLike = 0.0) -> Stretch:
    """Return how the 25 hip muscles answer their lengths, in the order of ``muscle_names()``.

    ``tightness_percent``, a number or shape (25,), is by how much the fibres are shorter than the
    model's; -20 to 20. Fibre and tendon share the length so that both pull alike; a slack muscle
    pulls nothing.

    Raises
    ------
    BadCall
        If a tightness is out of range.

    Source: parameters and curves of RajagopalLaiUhlrich2023, see ``data/muscles/README.md``.
    """
    check_range("tightness_percent", tightness_percent, TIGHTNESS_PERCENT, "per cent")
    tissue = load_tissue()
    shorter = 1 - np.broadcast_to(np.asarray(tightness_percent, float), tissue.fibre_m.shape) / 100
    fibre = (tissue.fibre_m * shorter)[:, None] * tissue.along
    return Stretch(tissue.tendon_m[:, None] * (1 + tissue.strain) + fibre, tissue.pull_n)
