"""Poses: where each body goes when the pelvis tilts or a leg is raised."""

from math import asin, atan2, cos, hypot, radians, sin

import numpy as np
from numpy.typing import NDArray

from lesson.atlas.joints import ANKLE_CENTRE_M, HIP_CENTRE_M, KNEE_CENTRE_M, ORIGINS_M
from lesson.atlas.landmarks import load_landmarks
from lesson.atlas.skin import Pose, posed
from lesson.atlas.spine import SHARES, SPINE, disc_centres
from lesson.errors import BadCall, UnknownName

__all__ = ["ANKLE", "HIP", "KNEE", "Pose", "axial_pose", "frontal_pose", "lateral_pose", "posed"]

Matrix = NDArray[np.float64]

TILT_DEG = (-20.0, 25.0)
HIP_FLEXION_DEG = (0.0, 120.0)
KNEE_FLEXION_DEG = (0.0, 120.0)
ANKLE_DORSIFLEXION_DEG = (-30.0, 30.0)
OBLIQUITY_DEG = (-10.0, 10.0)
ROTATION_DEG = (-10.0, 10.0)

#: Bodies between two bones: flesh that follows both passes through their steps of the turn, so
#: that it keeps its thickness.
HIP = tuple(f"hip_{step}/6" for step in range(1, 6))
KNEE = tuple(f"knee_{step}/6" for step in range(1, 6))
ANKLE = ("ankle_1/2",)

#: The patella's ligament leans back on the tibia by this share of the knee's flexion.
_LIGAMENT_LEAN = 0.10
_TIBIAL_TUBEROSITY_M = (0.113, 0.330)


def lateral_pose(
    tilt_deg: float = 0.0,
    hip_flexion_deg: float = 0.0,
    knee_flexion_deg: float = 0.0,
    ankle_dorsiflexion_deg: float = 0.0,
) -> dict[str, Matrix]:
    """Return where each body goes, seen from the right: shape (2, 3), (forward, up), metres.

    ``tilt_deg`` is clinical anterior tilt of the pelvis beyond the atlas's own posture. The lumbar
    joints take it up, so that the thorax stays level; the straight leg leans a little about the
    ankle, so that the thorax stays over the foot. The other angles raise the right leg (a
    straight-leg raise with the knee at 0), bend its knee and lift its foot; they add to the
    standing leg's place, and the pelvis stays as ``tilt_deg`` says. Flesh in the groin folds
    cleanly while tilt and hip flexion together stay within 120 degrees; beyond, it overlaps itself.

    Raises
    ------
    BadCall
        If an angle is out of range: tilt -20 to 25, hip and knee flexion 0 to 120, ankle -30 to 30.

    Source: lumbar shares and hinges are the lesson's own model; centres are measured on the
    atlas's skeleton, see ``data/atlas/README.md``.
    """
    _check("tilt_deg", tilt_deg, TILT_DEG)
    _check("hip_flexion_deg", hip_flexion_deg, HIP_FLEXION_DEG)
    _check("knee_flexion_deg", knee_flexion_deg, KNEE_FLEXION_DEG)
    _check("ankle_dorsiflexion_deg", ankle_dorsiflexion_deg, ANKLE_DORSIFLEXION_DEG)
    discs = {name: (point[0], point[1]) for name, point in disc_centres().items()}
    pose = _trunk(turned(-tilt_deg, HIP_CENTRE_M), -tilt_deg, discs)
    lean_deg = _lean(pose["thorax"], HIP_CENTRE_M, ANKLE_CENTRE_M)
    leaning = turned(lean_deg, ANKLE_CENTRE_M)
    carried = moved(leaning @ [*HIP_CENTRE_M, 1] - HIP_CENTRE_M)
    pose = {name: after(carried, matrix) for name, matrix in pose.items()}

    raised = after(leaning, turned(hip_flexion_deg, HIP_CENTRE_M))
    pose["femur_right"] = raised
    hip_deg = tilt_deg + lean_deg + hip_flexion_deg
    _steps(pose, HIP, pose["pelvis"], hip_deg, HIP_CENTRE_M)
    for name, origin in ORIGINS_M.items():  # muscles that turn with the thigh where they start
        pose[name] = after(pose["pelvis"], turned(hip_deg, origin))
    _steps(pose, KNEE, raised, -knee_flexion_deg, KNEE_CENTRE_M)
    tibia = after(raised, turned(-knee_flexion_deg, KNEE_CENTRE_M))
    pose["tibia_right"] = tibia
    pose["patella_right"] = after(
        tibia, turned(_LIGAMENT_LEAN * knee_flexion_deg, _TIBIAL_TUBEROSITY_M)
    )
    # standing, the foot stays on the ground while the leg leans
    foot_deg = ankle_dorsiflexion_deg - lean_deg
    _steps(pose, ANKLE, tibia, foot_deg, ANKLE_CENTRE_M)
    pose["foot_right"] = after(tibia, turned(foot_deg, ANKLE_CENTRE_M))
    pose["ground"] = moved((0.0, 0.0))
    return pose


