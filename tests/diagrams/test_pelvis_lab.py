"""The lab's words and marks are the model's, for every position of its sliders."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesson.diagrams.pelvis_lab import DESCRIPTION, DIALS, SCALE, pelvis_lab
from lesson.mechanics.balance import balance
from lesson.mechanics.presets import load_presets
from lesson.mechanics.spread import spread
from lesson.mechanics.standing import Standing

LAB = pelvis_lab()
ENDS = st.fixed_dictionaries({dial.key: st.sampled_from([dial.low, dial.high]) for dial in DIALS})


def answer(**values: float):
    return LAB.answer(values)


@pytest.mark.slow  # asks many people at every corner
@settings(max_examples=60)
@given(ENDS)
def test_every_corner_of_the_sliders_has_an_answer(values):
    change = LAB.answer(values)

    assert all(np.isfinite(matrix).all() for matrix in change.pose.values())
    assert all(0 < seen <= 1 for seen in change.opacity.values())


def test_the_description_states_the_models_own_numbers():
    flexors = {"psoas_iliacus": 5.0}
    low, high = spread(Standing(flexors)).between(0.9)

    assert f"tip it {balance(Standing(flexors)).tilt_deg:.1f}° forwards" in DESCRIPTION
    assert f"nine in ten people {low:.1f}° to {high:.1f}°" in DESCRIPTION
    assert f"{-balance(Standing({'hamstrings': 5.0})).tilt_deg:.1f}° backwards" in DESCRIPTION
    assert balance(Standing({"rectus_femoris": 5.0})).tilt_deg == pytest.approx(0, abs=0.01)


def test_the_scales_weigh_the_same_on_both_sides():
    words = answer(psoas_iliacus=7, hamstrings=3, stiffness_nm_per_deg=0.5).words

    assert words["nm_backwards"].split()[0] == words["nm_forwards"].split()[0] != "0.0"


def test_a_bar_is_as_long_as_its_moment():
    standing = Standing({"psoas_iliacus": 6.0})
    change = answer(psoas_iliacus=6)

    moment = balance(standing).after_nm["psoas_iliacus"]
    assert change.pose["bar_psoas_iliacus"][0, 0] == pytest.approx(moment)
    assert change.words["nm_psoas_iliacus"] == f"{moment:+.1f}"


def test_the_line_stands_over_the_answer_and_the_dots_around_it():
    change = answer(psoas_iliacus=5)
    tilt = balance(Standing({"psoas_iliacus": 5.0})).tilt_deg
    dots = [change.pose[f"dot_{number}"][0, 2] for number in range(20)]

    assert change.pose["answer"][0, 2] == pytest.approx(SCALE(tilt) - SCALE(0))
    assert min(dots) < change.pose["answer"][0, 2] < max(dots)


def test_a_muscle_that_pulls_more_is_more_solid():
    calm, tight = (answer(psoas_iliacus=each).opacity for each in (0, 8))

    assert tight["psoas_major_right"] > calm["psoas_major_right"]
    assert tight["iliacus_right"] > calm["iliacus_right"]


def test_one_tight_side_turns_the_pelvis_and_the_other_the_other_way():
    right, left = (answer(psoas_iliacus=8, side=side).description for side in (1, 2))

    assert "to the right" in right
    assert "to the left" in left


def test_each_set_up_has_sliders_of_its_own_names():
    keys = {dial.key for dial in DIALS}

    for preset in load_presets():
        assert preset.values.keys() <= keys
        LAB.answer(preset.values)


def test_the_set_up_after_a_stretch_gives_what_was_measured():
    stretched = next(each for each in load_presets() if each.preset == "stretched")
    people = spread(Standing({"psoas_iliacus": stretched.values["psoas_iliacus"]}))

    assert people.median == pytest.approx(-1.2, abs=0.15)


def test_stretched_hamstrings_change_next_to_nothing_as_was_measured():
    preset = next(each for each in load_presets() if each.preset == "stretched_behind")

    assert abs(balance(Standing(preset.values)).tilt_deg) < 0.2
