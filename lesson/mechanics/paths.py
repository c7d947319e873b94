"""How far a pose stretches piriformis and the course of the sciatic nerve."""

from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np
from numpy.typing import ArrayLike, NDArray

from lesson.atlas.joints import HIP_CENTRE_M, KNEE_CENTRE_M
from lesson.atlas.landmarks import load_landmarks
from lesson.atlas.nerve import load_nerve
from lesson.mechanics.geometry import RANGES_DEG, geometry
from lesson.mechanics.ranges import check_range

Numbers = NDArray[np.float64]

PIRIFORMIS = "piri_r"
#: From where to where the nerve goes straight across the bending knee, as far as it bends in the
#: drawings: from nearer by it would double back before the knee is fully bent.
ABOVE_KNEE_M, BELOW_KNEE_M = 0.043, 0.077


@dataclass(frozen=True)
class PathChange:
    """How much longer a path is than in quiet standing, shape poses: millimetres and per cent."""

    longer_mm: Numbers
    strain_percent: Numbers


def piriformis_change(
    standing_flexion_deg: float, hip_flexion_deg: ArrayLike, hip_rotation_deg: ArrayLike = 0.0
) -> PathChange:
    """Return what a pose does to piriformis: muscle and tendon together, + longer.

    ``hip_flexion_deg`` (-30 to 90) and ``hip_rotation_deg`` (inwards, -30 to 30) are numbers or
    arrays that broadcast together.

    Raises
    ------
    BadCall
        If an angle is out of its range.

    Source: RajagopalLaiUhlrich2023, see ``data/muscles/README.md``.
    """
    at_rest = _standing_m(standing_flexion_deg)
    posed = geometry(hip_flexion_deg, 0.0, hip_rotation_deg, muscles=[PIRIFORMIS]).length_m[0]
    return PathChange(1000 * (posed - at_rest), 100 * (posed / at_rest - 1))


@lru_cache(maxsize=64)
def _standing_m(standing_flexion_deg: float) -> float:
    return float(geometry(standing_flexion_deg, muscles=[PIRIFORMIS]).length_m[0])


def nerve_change(hip_flexion_deg: ArrayLike, knee_deg: ArrayLike = 0.0) -> PathChange:
    """Return what bending hip and knee from the atlas's posture does to the nerve's course.

    The course runs from the buttock along the sciatic and the tibial nerve to the ankle. Above
    the hip it goes with the pelvis, below with the thigh, below the knee with the shin, and
    straight across either joint: geometry of one skeleton, where a living nerve also slides.
    Angles are changes: hip -30 to 90, knee 0 to 120.

    Raises
    ------
    BadCall
        If an angle is out of its range.
    """
    hip, knee = np.broadcast_arrays(np.asarray(hip_flexion_deg, float), np.asarray(knee_deg, float))
    check_range("hip_flexion_deg", hip, RANGES_DEG["hip_flexion"], "degrees")
    check_range("knee_deg", knee, RANGES_DEG["knee"], "degrees")
    course = _course()
    longer = _across(course.above_hip, course.below_hip, HIP_CENTRE_M, -hip)
    longer = longer + _across(course.above_knee, course.below_knee, KNEE_CENTRE_M, knee)
    return PathChange(1000 * longer, 100 * longer / course.length_m)


@dataclass(frozen=True)
class _Course:
    """The nerve's length and its points next to the joints, each (forward, up, right), metres."""

    length_m: float
    above_hip: Numbers
    below_hip: Numbers
    above_knee: Numbers
    below_knee: Numbers


@cache
def _course() -> _Course:
    nerve = load_nerve()
    points = np.concatenate([nerve["sciatic_nerve"].points_m, nerve["tibial_nerve"].points_m[2:]])
    up = points[:, 1]
    marks = load_landmarks()
    hip = np.searchsorted(-up, [-HIP_CENTRE_M[1], -marks["ischial_tuberosity_right"][1]])
    knee = np.searchsorted(-up, [-KNEE_CENTRE_M[1] - ABOVE_KNEE_M, BELOW_KNEE_M - KNEE_CENTRE_M[1]])
    length = float(np.linalg.norm(np.diff(points, axis=0), axis=1).sum())
    return _Course(length, points[hip[0] - 1], points[hip[1]], points[knee[0] - 1], points[knee[1]])


def _across(above: Numbers, below: Numbers, centre: ArrayLike, turn_deg: Numbers) -> Numbers:
    """How much longer the way from above to below is when what is below turns about a centre."""
    x, y = below[:2] - np.asarray(centre)[:2]
    turn = -np.radians(turn_deg)
    forward = np.asarray(centre)[0] + np.cos(turn) * x - np.sin(turn) * y
    up = np.asarray(centre)[1] + np.sin(turn) * x + np.cos(turn) * y
    way = np.sqrt((forward - above[0]) ** 2 + (up - above[1]) ** 2 + (below[2] - above[2]) ** 2)
    longer: Numbers = way - np.linalg.norm(below - above)
    return longer
