"""Angles and places follow from the tilt, and bone shape never changes."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesson.mechanics.balance import balance
from lesson.mechanics.posture import angles, pose
from lesson.mechanics.standing import Standing

TILTS = st.floats(-20, 25)


@given(TILTS)
def test_pelvic_incidence_is_pelvic_tilt_plus_sacral_slope(tilt):
    found = angles(tilt)

    assert found.pelvic_tilt_deg + found.sacral_slope_deg == found.pelvic_incidence_deg
    assert found.pelvic_incidence_deg == angles(0).pelvic_incidence_deg


@given(TILTS)
def test_a_forward_tip_adds_to_the_slope_and_takes_from_the_radiographic_tilt(tilt):
    rest, found = angles(0), angles(tilt)

    assert found.sacral_slope_deg - rest.sacral_slope_deg == pytest.approx(tilt)
    assert found.pelvic_tilt_deg - rest.pelvic_tilt_deg == pytest.approx(-tilt)
    assert found.landmarks_deg - rest.landmarks_deg == pytest.approx(tilt)


@given(TILTS)
def test_lordosis_follows_tilt_almost_one_to_one(tilt):
    gained = angles(tilt).lordosis_deg - angles(0).lordosis_deg

    assert gained == pytest.approx(tilt * 0.95, abs=0.01)


def test_every_bone_goes_where_the_balance_puts_it():
    found = balance(Standing({"psoas_iliacus": 8.0}, {"psoas_iliacus": 0.0}, leg_difference_mm=10))

    def turn_deg(view):
        matrix = pose(found, view)["pelvis"]
        return np.degrees(np.arctan2(matrix[1, 0], matrix[0, 0]))

    assert turn_deg("lateral") == pytest.approx(-found.tilt_deg)
    assert turn_deg("posterior") == pytest.approx(found.obliquity_deg)
    assert turn_deg("anterior") == pytest.approx(-found.obliquity_deg)
    assert turn_deg("superior") == pytest.approx(found.turn_deg)


def test_a_tilt_beyond_the_atlas_is_told():
    with pytest.raises(ValueError, match="expected -20 to 25 degrees"):
        angles(26)


def test_an_unknown_view_is_told():
    with pytest.raises(ValueError, match="view is 'below'"):
        pose(balance(Standing()), "below")
