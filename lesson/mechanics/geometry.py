"""How long each muscle is in a pose of hip and knee, and what lever it has."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from lesson.errors import UnknownName
from lesson.mechanics.muscles import COORDINATES, load_muscles
from lesson.mechanics.ranges import check_range

Numbers = NDArray[np.float64]

RANGES_DEG = {
    "hip_flexion": (-30.0, 90.0),
    "hip_adduction": (-20.0, 20.0),
    "hip_rotation": (-30.0, 30.0),
    "knee": (0.0, 120.0),
}
#: Muscles that cross the knee too are known farther.
TWO_JOINT_FLEXION_DEG = (-30.0, 120.0)


@dataclass(frozen=True)
class Geometry:
    """Muscles in poses: ``length_m`` and the levers, each of shape (muscles, *poses).

    A lever (moment arm, metres) is minus the slope of length over its angle: positive where the
    muscle's pull increases hip flexion, adduction or internal rotation.
    """

    length_m: Numbers
    flexion_m: Numbers
    adduction_m: Numbers
    rotation_m: Numbers


def muscle_names() -> tuple[str, ...]:
    """Return the 25 muscles of the right side, in the order of every array of this room."""
    return load_muscles().names


def geometry(
    hip_flexion_deg: ArrayLike = 0.0,
    hip_adduction_deg: ArrayLike = 0.0,
    hip_rotation_deg: ArrayLike = 0.0,
    knee_deg: ArrayLike = 0.0,
    muscles: Sequence[str] | None = None,
) -> Geometry:
    """Return lengths and moment arms of the right side's muscles.

    Angles are numbers or arrays that broadcast together: flexion -30 to 90 (to 120 if only
    two-joint ``muscles`` are asked for), adduction -20 to 20, internal rotation -30 to 30, knee
    flexion 0 to 120. Fed with a left side's angles it gives that side's muscles.

    Raises
    ------
    BadCall
        If an angle is out of its range.
    UnknownName
        If a muscle is unknown, naming those there are.

    Source: OpenSim model RajagopalLaiUhlrich2023, see ``data/muscles/README.md``. What a pair of
    angles does together is taken to first order, except for hip flexion with knee, which is known.
    """
    known = load_muscles()
    given = (hip_flexion_deg, hip_adduction_deg, hip_rotation_deg, knee_deg)
    broadcast = np.broadcast_arrays(*(np.asarray(each, dtype=float) for each in given))
    degrees = dict(zip(COORDINATES, broadcast, strict=True))
    rows = _rows(known.names, muscles)
    far = bool(np.isin(rows, known.two_joint).all())
    for name, value in degrees.items():
        limits = TWO_JOINT_FLEXION_DEG if far and name == "hip_flexion" else RANGES_DEG[name]
        check_range(f"{name}_deg", value, limits, "degrees")
    angle = {name: np.radians(value) for name, value in degrees.items()}
    shape = (len(known.names), *broadcast[0].shape)
    column = (-1, *[1] * broadcast[0].ndim)
    length = np.zeros(shape) + known.neutral_m.reshape(column)
    slope = {name: np.zeros(shape) for name in COORDINATES}
    for name, curves in known.alone.items():
        if name == "hip_flexion" or angle[name].any():
            value, rise = curves.at(angle[name])
            length += value
            slope[name] += rise
        else:
            slope[name] += curves.at(np.array(0.0))[1].reshape(column)
    for (first, second), curves in known.pairs.items():
        if angle[first].any():
            value, rise = curves.at(angle[first])
            length += value * angle[second]
            slope[first] += rise * angle[second]
            slope[second] += value
        elif angle[second].any():
            slope[first] += curves.at(np.array(0.0))[1].reshape(column) * angle[second]
    for (first, second), twist in known.twist.items():
        bent = twist.reshape(column)
        length -= bent * angle[first] * angle[second]
        slope[first] -= bent * angle[second]
        slope[second] -= bent * angle[first]
    value, over_hip, over_knee = known.bend.at(angle["hip_flexion"], angle["knee"])
    length[known.two_joint] += value
    slope["hip_flexion"][known.two_joint] += over_hip
    slope["knee"][known.two_joint] += over_knee
    return Geometry(length[rows], *(-slope[name][rows] for name in COORDINATES[:3]))


def _rows(names: tuple[str, ...], muscles: Sequence[str] | None) -> NDArray[np.intp]:
    wanted = names if muscles is None else muscles
    for name in wanted:
        if name not in names:
            raise UnknownName(f"There is no muscle {name!r}; there are {', '.join(names)}.")
    return np.array([names.index(name) for name in wanted], dtype=np.intp)
