"""The muscles of one side: their lengths as smooth curves, read from the tables."""

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from lesson.mechanics.curves import Curves, Surfaces, over_grid, through
from lesson.mechanics.tables import TableError, by_name, muscles_folder, numbers, read_table

Numbers = NDArray[np.float64]

COORDINATES = ("hip_flexion", "hip_adduction", "hip_rotation", "knee")
SWEEP_COLUMNS = ("deg", "mt_length_m", "r_flexion_m", "r_adduction_m", "r_rotation_m")
GRID_COLUMNS = ("hip_flexion_deg", "knee_deg", "mt_length_m")
#: Names of the coordinates in ``sweeps.csv``, and the column with the lever about each.
SWEPT_AS = {
    "hip_flexion": "hip_flexion_r",
    "hip_adduction": "hip_adduction_r",
    "hip_rotation": "hip_rotation_r",
    "knee": "knee_angle_r",
}
LEVER_COLUMN = {"hip_flexion": 2, "hip_adduction": 3, "hip_rotation": 4}


@dataclass(frozen=True)
class Muscles:
    """Lengths of n muscles as sums of smooth parts: one a coordinate, one a pair of them.

    ``alone`` holds for each coordinate the change of length, over radians. ``pairs`` holds what
    the slope over one coordinate (second) changes while another (first) moves; what both of a
    pair hold is taken off again by ``twist``, shape (n,). ``bend`` is what hip flexion and knee
    leave over for the two-joint muscles.
    """

    names: tuple[str, ...]
    neutral_m: Numbers
    alone: dict[str, Curves]
    pairs: dict[tuple[str, str], Curves]
    twist: dict[tuple[str, str], Numbers]
    two_joint: NDArray[np.intp]
    bend: Surfaces


@dataclass(frozen=True)
class _Sweep:
    """One coordinate's sweep: ``angle`` (k,), radians; ``table`` (n, k, columns)."""

    angle: Numbers
    table: Numbers

    @property
    def neutral(self) -> int:
        return int(np.argmin(abs(self.angle)))


@cache
def load_muscles() -> Muscles:
    """Return the muscles, read from ``sweeps.csv`` and ``two_joint_lengths.csv``.

    Raises
    ------
    TableError
        If a table is missing or damaged, naming file and line, column or muscle.
    """
    path = muscles_folder() / "sweeps.csv"
    rows = read_table(path, ("muscle", "coordinate", *SWEEP_COLUMNS))
    table = numbers(path, rows, SWEEP_COLUMNS)
    names = tuple(by_name(rows, "muscle"))
    sweeps = {name: _sweep(rows, table, names, name) for name in COORDINATES}
    hip = sweeps["hip_flexion"]
    neutral = hip.table[:, hip.neutral, 1]
    two_joint, grid_hip, grid_knee, grid = _grid(names)
    change = grid - neutral[two_joint, None, None]
    straight, standing = np.argmin(abs(grid_knee)), np.argmin(abs(grid_hip))
    alone = {name: _alone(sweeps[name], neutral, name) for name in COORDINATES}
    alone["hip_flexion"] = _extended(
        alone["hip_flexion"], grid_hip, change[:, :, straight], two_joint
    )
    alone["knee"] = _extended(alone["knee"], grid_knee, change[:, standing], two_joint)
    flexed = alone["hip_flexion"].at(grid_hip)[0][two_joint]
    bent = alone["knee"].at(grid_knee)[0][two_joint]
    pairs = {
        (first, second): _pair(sweeps[first], LEVER_COLUMN[second])
        for first in COORDINATES
        for second in LEVER_COLUMN
        if first != second and (first, second) != ("knee", "hip_flexion")
    }
    return Muscles(
        names,
        neutral,
        alone,
        pairs,
        {pair: _twist(pairs, pair) for pair in pairs if pair[::-1] in pairs and pair < pair[::-1]},
        two_joint,
        over_grid(grid_hip, grid_knee, change - flexed[:, :, None] - bent[:, None, :]),
    )


