"""Lengths and moment arms are one smooth model that meets the published tables."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesson.mechanics.check import compare
from lesson.mechanics.geometry import RANGES_DEG, Geometry, geometry, muscle_names
from lesson.mechanics.muscles import load_muscles
from lesson.mechanics.tables import muscles_folder

LEVERS = ("flexion_m", "adduction_m", "rotation_m")


def inside(name: str) -> st.SearchStrategy[float]:
    low, high = RANGES_DEG[name]
    return st.floats(low + 0.01, high - 0.01)


@pytest.mark.slow  # compares 25 muscles at every angle
def test_every_row_of_the_sweeps_is_met_within_a_millimetre() -> None:
    found = compare(muscles_folder() / "sweeps.csv")

    assert len(found) == 25 * 4
    assert max(each.largest for each in found) < 0.2
    assert all(each.kept and each.limit == 1 for each in found)


def test_every_two_joint_length_is_met_within_a_millimetre() -> None:
    found = compare(muscles_folder() / "two_joint_lengths.csv")

    assert len(found) == 7
    assert max(each.largest for each in found) < 0.01


@pytest.mark.parametrize("coordinate", LEVERS)
def test_levers_left_out_of_the_table_are_found_again_within_two_millimetres(
    coordinate: str,
) -> None:
    name = f"hip_{coordinate.removesuffix('_m')}"
    curves = load_muscles().alone[name]
    knots = curves.knots if name != "hip_flexion" else curves.knots[:61]
    kept = slice(None, None, 2)
    coarse = type(curves)(knots[kept], curves.values[:, :61:2], curves.slopes[:, :61:2])
    left_out = slice(1, len(knots) - 1, 2)

    again = coarse.at(knots[left_out])[1]

    assert np.abs(again - curves.slopes[:, left_out.start : left_out.stop : 2]).max() < 0.002


@given(inside("hip_flexion"), inside("hip_adduction"), inside("hip_rotation"), inside("knee"))
def test_a_lever_is_minus_the_slope_of_length(
    flexion: float, adduction: float, rotation: float, knee: float
) -> None:
    step = 1e-4
    angles = np.array([flexion, adduction, rotation, knee])
    here = geometry(*angles)

    for at, name in enumerate(LEVERS):
        aside = np.zeros(4)
        aside[at] = step
        more, less = geometry(*(angles + aside)).length_m, geometry(*(angles - aside)).length_m
        slope = (more - less) / np.radians(2 * step)
        np.testing.assert_allclose(getattr(here, name), -slope, atol=2e-6)


@given(st.lists(inside("hip_flexion"), min_size=1, max_size=5), inside("knee"))
def test_many_poses_at_once_are_each_pose_alone(flexions: list[float], knee: float) -> None:
    together = geometry(flexions, knee_deg=knee)

    for column, flexion in enumerate(flexions):
        alone = geometry(flexion, knee_deg=knee)
        for name in vars(Geometry(*[np.zeros(1)] * 4)):
            np.testing.assert_allclose(
                getattr(together, name)[:, column], getattr(alone, name), atol=1e-12
            )


def test_hip_flexors_have_a_positive_lever_and_hamstrings_a_negative_one() -> None:
    lever = dict(zip(muscle_names(), geometry(10).flexion_m, strict=True))

    assert all(lever[name] > 0.01 for name in ("psoas_r", "iliacus_r", "recfem_r", "sart_r"))
    assert all(lever[name] < -0.03 for name in ("bflh_r", "semimem_r", "semiten_r"))


@pytest.mark.parametrize("name", RANGES_DEG)
@pytest.mark.parametrize("beyond", [-0.1, 0.1, float("nan")])
def test_an_angle_out_of_range_is_told_with_the_range(name: str, beyond: float) -> None:
    low, high = RANGES_DEG[name]
    value = high + beyond if beyond > 0 else low + beyond

    with pytest.raises(ValueError, match=rf"{name}_deg is .*expected {low:g} to {high:g} degrees"):
        geometry(**{f"{name}_deg": value})


def test_two_joint_muscles_alone_are_known_to_120_degrees() -> None:
    geometry(120, knee_deg=120, muscles=["bflh_r", "recfem_r"])

    with pytest.raises(ValueError, match="expected -30 to 90"):
        geometry(120, muscles=["bflh_r", "psoas_r"])


def test_an_unknown_muscle_is_told_with_those_there_are() -> None:
    with pytest.raises(ValueError, match=r"no muscle 'biceps'.*psoas_r"):
        geometry(muscles=["biceps"])
