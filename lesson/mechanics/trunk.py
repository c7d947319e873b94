"""What the trunk's muscles at rest do to the pelvis when they are tight."""

from collections.abc import Mapping
from functools import cache

import numpy as np
from numpy.typing import NDArray

from lesson.atlas.spine import SHARES
from lesson.mechanics.groups import TrunkGroup, trunk_groups
from lesson.mechanics.tables import TableError, muscles_folder, numbers, read_table
from lesson.mechanics.tissue import passive_curves

Numbers = NDArray[np.float64]

#: The lumbar model used; the other in the table has up to six times smaller strengths.
MODEL = "Pose2Sim_LFB"
#: Whose passive curve a trunk fibre has: the one that most of the model's muscles share, with no
#: force up to the optimal length. Trunk fibres are taken to stand at that length.
CURVE_OF = "addmagDist_r"
LUMBAR_COLUMNS = ("r_extension_m", "fmax_crossing_N")
_JOINTS = {
    "L5_S1": "L5",
    "L4_L5": "L4",
    "L3_L4": "L3",
    "L2_L3": "L2",
    "L1_L2": "L1",
    "T12_L1": "T12",
}


@cache
def lumbar_levers_m(model: str = MODEL) -> dict[str, dict[str, tuple[float, float]]]:
    """Return per muscle and lumbar joint the lever (metres, + extends) and strength (newtons).

    One side. Source: ``lumbar.csv``, see ``data/muscles/README.md``.

    Raises
    ------
    TableError
        If the table is missing or damaged, or has no such model.
    """
    path = muscles_folder() / "lumbar.csv"
    rows = read_table(path, ("source", "group", "joint", *LUMBAR_COLUMNS))
    values = numbers(path, rows, LUMBAR_COLUMNS)
    found: dict[str, dict[str, tuple[float, float]]] = {}
    for cells, (lever, force) in zip(rows, values, strict=True):
        if cells["source"] == model:
            found.setdefault(cells["group"], {})[cells["joint"]] = (lever, force)
    if not found:
        raise TableError(f"{path.name}: has no rows of the model {model!r}.")
    return found


@cache
def _strengths(group: str) -> tuple[tuple[float, float], ...]:
    """Per member: moment on the pelvis at full strength (newton metres), and lever (metres).

    As the lumbar joints share a change of lordosis, a member's work on the pelvis is the sum of
    its joints' moments, each times its joint's share; both sides together.
    """
    levers = lumbar_levers_m()
    found = []
    for member in _group(group).members:
        if member.row not in levers:
            raise TableError(f"lumbar.csv: has no row {member.row} that trunk.yaml asks for.")
        joints = levers[member.row]
        moment = sum(
            2 * lever * force * SHARES[_JOINTS[joint]]
            for joint, (lever, force) in joints.items()
            if joint in _JOINTS
        )
        strongest = 2 * max(force for _, force in joints.values())
        found.append((moment, moment / strongest))
    return tuple(found)


def _group(name: str) -> TrunkGroup:
    return next(each for each in trunk_groups() if each.group == name)


def trunk_moment_nm(tightness: Mapping[str, float], tilt_change_deg: Numbers) -> Numbers:
    """Return the passive moment of each trunk group on the pelvis, shape (groups, *tilts).

    Positive tips the pelvis forwards. ``tightness`` is in per cent by group; ``tilt_change_deg``
    is the change from standing, which the lumbar spine follows one to one.
    """
    length, force = passive_curves()[CURVE_OF]
    parts = []
    for group in trunk_groups():
        shorter = 1 - tightness.get(group.group, 0.0) / 100
        moment = np.zeros(np.shape(tilt_change_deg))
        for member, (strength_nm, lever_m) in zip(
            group.members, _strengths(group.group), strict=True
        ):
            stretched = (1 - lever_m * np.radians(tilt_change_deg) / member.fibre_m) / shorter
            moment = moment + strength_nm * np.interp(stretched, length, force)
        parts.append(moment)
    return np.array(parts)
