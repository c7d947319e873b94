"""The pelvis rests where moments balance: direction, size, symmetry and honesty about limits."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesson.mechanics.balance import balance, legs, moments_nm, tilts_deg
from lesson.mechanics.groups import group_names, hip_groups, trunk_groups
from lesson.mechanics.standing import Standing

HIP = [each.group for each in hip_groups()]
percents = st.floats(-10, 10)
stiffnesses = st.floats(0.5, 4)
stances = st.floats(0, 15)
knees = st.floats(0, 60)


@given(stiffnesses, stances, knees)
def test_nothing_tight_changes_nothing(stiffness: float, stance: float, knee: float) -> None:
    found = balance(
        Standing(stiffness_nm_per_deg=stiffness, standing_flexion_deg=stance, knee_deg=knee)
    )

    assert found.tilt_deg == pytest.approx(0, abs=1e-9)
    assert found.turn_deg == found.obliquity_deg == 0
    assert found.before_nm == pytest.approx(found.after_nm)


@given(st.sampled_from(group_names()), percents, stiffnesses, knees)
def test_at_rest_nothing_is_left_over(
    group: str, tight: float, stiffness: float, knee: float
) -> None:
    found = balance(
        Standing(tightness={group: tight}, stiffness_nm_per_deg=stiffness, knee_deg=knee)
    )

    assert sum(found.after_nm.values()) + found.tone_nm + found.spine_nm == pytest.approx(
        0, abs=0.01
    )


@pytest.mark.parametrize("group", ["psoas_iliacus", "other_flexors", "adductors", "erectors"])
@given(st.floats(-10, 9), st.floats(0.2, 1), stiffnesses)
def test_tighter_flexors_tip_the_pelvis_further_forwards(
    group: str, tight: float, more: float, stiffness: float
) -> None:
    before, after = (
        balance(Standing(tightness={group: each}, stiffness_nm_per_deg=stiffness)).tilt_deg
        for each in (tight, tight + more)
    )

    assert after >= before - 1e-3


@pytest.mark.parametrize("group", ["hamstrings", "gluteus_maximus", "abdominals"])
@given(st.floats(-10, 9), st.floats(0.2, 1), stiffnesses)
def test_tighter_extensors_tip_it_further_backwards(
    group: str, tight: float, more: float, stiffness: float
) -> None:
    before, after = (
        balance(Standing(tightness={group: each}, stiffness_nm_per_deg=stiffness)).tilt_deg
        for each in (tight, tight + more)
    )

    assert after <= before + 1e-3


def test_psoas_and_iliacus_tip_it_by_one_to_three_degrees_and_the_hamstrings_by_less() -> None:
    flexors = [_tilt("psoas_iliacus", stiffness) for stiffness in (4, 0.5)]
    hamstrings = [_tilt("hamstrings", stiffness) for stiffness in (4, 0.5)]

    assert flexors == pytest.approx([1.05, 3.34], abs=0.02)
    assert hamstrings == pytest.approx([-0.15, -0.49], abs=0.02)


def test_rectus_femoris_is_slack_in_standing_and_pulls_once_the_knee_bends() -> None:
    assert _tilt("rectus_femoris", 1.5) == pytest.approx(0, abs=0.01)
    assert _tilt("rectus_femoris", 1.5, knee_deg=60) > 0.5


@pytest.mark.slow  # balances two hundred people
@given(st.sampled_from(HIP), percents, percents, st.floats(-25, 25))
def test_swapped_sides_give_the_mirror_image(
    group: str, right: float, left: float, difference: float
) -> None:
    here = balance(Standing({group: right}, {group: left}, leg_difference_mm=difference))
    there = balance(Standing({group: left}, {group: right}, leg_difference_mm=-difference))

    assert there.tilt_deg == pytest.approx(here.tilt_deg, abs=1e-3)
    assert there.turn_deg == pytest.approx(-here.turn_deg, abs=1e-3)
    assert there.obliquity_deg == pytest.approx(-here.obliquity_deg)
    np.testing.assert_allclose(there.force_left_n, here.force_right_n, atol=0.05)


@given(st.sampled_from(HIP), percents, st.floats(-10, 10), st.floats(-5, 5))
def test_the_legs_moment_is_the_slope_of_their_energy(
    group: str, tight: float, tilt: float, turn: float
) -> None:
    standing, step = Standing({group: tight}, knee_deg=20), 1e-4
    flexion = standing.standing_flexion_deg + tilt
    energy = [
        sum(leg.energy_j(np.array(flexion + each)) for leg in legs(standing, turn))
        for each in (-step, step)
    ]
    slope = (energy[1] - energy[0]) / np.radians(2 * step)

    moment = moments_nm(standing, np.array(tilt), turn)[: len(HIP)].sum()

    assert -slope == pytest.approx(moment, rel=2e-3, abs=0.02)


def test_a_whole_slider_is_one_call() -> None:
    standing = Standing({"hamstrings": 3.0})
    percents = list(range(-10, 11))

    tilts = tilts_deg(standing, "psoas_iliacus", percents)

    assert (np.diff(tilts) > 0).all()
    one = Standing({"hamstrings": 3.0, "psoas_iliacus": 4.0})
    assert tilts[percents.index(4)] == balance(one).tilt_deg


def test_five_millimetres_tip_the_pelvis_sideways_by_less_than_two_degrees() -> None:
    found = balance(Standing(leg_difference_mm=5.2))

    assert found.obliquity_deg == pytest.approx(1.71, abs=0.02)
    assert abs(found.tilt_deg) < 0.05


def test_one_tight_side_turns_the_pelvis_by_less_than_a_degree() -> None:
    found = balance(Standing({"psoas_iliacus": 10.0}, {"psoas_iliacus": 0.0}))

    assert 0.1 < abs(found.turn_deg) < 1


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        (
            "tightness",
            {"psoas_iliacus": 11},
            "tightness of psoas_iliacus is 11; expected -10 to 10",
        ),
        ("tightness_left", {"hamstrings": -11}, "tightness of hamstrings is -11"),
        ("tightness", {"psoas": 1}, "no muscle group 'psoas'; there are psoas_iliacus"),
        ("stiffness_nm_per_deg", 0.4, "expected 0.5 to 4 N·m per degree"),
        ("leg_difference_mm", 26, "expected -25 to 25 millimetres"),
        ("knee_deg", float("nan"), "knee_deg is nan; expected 0 to 60 degrees"),
        ("standing_flexion_deg", -1, "expected 0 to 15 degrees"),
    ],
)
def test_a_value_out_of_range_is_told_with_the_range(field: str, value: object, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        Standing(**{field: value})  # type: ignore[arg-type]


def test_the_groups_hold_every_muscle_once() -> None:
    rows = np.concatenate([group.rows for group in hip_groups()])

    assert sorted(rows.tolist()) == list(range(25))
    assert [group.group for group in trunk_groups()] == ["erectors", "abdominals"]


def _tilt(group: str, stiffness: float, **more: float) -> float:
    return balance(Standing({group: 5.0}, stiffness_nm_per_deg=stiffness, **more)).tilt_deg
