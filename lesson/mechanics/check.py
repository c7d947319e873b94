"""Holding the model against a table: any with the columns of the references."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from lesson.errors import BadCall
from lesson.mechanics.geometry import geometry, muscle_names
from lesson.mechanics.muscles import GRID_COLUMNS, SWEEP_COLUMNS, SWEPT_AS, load_muscles
from lesson.mechanics.tables import TableError, by_name, numbers, read_table
from lesson.mechanics.tissue import stretch

Numbers = NDArray[np.float64]

PASSIVE_COLUMNS = ("knee_deg", "hip_flexion_deg", "passive_moment_one_leg_nm")
#: Limits: at the angles of the model's own table, and between them, metres.
LEVER_LIMIT_M, BETWEEN_LIMIT_M, LENGTH_LIMIT_M = 0.001, 0.002, 0.001
#: The passive moment may differ by this share, or by this much.
MOMENT_SHARE, MOMENT_LIMIT_NM = 0.10, 1.0


@dataclass(frozen=True)
class Difference:
    """The difference from a table that comes closest to its limit, or lies farthest beyond."""

    what: str
    column: str
    where: str
    largest: float
    limit: float
    unit: str

    @property
    def kept(self) -> bool:
        """Whether the largest difference is within its limit."""
        return self.largest <= self.limit


def compare(path: Path) -> list[Difference]:
    """Return the largest difference of each muscle and column of a table from the model.

    Raises
    ------
    TableError
        If the file cannot be read, has none of the three sets of columns, or asks for a muscle
        or an angle that the model does not know, naming file, line and what was expected.
    """
    rows = read_table(path)
    for columns, held in _KINDS.items():
        if rows[0].keys() >= set(columns):
            return held(path, rows)
    sets = "; or ".join(", ".join(columns) for columns in _KINDS)
    raise TableError(f"{path.name}: expected the columns {sets}.")


def _sweeps(path: Path, rows: Sequence[dict[str, str]]) -> list[Difference]:
    table = numbers(path, rows, SWEEP_COLUMNS)
    knots = {name: load_muscles().alone[name].knots for name in SWEPT_AS}
    found = []
    for muscle, lines in _known(path, rows).items():
        expected, limit = np.empty((len(lines), 4)), np.empty((len(lines), 4))
        for at, line in enumerate(lines):
            name = _swept(path, line, rows[line]["coordinate"])
            expected[at] = _at(path, line, muscle, **{f"{name}_deg": table[line, 0]})
            between = abs(knots[name] - np.radians(table[line, 0])).min() > 1e-9
            limit[at] = [LENGTH_LIMIT_M, *[BETWEEN_LIMIT_M if between else LEVER_LIMIT_M] * 3]
        off = abs(table[lines, 1:] - expected)
        for column, name in enumerate(SWEEP_COLUMNS[1:]):
            worst = int(np.argmax(off[:, column] / limit[:, column]))
            cells = rows[lines[worst]]
            found.append(
                Difference(
                    muscle,
                    name,
                    f"{cells['coordinate']} {cells['deg']}°",
                    1000 * float(off[worst, column]),
                    1000 * float(limit[worst, column]),
                    "mm",
                )
            )
    return found


def _two_joint(path: Path, rows: Sequence[dict[str, str]]) -> list[Difference]:
    table = numbers(path, rows, GRID_COLUMNS)
    found = []
    for muscle, lines in _known(path, rows).items():
        off = []
        for line in lines:
            hip, knee, length = table[line]
            model = _at(path, line, muscle, hip_flexion_deg=hip, knee_deg=knee)
            off.append(abs(model[0] - length))
        worst = int(np.argmax(off))
        hip, knee = table[lines[worst], :2]
        where = f"hip {hip:g}°, knee {knee:g}°"
        largest = 1000 * float(off[worst])
        found.append(
            Difference(muscle, GRID_COLUMNS[2], where, largest, 1000 * LENGTH_LIMIT_M, "mm")
        )
    return found


def _passive(path: Path, rows: Sequence[dict[str, str]]) -> list[Difference]:
    table = numbers(path, rows, PASSIVE_COLUMNS)
    found = []
    for knee, lines in by_name(rows, "knee_deg").items():
        off, limit = [], []
        for line in lines:
            knee_deg, hip_deg, moment = table[line]
            try:
                posed = geometry(hip_deg, knee_deg=knee_deg)
                model = float((stretch().force_n(posed.length_m) * posed.flexion_m).sum())
            except BadCall as error:
                raise TableError(f"{path.name}: line {line + 2}: {error}") from None
            off.append(abs(model - moment))
            limit.append(max(MOMENT_LIMIT_NM, MOMENT_SHARE * abs(moment)))
        worst = int(np.argmax(np.array(off) / limit))
        where = f"hip {table[lines[worst], 1]:g}°"
        found.append(
            Difference(f"knee {knee}°", PASSIVE_COLUMNS[2], where, off[worst], limit[worst], "N·m")
        )
    return found


_KINDS: dict[tuple[str, ...], Callable[[Path, Sequence[dict[str, str]]], list[Difference]]] = {
    ("muscle", "coordinate", *SWEEP_COLUMNS): _sweeps,
    ("muscle", *GRID_COLUMNS): _two_joint,
    PASSIVE_COLUMNS: _passive,
}


def _known(path: Path, rows: Sequence[dict[str, str]]) -> dict[str, list[int]]:
    found = by_name(rows, "muscle")
    for name, lines in found.items():
        if name not in muscle_names():
            raise TableError(
                f"{path.name}: line {lines[0] + 2}, muscle is {name[:60]!r}; "
                f"expected one of {', '.join(muscle_names())}."
            )
    return found


def _swept(path: Path, line: int, coordinate: str) -> str:
    for name, swept in SWEPT_AS.items():
        if swept == coordinate:
            return name
    raise TableError(
        f"{path.name}: line {line + 2}, coordinate is {coordinate[:60]!r}; "
        f"expected one of {', '.join(SWEPT_AS.values())}."
    )


def _at(path: Path, line: int, muscle: str, **angles_deg: float) -> Numbers:
    """Return length and the three levers of a muscle, shape (4,), metres."""
    try:
        found = geometry(muscles=[muscle], **angles_deg)
    except BadCall as error:
        raise TableError(f"{path.name}: line {line + 2}: {error}") from None
    return np.array([found.length_m, found.flexion_m, found.adduction_m, found.rotation_m])[:, 0]
