"""What a plan holds for one wish and one set of answers."""

from itertools import product

import pytest

from lesson.routine.dose import load_dose
from lesson.routine.places import AREAS
from lesson.routine.plan.offer import doses
from lesson.routine.plan.reopened import reopened
from lesson.routine.plan.wish import Wish
from lesson.routine.screen.table import load_table
from lesson.routine.techniques import load_techniques
from lesson.routine.words import say
from tests.routine.cases import TOOLS, made, sides_of, verdict_on


def kinds(plan):
    return {step.what.kind for step in plan.core}


def dosed(technique, given_=None):
    """In what doses a technique may be had, with every tool in week 5."""
    wish = Wish(minutes=40.0, tools=TOOLS, week=5)
    return doses(load_techniques()[technique], wish, verdict_on(given_))


def areas(plan):
    return {step.what.area for step in plan.core}


def test_ten_minutes_with_every_tool_reach_all_four_areas_and_never_the_two_peaked_tool():
    plan = made()
    assert areas(plan) == set(AREAS)
    assert "twopeak" not in {step.what.tool for step in plan.core}
    assert plan.seconds == 600
    assert plan.notes == ()


def test_without_tools_there_is_a_routine_of_stretches_and_movements():
    plan = made(tools=[])
    assert kinds(plan) <= {"stretch", "move"}
    assert areas(plan) == set(AREAS)


def test_one_minute_gets_a_sentence_and_the_nearest_plan():
    plan = made(minutes=1.0)
    assert plan.notes[0].startswith("1 min is too short")
    assert 60 < plan.seconds < 180


def test_forty_minutes_are_not_filled_with_pressing():
    plan = made(minutes=40.0, week=5)
    assert plan.seconds < 40 * 60
    assert "left over on purpose" in plan.notes[-1]
    assert plan.steps[-1].work_s == load_dose().end_s[1]


def test_more_than_forty_minutes_are_taken_as_forty_and_it_says_so():
    assert made(minutes=90.0).steps == made(minutes=40.0).steps
    told = "A routine has at most 40 minutes, so this one is made for 40."
    assert made(minutes=90.0).notes[0] == told


def test_where_every_place_rests_breathing_and_walking_stay():
    plan = made({"inflamed": "yes"})
    assert plan.core == ()
    assert plan.notes == (say("nothing_left"),)


def test_blood_thinners_leave_no_pressing_at_all_and_name_their_row():
    plan = made({"thinners": "yes"})
    assert "press" not in kinds(plan)
    assert {out.row for out in plan.left_out if "hands" in out.tools} == {"K17", "K18"}


def test_pregnancy_leaves_no_pressing_and_no_lying_on_back_or_belly():
    plan = made({"pregnant": "not sure"})
    assert "press" not in kinds(plan)
    assert not {"lying on the back", "lying face down"} & {s.what.position for s in plan.steps}


def test_a_hip_replacement_leaves_out_ankle_over_knee_and_says_so():
    plan = made({"hip_joint": "yes"})
    needs = {need for step in plan.core for need in step.what.needs}
    assert not needs & {"ankle over the knee", "deep hip bend"}
    assert plan.advice == (load_table()["K27"].adapt.say,)


def test_a_stretch_that_an_artificial_hip_rules_out_is_not_blamed_on_the_floor():
    answers = {"hip_joint": "yes", "floor": "yes"}
    plan = made(answers)
    rows = {out.row for out in plan.left_out if out.area == "hipflexor" and "none" in out.tools}
    assert rows == {"K27"}
    again = reopened(made(), verdict_on(answers))
    rows = {out.row for out in again.left_out if out.area == "hipflexor" and "none" in out.tools}
    assert rows == {"K27"}


def test_the_reason_that_is_given_keeps_out_every_technique_and_not_only_the_first():
    plan = made({"hernia": "yes", "floor": "yes"}, tools=["roller"])
    rows = {out.row for out in plan.left_out if out.area == "quad" and "roller" in out.tools}
    assert rows == {"K29"}


@pytest.mark.parametrize("technique", ["glute_ball_lying", "glute_roller"])
def test_an_artificial_hip_never_lies_on_a_tool(technique):
    assert dosed(technique)
    assert not dosed(technique, {"hip_joint": "yes"})


