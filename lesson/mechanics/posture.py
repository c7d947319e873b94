"""What a tilt makes of this skeleton: the angles of pelvis and low back, and every bone's place."""

from dataclasses import dataclass

import numpy as np

from lesson.atlas.landmarks import load_angles
from lesson.atlas.pose import axial_pose, frontal_pose, lateral_pose
from lesson.atlas.skin import Pose
from lesson.mechanics.balance import Balance


@dataclass(frozen=True)
class Angles:
    """Angles of one skeleton, degrees.

    ``pelvic_tilt_deg`` is the radiographic one, which grows when the pelvis tips *backwards*;
    ``landmarks_deg`` is the line from PSIS to ASIS, + with the front lower.
    """

    sacral_slope_deg: float
    pelvic_incidence_deg: float
    lordosis_deg: float
    landmarks_deg: float

    @property
    def pelvic_tilt_deg(self) -> float:
        """Radiographic pelvic tilt: pelvic incidence is bone shape, and PI = PT + SS."""
        return self.pelvic_incidence_deg - self.sacral_slope_deg


def angles(tilt_deg: float) -> Angles:
    """Return this skeleton's angles after a clinical tilt, + forwards, -20 to 25 degrees.

    Raises
    ------
    BadCall
        If the tilt is out of range.

    Source: measured on the atlas; lordosis follows tilt as the atlas's joints share it.
    """
    measured = load_angles()
    top = lateral_pose(tilt_deg)["L1"]
    top_deg = float(np.degrees(np.arctan2(top[1, 0], top[0, 0])))
    return Angles(
        measured["sacral_slope"] + tilt_deg,
        measured["pelvic_incidence"],
        measured["lumbar_lordosis_L1_S1"] + tilt_deg + top_deg,
        measured["asis_psis_tilt"] + tilt_deg,
    )


def pose(found: Balance, view: str) -> Pose:
    """Return where every bone goes in a view: lateral, posterior, anterior or superior.

    Raises
    ------
    UnknownName
        If there is no such view.
    BadCall
        If tilt, turn or obliquity is more than the atlas can pose.
    """
    if view == "lateral":
        # the model bends knees without the hips: the thigh stays and the shin goes back
        return lateral_pose(found.tilt_deg, knee_flexion_deg=found.standing.knee_deg)
    if view == "superior":
        return axial_pose(found.turn_deg)
    return frontal_pose(view, found.obliquity_deg)
