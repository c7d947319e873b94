"""Piriformis and the nerve's course grow longer and shorter as anatomy says."""

import numpy as np
import pytest

from lesson.mechanics.paths import nerve_change, piriformis_change


def test_the_nerve_grows_longer_the_further_the_hip_bends() -> None:
    longer = nerve_change(np.arange(0, 91, 5)).longer_mm

    assert longer[0] == 0
    assert (np.diff(longer) > 0).all()


def test_bending_the_knee_gives_the_nerve_length_back() -> None:
    longer = nerve_change(60, np.arange(0, 121, 5)).longer_mm

    assert (np.diff(longer) < 0).all()


def test_five_degrees_of_tilt_stretch_the_nerve_by_less_than_one_per_cent() -> None:
    assert 0 < nerve_change(5).strain_percent < 1


def test_bending_and_turning_the_thigh_outwards_stretch_piriformis() -> None:
    assert piriformis_change(7.5, 90).longer_mm > 5
    assert piriformis_change(7.5, 90, -20).longer_mm > piriformis_change(7.5, 90).longer_mm
    assert piriformis_change(7.5, 7.5).longer_mm == 0


def test_an_angle_out_of_range_is_told() -> None:
    with pytest.raises(ValueError, match="hip_flexion_deg is 91; expected -30 to 90"):
        nerve_change(91)
    with pytest.raises(ValueError, match="knee_deg is 121; expected 0 to 120"):
        nerve_change(0, 121)