def _sweep(
    rows: list[dict[str, str]], table: Numbers, names: tuple[str, ...], coordinate: str
) -> _Sweep:
    swept = [row for row, cells in enumerate(rows) if cells["coordinate"] == SWEPT_AS[coordinate]]
    of = by_name([rows[row] for row in swept], "muscle")
    kept = np.array(swept)
    parts: list[Numbers] = []
    for name in names:
        part = table[kept[of.get(name, [])]] if name in of else table[:0]
        part = part[np.argsort(part[:, 0])]
        if parts and (part.shape != parts[0].shape or (part[:, 0] != parts[0][:, 0]).any()):
            raise TableError(
                f"sweeps.csv: {name} has not the same {SWEPT_AS[coordinate]} as {names[0]}."
            )
        parts.append(part)
    if len(parts[0]) < 3 or 0 not in parts[0][:, 0]:
        raise TableError(
            f"sweeps.csv: {SWEPT_AS[coordinate]} of {names[0]}: expected 3 rows or more, one at 0."
        )
    stacked = np.stack(parts)
    return _Sweep(np.radians(stacked[0, :, 0]), stacked)


def _grid(names: tuple[str, ...]) -> tuple[NDArray[np.intp], Numbers, Numbers, Numbers]:
    """Return which muscles cross hip and knee, both angles in radians, and lengths (m, f, k)."""
    path = muscles_folder() / "two_joint_lengths.csv"
    rows = read_table(path, ("muscle", *GRID_COLUMNS))
    table = numbers(path, rows, GRID_COLUMNS)
    of = by_name(rows, "muscle")
    hip, knee = (np.unique(table[:, column]) for column in (0, 1))
    lengths = []
    for name, lines in of.items():
        part = table[lines][np.lexsort((table[lines, 1], table[lines, 0]))]
        whole = np.array([(a, b) for a in hip for b in knee])
        if name not in names or part[:, :2].tolist() != whole.tolist():
            raise TableError(
                f"{path.name}: {name}: expected a muscle of sweeps.csv with every pair of angles."
            )
        lengths.append(part[:, 2].reshape(len(hip), len(knee)))
    found = np.array([names.index(name) for name in of], dtype=np.intp)
    return found, np.radians(hip), np.radians(knee), np.stack(lengths)


def _alone(sweep: _Sweep, neutral: Numbers, name: str) -> Curves:
    values = sweep.table[:, :, 1] - neutral[:, None]
    if name not in LEVER_COLUMN:
        return through(sweep.angle, values)
    return Curves(sweep.angle, values, -sweep.table[:, :, LEVER_COLUMN[name]])


def _extended(curves: Curves, angle: Numbers, change: Numbers, rows: NDArray[np.intp]) -> Curves:
    """Go on beyond a sweep's last knot with what the grid knows of some muscles."""
    beyond = angle > curves.knots[-1] + 1e-9
    knots = np.append(curves.knots, angle[beyond])
    more = int(beyond.sum())
    values = np.pad(curves.values, ((0, 0), (0, more)), mode="edge")
    slopes = np.pad(curves.slopes, ((0, 0), (0, more)), mode="edge")
    values[rows, -more:] = change[:, beyond]
    slopes[rows, -more:] = through(knots, values).slopes[rows, -more:]
    return Curves(knots, values, slopes)


def _pair(sweep: _Sweep, column: int) -> Curves:
    """How the slope over another coordinate changes; held beyond the sweep's last knot."""
    lever = sweep.table[:, :, column]
    change = lever[:, [sweep.neutral]] - lever
    knots = np.append(sweep.angle, sweep.angle[-1] + np.radians(30))
    return through(knots, np.append(change, change[:, -1:], axis=1))


def _twist(pairs: dict[tuple[str, str], Curves], pair: tuple[str, str]) -> Numbers:
    """The slope that both curves of a pair have at neutral; rounding parts them by little."""
    both = [pairs[each].at(np.array(0.0))[1] for each in (pair, pair[::-1])]
    return (both[0] + both[1]) / 2
