"""Seen from the side: which bodies each muscle, the outline and the nerve follow, and where."""

from collections.abc import Callable
from functools import partial

import numpy as np
from numpy.typing import NDArray

from lesson.atlas import joints
from lesson.atlas.joints import ramp
from lesson.atlas.pose import ANKLE, HIP, KNEE
from lesson.atlas.reading import Points
from lesson.atlas.skin import Rig
from lesson.atlas.spine import SPINE, place_by_level, place_on_belly, place_on_spine

Shares = NDArray[np.float64]
Share = Callable[[Points], Shares]

#: From the chest down to the foot, as the lateral view has them.
CHAIN = (*SPINE, *HIP, "femur_right", *KNEE, "tibia_right", *ANKLE, "foot_right")
_PELVIS, _FEMUR, _TIBIA = (CHAIN.index(b) for b in ("pelvis", "femur_right", "tibia_right"))
_FOOT = len(CHAIN) - 1
#: In front of the knee flesh follows the patella rather than the last steps to the tibia.
_FRONT = (*CHAIN[: _FEMUR + 5], "patella_right", "tibia_right")


def _all(points: Points) -> Shares:
    return np.ones(len(points))


def _trunk(points: Points) -> Shares:
    """Back by vertebrae, belly evenly between ribs and pubis."""
    front = ramp(points[:, 0], 0.08, 0.14)
    return (1 - front) * place_on_spine(points) + front * place_on_belly(points)


def _away(inner_m: float, outer_m: float, centre: tuple[float, float]) -> Share:
    return partial(joints.outwards, centre=centre, inner_m=inner_m, outer_m=outer_m)


def _near(inner_m: float, outer_m: float) -> Share:
    """Follow the femur near the hip: muscles that run to its head and trochanters."""
    return lambda points: 1 - _away(inner_m, outer_m, joints.HIP_CENTRE_M)(points)


_SHORT = ("pelvis", "femur_right")
_LONG = ("pelvis", "tibia_right")
_KNEE = joints.KNEE.share
_ANKLE = joints.ANKLE.share


def _slack_behind_knee(points: Points) -> Shares:
    """The nerve bends in a wide curve from 43 mm above the knee's centre to 77 mm below it."""
    down = np.clip((0.435 - points[:, 1]) / 0.120, 0, 1)
    return down * down * (3 - 2 * down)


