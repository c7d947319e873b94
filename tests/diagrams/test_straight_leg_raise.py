"""The leg stays above the couch, wherever its sliders stand, and the words say so."""

import numpy as np
import pytest

from lesson.diagrams.drawing.shape import Shape
from tests.pictures import drawn

SLR = drawn("straight_leg_raise")


def lowest_m(group_name, change):
    (group,) = (group for group in SLR.groups() if group.name == group_name)
    rings = np.concatenate(
        [ring for part in group.parts if isinstance(part, Shape) for ring in part.rings]
    )
    matrix = change.pose[group.body]
    return (rings @ matrix[:, :2].T + matrix[:, 2])[:, 1].min()


def couch_m():
    (table,) = (group for group in SLR.groups() if group.name == "table:")
    return table.parts[0].get_ydata()[0]


@pytest.mark.parametrize("hip_deg", range(0, 121, 15))
@pytest.mark.parametrize("ankle_deg", [-30, 0, 30])
def test_no_bone_of_the_leg_goes_through_the_couch(hip_deg, ankle_deg):
    change = SLR.answer(
        {
            "hip_flexion_deg": hip_deg,
            "knee_flexion_deg": 120,
            "ankle_dorsiflexion_deg": ankle_deg,
        }
    )
    for bone in ("tibia_right", "foot_right"):
        assert lowest_m(bone, change) > couch_m()


def test_the_words_say_that_the_couch_stops_the_shin():
    stopped, free = (
        SLR.answer({"hip_flexion_deg": hip, "knee_flexion_deg": 90}) for hip in (0, 90)
    )
    assert "the couch stops the shin" in stopped.description
    assert "couch" in stopped.words["knee"]
    assert "couch" not in free.description + free.words["knee"]
    assert free.words["knee"] == "Knee 90°"
