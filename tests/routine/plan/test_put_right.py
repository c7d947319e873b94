"""A step of a file that breaks a rule is named with its reason and left out; the others stay."""

import pytest

from lesson.routine.plan.plan import Step
from lesson.routine.plan.put_right import put_right
from lesson.routine.plan.wish import Wish
from lesson.routine.words import say
from tests.routine.cases import made

PLAN = made(tools=["hands", "stick"], week=3)


def step(technique, side="both", sets=1, set_s=30, limit=4):
    rest_s = 10 if sets > 1 else 0
    return Step(
        technique=technique,
        side=side,
        sets=sets,
        set_s=set_s,
        rest_s=rest_s,
        before_s=0,
        limit=limit,
    )


def with_core(*core, wish=PLAN.wish):
    """What becomes of a routine with these steps between the plan's warm-up and end."""
    steps, told = put_right([PLAN.steps[0], *core, PLAN.steps[-1]], wish)
    assert (steps[0], steps[-1]) == (PLAN.steps[0], PLAN.steps[-1])
    return [(one.technique, one.side) for one in steps[1:-1]], list(told)


STAYS = step("back_hands")
LEFT = step("quad_hands", "left")
BREAKING = [
    (
        step("quad_" + "x" * 99),
        "“quad_xxxxxxxxxxxxxxxxxxxxxxxxx…” (30 s), because this lesson does",
    ),
    (step("walk", set_s=60), "“Walk at an easy pace” (1 min), because a routine has one warm-up"),
    (step("quad_ball", "left"), "down the thigh” (left 30 s), because its tool is not among"),
    (step("quad_hands"), "thigh” (30 s), because it does not go with the sides"),
    (step("back_knees_rocking", "left"), "because it does not go with the sides"),
    (step("quad_hands", "left", set_s=600), "(left 10 min), because its time or its strength"),
    (step("quad_hands", "left", set_s=31), "(left 31 s), because its time or its strength"),
    (step("quad_hands", "left", set_s=0), "(left 0 s), because its time or its strength"),
    (step("quad_hands", "left", sets=3), "(left 3 × 30 s), because its time or its strength"),
    (step("quad_hands", "left", limit=3), "because its time or its strength"),
    (step("quad_hands", "left", limit=2, set_s=45), "because its time or its strength"),
    (LEFT.model_copy(update={"rest_s": 7}), "because its time or its strength"),
]


@pytest.mark.parametrize(("bad", "told"), BREAKING, ids=range(len(BREAKING)))
def test_the_step_is_told_with_what_it_was_and_why(bad, told):
    stays, broken = with_core(STAYS, bad)
    assert stays == [("back_hands", "both")]
    assert len(broken) == 1
    assert broken[0].startswith("Left out of this routine: “")
    assert told in broken[0]


def test_what_is_done_on_one_side_alone_by_mistake_is_left_out_on_both():
    stays, broken = with_core(LEFT, step("quad_hands", "right", set_s=600), STAYS)
    assert stays == [("back_hands", "both")]
    assert "(left 30 s, right 10 min)" in broken[0]


def test_a_step_that_is_there_twice_stays_once():
    stays, broken = with_core(LEFT, STAYS, LEFT, LEFT.model_copy(update={"side": "right"}))
    assert stays == [("quad_hands", "left"), ("quad_hands", "right"), ("back_hands", "both")]
    assert [say("broken_twice") in one for one in broken] == [True]


def test_of_two_that_press_one_place_the_first_stays_and_is_named():
    stays, broken = with_core(LEFT, step("quad_stick", "left"))
    assert stays == [("quad_hands", "left")]
    assert "because “Palms down the front of the thigh” is there already" in broken[0]


@pytest.mark.parametrize(("week", "right_s"), [(3, 60), (1, 45)])
def test_each_side_of_a_place_has_its_own_limit(week, right_s):
    sets = 2 if week == 3 else 1
    pressed = [step("quad_hands", "left"), step("quad_hands", "right", sets=sets, set_s=right_s)]
    stretch = [step("quad_standing_stretch", side) for side in ("left", "right")]
    wish = PLAN.wish.model_copy(update={"week": week})
    assert len(with_core(*pressed, wish=wish)[0]) == 2
    stays, broken = with_core(*pressed, *stretch, wish=wish)
    assert stays == [("quad_hands", "left"), ("quad_hands", "right")]
    assert f"would get more than {'2 min' if week == 3 else '1 min'} of work" in broken[0]


def test_the_whole_has_a_limit_too():
    long = [step("back_hands", sets=2, set_s=60)]
    for name in ("glute_hands_sitting", "quad_hands"):
        long += [step(name, side, sets=2, set_s=60) for side in ("left", "right")]
    stays, broken = with_core(*long)
    assert [name for name, _ in stays] == ["back_hands", *["glute_hands_sitting"] * 2]
    assert "would take more than 10 min" in broken[0]


def test_a_routine_without_its_warm_up_or_end_gets_ones_that_anybody_can_do():
    steps, told = put_right(PLAN.core, PLAN.wish)
    assert steps[1:-1] == PLAN.core
    assert [(s.technique, s.set_s) for s in (steps[0], steps[-1])] == [
        ("breathe_sitting", 20),
        ("march_sitting", 30),
    ]
    assert [one.split(":")[0] for one in told] == [
        "Put in, as a routine begins and ends gently"
    ] * 2


def test_a_warm_up_that_is_too_long_is_told_and_another_put_in():
    long = PLAN.steps[0].model_copy(update={"set_s": 3600})
    steps, told = put_right([long, *PLAN.steps[1:]], PLAN.wish)
    assert (steps[0].technique, steps[1:]) == ("breathe_sitting", PLAN.steps[1:])
    assert len(told) == 2
    assert "(60 min)" in told[0]


def test_what_keeps_to_the_rules_stays_as_it_is():
    assert put_right(PLAN.steps, PLAN.wish) == (PLAN.steps, ())


def test_the_tools_of_a_wish_are_named_once_each():
    with pytest.raises(ValueError, match="expected each once"):
        Wish(minutes=10.0, tools=("ball", "ball"))