#: Muscle -> first and last body, and how it shares in the turn of hip and knee.
_LATERAL: dict[str, tuple[tuple[str, str], Share, Share]] = {
    "psoas_major": (("thorax", "femur_right"), joints.HIP_FLEXOR.share, _all),
    "iliacus": (_SHORT, joints.HIP_FLEXOR.share, _all),
    "sartorius": (_LONG, joints.SARTORIUS.share, _KNEE),
    "tensor_fasciae_latae": (_SHORT, joints.HIP.share, _all),
    "iliotibial_tract": (_LONG, joints.HIP.share, _KNEE),
    "gluteus_maximus": (_SHORT, joints.BUTTOCK.share, _all),
    "gluteus_medius": (_SHORT, joints.BUTTOCK.share, _all),
    "gluteus_minimus": (_SHORT, joints.BUTTOCK.share, _all),
    "piriformis": (_SHORT, _near(0.020, 0.065), _all),
    "superior_gemellus": (_SHORT, _near(0.015, 0.045), _all),
    "inferior_gemellus": (_SHORT, _near(0.020, 0.050), _all),
    "obturator_internus": (_SHORT, _near(0.010, 0.040), _all),
    "obturator_externus": (_SHORT, _near(0.015, 0.040), _all),
    "quadratus_femoris": (
        _SHORT,
        lambda points: ramp(points[:, 0], 0.030, 0.062),
        _all,
    ),
    "biceps_femoris_short_head": (("femur_right", "tibia_right"), _all, _KNEE),
    "popliteus": (("femur_right", "tibia_right"), _all, _KNEE),
    "gastrocnemius_medial_head": (("femur_right", "foot_right"), _all, _KNEE),
    "gastrocnemius_lateral_head": (("femur_right", "foot_right"), _all, _KNEE),
    "plantaris": (("femur_right", "foot_right"), _all, _KNEE),
    "soleus": (("tibia_right", "foot_right"), _all, _all),
    "calcaneal_tendon": (("tibia_right", "foot_right"), _all, _all),
    "tibialis_anterior": (("tibia_right", "foot_right"), _all, _all),
    "fibularis_longus": (("tibia_right", "foot_right"), _all, _all),
    "body_outline": (("thorax", "foot_right"), joints.HIP.share, _KNEE),
    "nerve": (("L3", "foot_right"), joints.BUTTOCK.share, _slack_behind_knee),
}
#: Muscle -> where it hangs, how far from there (in metres) the thigh has it wholly, and whether it
#: goes on to the tibia. It turns with the thigh all along, and what changes is its length.
HANGING = {
    "biceps_femoris_long_head": ("ischium_right", 0.14, True),
    "semitendinosus": ("ischium_right", 0.14, True),
    "semimembranosus": ("ischium_right", 0.14, True),
    "adductor_magnus": ("ramus_right", 0.16, False),
    "adductor_minimus": ("ramus_right", 0.11, False),
    "adductor_brevis": ("pubis_right", 0.15, False),
    "adductor_longus": ("pubis_right", 0.22, False),
    "pectineus": ("pubis_right", 0.10, False),
    "gracilis": ("pubis_right", 0.25, True),
}
TRUNK: dict[str, Share] = {
    "iliocostalis_lumborum": place_on_spine,
    "iliocostalis_thoracis": place_on_spine,
    "longissimus_thoracis": place_on_spine,
    "spinalis_thoracis": place_by_level,
    "quadratus_lumborum": place_on_spine,
    "multifidus": place_on_spine,
    "latissimus_dorsi": place_on_spine,
    "rectus_abdominis": place_on_belly,
    "external_oblique": place_on_belly,
    "linea_alba": place_on_belly,
    "psoas_major": place_on_spine,
    "body_outline": _trunk,
    "nerve": place_on_spine,
}
_QUADRICEPS = {
    "rectus_femoris": joints.HIP.share,
    "vastus_lateralis": _all,
    "vastus_medialis": _all,
    "vastus_intermedius": _all,
}


def lateral_rig(name: str) -> Rig:
    """Return what a muscle, the outline or the nerve of the right side follows."""
    if name in _QUADRICEPS:
        hip_front = _QUADRICEPS[name]
        start = _PELVIS if name == "rectus_femoris" else _FEMUR

        def down_the_front(points: Points) -> Shares:
            return (_FEMUR - _PELVIS) * hip_front(points) + 6 * joints.PATELLA.share(points)

        return _cropped(_FRONT, start, len(_FRONT) - 1, down_the_front, _PELVIS)
    if name in HANGING:
        origin, reach_m, long = HANGING[name]
        chain = (origin, *CHAIN[_FEMUR : _TIBIA + 1 if long else _FEMUR + 1])

        def hanging(points: Points) -> Shares:
            along = _away(0.0, reach_m, joints.ORIGINS_M[origin])(points)
            return along + (_TIBIA - _FEMUR) * _KNEE(points) if long else along

        return Rig(chain, hanging)
    if name not in _LATERAL:
        return _cropped(CHAIN, 0, _PELVIS, TRUNK[name], 0)
    (first, last), hip, knee = _LATERAL[name]
    trunk = TRUNK.get(name)

    def down_the_leg(points: Points) -> Shares:
        share = hip(points)
        place = np.full(len(points), float(_PELVIS))
        if trunk:  # what turns with the hip has done with the spine
            place -= (_PELVIS - trunk(points)) * (1 - ramp(share, 0, 0.15))
        place += (_FEMUR - _PELVIS) * share
        if last != "femur_right":
            place = place + (_TIBIA - _FEMUR) * knee(points)
        if last == "foot_right":
            place = place + (_FOOT - _TIBIA) * _ANKLE(points)
        return place

    return _cropped(CHAIN, CHAIN.index(first), CHAIN.index(last), down_the_leg, 0)


def _cropped(chain: tuple[str, ...], first: int, last: int, place: Share, offset: int) -> Rig:
    def cropped(points: Points) -> Shares:
        return np.clip(place(points) + offset - first, 0, last - first)

    return Rig(chain[first : last + 1], cropped)
