"""Made-up people have the spreads that were measured, and no link where none was."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesson.mechanics.people import landmark_angles_deg, postures_deg

COUNTS = st.integers(4, 300)


@given(st.floats(-20, 20), COUNTS)
def test_felt_angles_have_the_measured_mean_and_spread(tilt, people):
    felt = landmark_angles_deg(tilt, people)

    assert felt.mean() == pytest.approx(13 + tilt)
    assert felt.std() == pytest.approx(5)


@given(COUNTS)
def test_between_people_tilt_and_lordosis_do_not_go_together(people):
    tilt, lordosis = postures_deg(people)

    assert np.corrcoef(tilt, lordosis)[0, 1] == pytest.approx(0, abs=1e-9)
    assert lordosis.mean() == pytest.approx(49.8)
    assert lordosis.std() == pytest.approx(11.2)


def test_the_same_people_come_every_time():
    assert (landmark_angles_deg(3, 40) == landmark_angles_deg(3, 40)).all()