def test_a_hernia_leaves_out_lying_face_down():
    assert "quad_roller" in {step.technique for step in made(tools=["roller"]).core}
    hernia = made({"hernia": "yes"}, tools=["roller"])
    assert "lying face down" not in {step.what.position for step in hernia.core}


@pytest.mark.parametrize("question", ["severe", "travels"])
def test_an_irritable_nerve_is_not_drawn_long_while_sitting(question):
    assert dosed("quad_knee_straightening")
    assert not dosed("quad_knee_straightening", {question: "yes"})


@pytest.mark.parametrize("question", ["hypermobile", "arthritis"])
def test_whoever_is_to_be_gentle_is_gentle_in_stretches_too(question):
    plan = made({question: "yes"}, tools=[])
    assert "stretch" in kinds(plan)
    assert {step.limit for step in plan.core} == {2}
    assert max(step.set_s for step in plan.core if step.what.kind == "stretch") == 15
    assert {step.sets for step in plan.core} == {1}


@pytest.mark.parametrize(
    ("technique", "longest"), [("back_ball_wall", 30), ("glute_ball_wall", 45), ("quad_ball", 60)]
)
def test_sets_are_no_longer_than_the_safer_steps_name(technique, longest):
    assert max(offer.set_s for offer in dosed(technique)) == longest


def test_the_other_side_gets_as_much_time_to_get_into_place():
    steps = made(minutes=40.0, tools=["roller"]).core
    rolled = [step for step in steps if step.technique == "quad_roller"]
    assert [step.before_s for step in rolled] == [40, 40]


def test_osteoporosis_leaves_the_back_unpressed_and_no_weight_on_a_tool():
    plan = made({"osteoporosis": "yes"})
    assert not [s for s in plan.core if (s.what.area, s.what.kind) == ("back", "press")]
    assert {step.what.tool for step in plan.core} <= {"hands", "ball", "none"}


def test_numb_skin_on_one_side_leaves_the_other_and_says_so():
    plan = made({"numb": {"answer": "yes", "spots": ["left glute"]}}, tools=["ball"])
    pressed = [
        step.side for step in plan.core if step.what.area == "glute" and step.what.kind == "press"
    ]
    assert pressed == ["right"]
    assert say("one_side") in plan.notes


def test_one_leg_only_is_done_when_asked_for():
    sides = {step.side for step in made(sides="left").core if step.what.sides == "each"}
    assert sides == {"left"}


def test_loose_joints_halve_time_and_pressure_under_the_roller():
    plan = made({"hypermobile": "yes"}, tools=["roller"])
    rolled = [step for step in plan.core if step.what.tool == "roller"]
    assert {step.limit for step in rolled} == {2}
    assert max(step.set_s for step in rolled) <= 30


def work_on(plan, area, side="left"):
    return sum(s.work_s for s in plan.core if s.what.area == area and side in sides_of(s))


def test_the_dose_grows_after_the_first_week():
    first, later = made(minutes=40.0, week=1), made(minutes=40.0, week=2)
    assert max(work_on(first, area) for area in AREAS) <= 60
    assert 60 < max(work_on(later, area) for area in AREAS) <= 120
    assert max(step.sets for step in first.core if step.what.kind == "press") == 1


def test_a_focus_gets_at_least_the_work_it_would_have_had():
    for focus in AREAS:
        focused, even = made(focus=[focus], week=3), made(week=3)
        assert work_on(focused, focus) >= work_on(even, focus)
    assert work_on(made(focus=["glute"], week=3), "glute") > work_on(made(week=3), "glute")


#: Fallbacks that the planner never prefers; a learner may still swap them in.
BY_HAND = {"breathe_lying", "glute_ball_lying", "glute_knee_across", "hip_chair_stretch"}


def test_every_other_technique_is_taken_in_some_plan():
    planned = set()
    cases = ({}, {"dizzy": "yes"}, {"floor": "yes"}, {"travels": "yes"}, {"severe": "yes"})
    for given_, tool, sides in product(cases, [*TOOLS, "none"], ("both", "left")):
        for minutes in (4.0, 40.0):
            plan = made(
                given_,
                tools=[tool],
                minutes=minutes,
                sides=sides,
                clinician_allows_front_of_hip=True,
            )
            planned |= {step.technique for step in plan.steps}
    assert load_techniques().keys() - planned == BY_HAND