def frontal_pose(view: str, obliquity_deg: float = 0.0) -> dict[str, Matrix]:
    """Return where each body goes, seen from behind or in front, shape (2, 3), metres.

    ``obliquity_deg`` is positive with the right side of the pelvis higher. The lumbar spine bends
    so that the thorax stays upright; the legs lean by at most 2 degrees so that it stays over the
    feet, and each leg goes up or down with its hip.

    Raises
    ------
    UnknownName
        If the view is neither "posterior" nor "anterior".
    BadCall
        If the angle is not within -10 to 10.
    """
    if view not in ("posterior", "anterior"):
        raise UnknownName(f"view is {view!r}; expected posterior or anterior.")
    _check("obliquity_deg", obliquity_deg, OBLIQUITY_DEG)
    side = 1.0 if view == "posterior" else -1.0
    marks = load_landmarks()
    hips = {name: marks[f"hip_centre_{name}"][[2, 1]] * [side, 1] for name in ("right", "left")}
    middle = (hips["right"] + hips["left"]) / 2
    # the spine is straight from behind: its joints lie over the middle
    discs = {name: (float(middle[0]), float(point[1])) for name, point in disc_centres().items()}
    turn_deg = side * obliquity_deg
    pelvis = turned(turn_deg, middle)
    pose = _trunk(pelvis, turn_deg, discs)
    foot = np.array([middle[0], ANKLE_CENTRE_M[1]])
    leaning = turned(_lean(pose["thorax"], middle, foot), foot)
    carried = moved(leaning @ [*middle, 1] - middle)
    pose = {name: after(carried, matrix) for name, matrix in pose.items()}
    for name, hip in hips.items():
        rise = (pelvis @ [*hip, 1] - hip)[1]
        ankle = np.array([hip[0], ANKLE_CENTRE_M[1]])
        target = pose["pelvis"] @ [*hip, 1]
        lean = atan2(hip[0] - ankle[0], hip[1] - ankle[1]) - atan2(
            target[0] - ankle[0], target[1] - ankle[1] - rise
        )
        leg = after(turned(np.degrees(lean), ankle), moved((0.0, 0.0)))
        leg = after(moved(target - leg @ [*hip, 1]), leg)
        for bone in ("femur", "patella", "tibia"):
            pose[f"{bone}_{name}"] = leg
        pose[f"foot_{name}"] = moved(leg @ [*ankle, 1] - ankle)
    pose["ground"] = moved((0.0, 0.0))
    return pose


def axial_pose(rotation_deg: float = 0.0) -> dict[str, Matrix]:
    """Return where each body goes, seen from above, front up, shape (2, 3), metres.

    ``rotation_deg`` is positive when the pelvis turns to the left, its right side forwards. The
    femurs go with their heads but do not turn, as the feet stay; the lumbar joints take up the
    turn in equal shares.

    Raises
    ------
    BadCall
        If the angle is not within -10 to 10.
    """
    _check("rotation_deg", rotation_deg, ROTATION_DEG)
    marks = load_landmarks()
    hips = {name: marks[f"hip_centre_{name}"][[2, 0]] for name in ("right", "left")}
    middle = (hips["right"] + hips["left"]) / 2
    pelvis = turned(rotation_deg, middle)
    pose: dict[str, Matrix] = {"pelvis": pelvis}
    below = pelvis
    for name in reversed(SPINE[1:-1]):
        disc = disc_centres()[name][[2, 0]]
        below = after(below, turned(-rotation_deg / 6, disc))
        pose[name] = below
    pose["thorax"] = below
    for name, hip in hips.items():
        pose[f"femur_{name}"] = moved(pelvis @ [*hip, 1] - hip)
    pose["ground"] = moved((0.0, 0.0))
    return pose


def turned(angle_deg: float, centre_m: tuple[float, float] | Matrix) -> Matrix:
    """Return the matrix of a turn about a centre, anti-clockwise positive."""
    c, s = cos(radians(angle_deg)), sin(radians(angle_deg))
    x, y = float(centre_m[0]), float(centre_m[1])
    return np.array([[c, -s, x - c * x + s * y], [s, c, y - s * x - c * y]])


def moved(by_m: tuple[float, float] | Matrix) -> Matrix:
    """Return the matrix of a shift."""
    return np.array([[1.0, 0.0, by_m[0]], [0.0, 1.0, by_m[1]]])


def after(second: Matrix, first: Matrix) -> Matrix:
    """Return the matrix that does ``first``, then ``second``."""
    both = second[:, :2] @ first
    both[:, 2] += second[:, 2]
    return both


def _trunk(
    pelvis: Matrix, turn_deg: float, discs: dict[str, tuple[float, float]]
) -> dict[str, Matrix]:
    """Pelvis to thorax: each joint turns back by its share."""
    pose, below = {"pelvis": pelvis}, pelvis
    for name, share in SHARES.items():
        below = after(below, turned(-share * turn_deg, discs[name]))
        pose[name] = below
    pose["thorax"] = below
    return pose


def _lean(thorax: Matrix, hip: tuple[float, float] | Matrix, ankle: object) -> float:
    """Degrees by which the leg turns about the ankle to undo the thorax's way forward."""
    x, y = np.asarray(hip) - np.asarray(ankle)
    length = hypot(x, y)
    return float(np.degrees(asin(x / length) - asin((x - thorax[0, 2]) / length)))


def _steps(
    pose: dict[str, Matrix],
    names: tuple[str, ...],
    start: Matrix,
    angle_deg: float,
    centre: tuple[float, float],
) -> None:
    for step, name in enumerate(names, start=1):
        pose[name] = after(start, turned(angle_deg * step / (len(names) + 1), centre))


def _check(name: str, value: float, limits: tuple[float, float]) -> None:
    low, high = limits
    if not low <= value <= high:
        raise BadCall(f"{name} is {value:g}; expected {low:g} to {high:g} degrees.")
