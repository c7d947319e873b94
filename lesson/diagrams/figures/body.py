"""The figure itself: where a pose puts each limb. Proportions are drawn after the atlas's body."""

from dataclasses import dataclass

import numpy as np

from lesson.diagrams.figures.limb import Limb, Points, direction, two_bones
from lesson.diagrams.figures.pose import Arm, Leg, Pose
from lesson.errors import BadCall, BadData

#: Lengths between joints, in metres, of a body 1.65 m tall.
THIGH_M, SHANK_M, UPPER_ARM_M, FOREARM_M, HAND_M = 0.41, 0.39, 0.28, 0.245, 0.15
TRUNK_M = (0.17, 0.17, 0.17)  # hip to waist, waist to chest, chest to the root of the neck
NECK_M, HEAD_M = 0.075, 0.105
SHOULDER_SHARE = 0.83  # how far up the trunk the shoulder lies


@dataclass(frozen=True)
class Side:
    """The limbs of one side."""

    thigh: Limb
    shank: Limb
    foot: Points
    upper_arm: Limb
    forearm: Limb
    hand: Limb


@dataclass(frozen=True)
class Body:
    """A figure in a pose: outlines in metres, the floor at height 0."""

    trunk: Limb
    neck: Limb
    head: Points
    facing_deg: float
    near: Side
    far: Side


def body_in(pose: Pose) -> Body:
    """Return the figure in a pose.

    Raises
    ------
    BadData
        If a hand or foot is to be where the limb does not reach, naming the limb.
    """
    hip = np.array(pose.hip)
    spine = [hip]
    angle = pose.pelvis_deg
    for length, bend in zip(TRUNK_M, (0.0, *pose.bend_deg), strict=True):
        angle += bend
        spine.append(spine[-1] + length * direction(angle))
    trunk = Limb(
        np.array(spine),
        (0.10, 0.105, 0.105, 0.13, 0.12, 0.07),
        (0.12, 0.135, 0.095, 0.11, 0.115, 0.07),
        -1,
    )
    top = trunk.at(1.0)
    nape = top + NECK_M * direction(pose.head_deg)
    head = nape + HEAD_M * 0.82 * direction(pose.head_deg)
    return Body(
        trunk,
        Limb(
            np.array([trunk.at(0.93), nape + 0.03 * direction(pose.head_deg)]),
            (0.06, 0.052),
            (0.065, 0.055),
            -1,
        ),
        head,
        pose.head_deg,
        _side(trunk, pose.near_leg, pose.near_arm, pose.name),
        _side(trunk, pose.far_leg, pose.far_arm, pose.name),
    )


def _side(trunk: Limb, leg: Leg, arm: Arm, name: str) -> Side:
    hip, shoulder = trunk.spine[0], trunk.at(SHOULDER_SHARE)
    scale = leg.seen
    ankle = np.array(leg.ankle)
    try:
        knee = two_bones(hip, ankle, (THIGH_M * scale[0], SHANK_M * scale[1]), 1)
        wrist = np.array(arm.wrist)
        elbow = two_bones(
            shoulder, wrist, (UPPER_ARM_M * arm.seen, FOREARM_M * arm.seen), -arm.bend
        )
    except BadCall as error:
        raise BadData(f"positions.yaml: {name}: {error}") from error
    hand_deg = arm.hand_deg
    if hand_deg is None:
        way = wrist - elbow
        hand_deg = float(np.degrees(np.arctan2(way[1], way[0])))
    return Side(
        Limb(np.array([hip, knee]), (0.10, 0.092, 0.078, 0.062), (0.10, 0.095, 0.075, 0.06)),
        Limb(np.array([knee, ankle]), (0.06, 0.052, 0.045, 0.036), (0.056, 0.068, 0.05, 0.036)),
        _foot(ankle, leg.foot_deg),
        Limb(np.array([shoulder, elbow]), (0.058, 0.052, 0.043), (0.058, 0.05, 0.043)),
        Limb(np.array([elbow, wrist]), (0.042, 0.042, 0.029), (0.042, 0.038, 0.028)),
        Limb(
            np.array([wrist, wrist + HAND_M * direction(hand_deg)]),
            (0.029, 0.036, 0.018),
            (0.028, 0.034, 0.018),
        ),
    )


#: A foot that points to the right, its ankle at the origin: metres.
_FOOT = np.array(
    [
        (-0.036, 0.035), (-0.043, -0.02), (-0.058, -0.05), (-0.05, -0.073), (-0.02, -0.075),
        (0.05, -0.066), (0.11, -0.074), (0.165, -0.075), (0.178, -0.06), (0.165, -0.042),
        (0.11, -0.024), (0.06, 0.0), (0.038, 0.03), (0.036, 0.045),
    ]
)  # fmt: skip


def _foot(ankle: Points, deg: float) -> Points:
    turn = np.array([direction(deg), direction(deg + 90)])
    return np.asarray(ankle + _FOOT @ turn)
