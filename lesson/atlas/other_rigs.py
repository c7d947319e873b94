"""Seen from behind, in front and above: what flesh follows in the small turns of these views."""

from functools import partial

import numpy as np
from numpy.typing import NDArray

from lesson.atlas.joints import ramp
from lesson.atlas.lateral_rig import HANGING, TRUNK
from lesson.atlas.reading import Points
from lesson.atlas.skin import Rig
from lesson.atlas.spine import SPINE, place_by_level, place_on_belly

Shares = NDArray[np.float64]


def other_rig(view: str, name: str, side: str) -> Rig:
    """Return what a muscle, the outline or the nerve follows: trunk, then the leg of its side."""
    femur, foot = f"femur_{side}", f"foot_{side}"
    if view == "superior":
        return Rig(("pelvis", femur), lambda points: ramp(np.abs(points[:, 0]), 0.06, 0.12))
    if name == "body_outline":
        chain = (
            *SPINE,
            "femur_right",
            "foot_right",
            "pelvis",
            "femur_left",
            "foot_left",
        )
        return Rig(chain, partial(_outline, right=1.0 if view == "posterior" else -1.0))
    if name in TRUNK and name not in ("psoas_major", "nerve"):
        return Rig(SPINE, place_on_belly if TRUNK[name] is place_on_belly else place_by_level)
    hip = _hanging if name in HANGING else _slung
    start = 0 if name in ("psoas_major", "nerve") else len(SPINE) - 1

    def down(points: Points) -> Shares:
        return np.clip(place_by_level(points) + hip(points) + _ankle(points) - start, 0, None)

    return Rig((*SPINE[start:], femur, foot), down)


def _hanging(points: Points) -> Shares:
    return ramp(-points[:, 1], -0.755, -0.62)


def _slung(points: Points) -> Shares:
    """The hip's outside and what lies below it."""
    return ramp(0.6 * np.abs(points[:, 0]) - points[:, 1], -0.765, -0.690)


def _ankle(points: Points) -> Shares:
    return ramp(-points[:, 1], -0.01, 0.03)


def _outline(points: Points, right: float) -> Shares:
    """Trunk, then one leg or the other; arms go with the chest."""
    hip = ramp(-points[:, 1], -0.86, -0.70)
    place = np.where(
        hip > 0,
        np.where(points[:, 0] * right >= 0, 7 + hip + _ankle(points), 10 + hip + _ankle(points)),
        place_by_level(points),
    )
    arms: Shares = np.where(np.abs(points[:, 0]) > 0.185, 0.0, place)
    return arms
