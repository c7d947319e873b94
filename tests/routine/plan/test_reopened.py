"""A routine that is opened again never does what today's answers rule out."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesson.routine.dose import load_dose
from lesson.routine.errors import BadInput
from lesson.routine.places import AREAS, SIDES, load_tools
from lesson.routine.plan.planner import NotOpen, plan_routine
from lesson.routine.plan.reopened import reopened
from lesson.routine.plan.wish import STOP_SIGNS
from lesson.routine.screen.answers import Answer
from lesson.routine.screen.table import load_table
from lesson.routine.screen.verdict import screen
from lesson.routine.words import say
from tests.routine.cases import NO, SHUTTING, WISHES, answers, closed, made, sides_of, verdict_on

pytestmark = pytest.mark.slow  # plans hundreds of routines


@pytest.mark.slow  # plans hundreds of routines
@settings(max_examples=250, deadline=None)
@given(WISHES, answers(), answers())
def test_nothing_excluded_and_no_position_ruled_out_is_left(wish, before, today):
    verdict = screen(today)
    plan = reopened(plan_routine(wish, screen(before)), verdict)
    for step in plan.core:
        tool = load_tools()[step.what.tool].screened_as
        for side in sides_of(step):
            assert tool is None or not closed(today, step.what.area, tool, side)
            assert verdict.resting(step.what.area, side) is None
            if verdict.is_light(step.what.area, side):
                assert (step.limit, step.sets) == (load_dose().light_discomfort_most, 1)
    assert not {need for s in plan.steps for need in s.what.needs if verdict.ruling_out(need)}
    assert [plan.steps[0].what.kind, plan.steps[-1].what.kind] == ["warm-up", "end"]
    assert plan.advice == verdict.advice


@settings(max_examples=150, deadline=None)
@given(WISHES, answers(), answers())
def test_what_is_gone_is_listed_with_its_reason_and_nothing_is_new(wish, before, today):
    old = plan_routine(wish, screen(before))
    new = reopened(old, screen(today))
    had = {(step.technique, step.side): step for step in old.core}
    kept = {(step.technique, step.side): step for step in new.core}
    assert kept.keys() <= had.keys()
    for key, step in kept.items():
        assert step.work_s <= had[key].work_s
        assert step.limit <= had[key].limit
    listed = {(left.area, tool) for left in new.left_out for tool in left.tools}
    for key in had.keys() - kept.keys():
        assert (had[key].what.area, had[key].what.tool) in listed
    for left in new.left_out:
        assert left.why.endswith(".")
        assert left.row in load_table() or wish.last_time in STOP_SIGNS


@settings(max_examples=100, deadline=None)
@given(WISHES, answers())
def test_the_same_answers_leave_the_steps_as_they_were(wish, given_):
    plan = plan_routine(wish, screen(given_))
    assert reopened(plan, screen(given_)).steps == plan.steps


@pytest.mark.slow  # plans hundreds of routines
@settings(max_examples=100, deadline=None)
@given(WISHES, answers())
def test_a_routine_handed_over_starts_with_the_dose_of_the_first_week(wish, given_):
    plan = reopened(plan_routine(wish, screen(NO)), screen(given_), week=1)
    dose = load_dose()
    assert plan.wish.week == 1
    assert all(s.sets == 1 for s in plan.core if s.what.kind != "stretch")
    for area in AREAS:
        for side in SIDES:
            here = [s for s in plan.core if s.what.area == area and side in sides_of(s)]
            assert sum(s.work_s for s in here) <= dose.first_week_area_s


@pytest.mark.parametrize("question", sorted(SHUTTING))
def test_it_stays_shut_where_the_screen_shuts_it(question):
    verdict = screen(NO | {question: Answer("yes")})
    with pytest.raises(NotOpen) as caught:
        reopened(made(), verdict)
    assert str(caught.value) == verdict.message


def test_it_stays_shut_before_the_screen_is_answered():
    with pytest.raises(NotOpen, match="answer every question"):
        reopened(made(), screen({}))


def test_a_week_that_is_none_is_refused():
    with pytest.raises(BadInput, match=r"wish\.week"):
        reopened(made(), verdict_on(), week=0)


def test_blood_thinners_take_out_every_press_and_name_the_row():
    plan = reopened(made(week=3), verdict_on({"thinners": "yes"}))
    assert "press" not in {step.what.kind for step in plan.core}
    assert {left.row for left in plan.left_out} == {"K17", "K18"}
    assert plan.notes[0].startswith("This routine has been checked")


def test_where_one_side_is_closed_the_other_stays_and_gets_its_time_to_get_into_place():
    before = made(tools=["ball"], minutes=20.0)
    plan = reopened(before, verdict_on({"numb": {"answer": "yes", "spots": ["left glute"]}}))
    (pressed,) = [s for s in plan.core if (s.what.area, s.what.tool) == ("glute", "ball")]
    assert pressed.side == "right"
    assert pressed.before_s == pressed.what.setup_s
    assert say("one_side") in plan.notes
    assert plan.left_out[0].why.startswith("Only the left side is left out.")


def test_dizziness_changes_warm_up_and_end_for_seated_ones():
    before, plan = made(), reopened(made(), verdict_on({"dizzy": "yes"}))
    assert {before.steps[0].what.position, before.steps[-1].what.position} != {"sitting"}
    assert {step.what.position for step in plan.steps} == {"sitting"}
    assert plan.steps[-1].set_s == before.steps[-1].set_s
    assert plan.advice == (load_table()["K49"].adapt.say,)


def test_where_every_place_rests_only_breathing_and_walking_stay():
    plan = reopened(made(), verdict_on({"inflamed": "yes"}))
    assert plan.core == ()
    assert say("nothing_left") in plan.notes


def test_loose_joints_halve_what_the_roller_did_and_only_once():
    verdict = verdict_on({"hypermobile": "yes"})
    before = made(tools=["roller"], week=3, minutes=20.0)
    once = reopened(before, verdict)
    (old, *_), (new, *_) = (
        [s for s in plan.core if s.what.tool == "roller"] for plan in (before, once)
    )
    assert (new.sets, new.limit) == (1, 2)
    assert new.set_s == load_dose().light_s(old.set_s)
    assert reopened(once, verdict) == once


@given(st.sampled_from([*STOP_SIGNS, "sore"]))
def test_what_happened_last_time_counts_when_it_is_told(last_time):
    before = made(week=3)
    told = before.model_copy(
        update={"wish": before.wish.model_copy(update={"last_time": last_time})}
    )
    plan = reopened(told, verdict_on())
    assert say(last_time) in plan.notes
    if last_time in STOP_SIGNS:
        assert {step.what.kind for step in plan.core} <= {"move"}
    else:
        assert {step.limit for step in plan.core} == {load_dose().light_discomfort_most}


@pytest.mark.parametrize(("given_", "longest"), [({}, 30), ({"hypermobile": "yes"}, 15)])
def test_sets_that_are_longer_than_a_technique_has_them_are_cut_and_then_made_light(
    given_, longest
):
    plan = made(tools=["hands"], minutes=40.0, week=3)
    long = [
        step.model_copy(update={"set_s": 60}) if step.technique == "back_hands" else step
        for step in plan.steps
    ]
    again = reopened(plan.model_copy(update={"steps": tuple(long)}), verdict_on(given_))
    assert [s.set_s for s in again.steps if s.technique == "back_hands"] == [longest]
