"""Whatever is wished and answered, a plan keeps its promises."""

from itertools import groupby, product

import pytest
from hypothesis import given, settings

from lesson.evidence.tools import load_uses
from lesson.routine.dose import load_dose
from lesson.routine.places import AREAS, SIDES, load_areas, load_tools
from lesson.routine.plan.plan import Plan
from lesson.routine.plan.planner import SHARE_OF_BACK, NotOpen, plan_routine
from lesson.routine.plan.wish import STOP_SIGNS, Wish
from lesson.routine.screen.answers import Answer
from lesson.routine.screen.table import load_table
from lesson.routine.screen.verdict import screen
from lesson.routine.words import say
from tests.routine.cases import NO, SHUTTING, WISHES, answers, closed, sides_of

pytestmark = pytest.mark.slow  # plans hundreds of routines


@pytest.mark.slow  # plans hundreds of routines
@settings(max_examples=250, deadline=None)
@given(WISHES, answers())
def test_no_plan_ever_contains_an_excluded_area_and_tool(wish, given_):
    for step in plan_routine(wish, screen(given_)).core:
        tool = load_tools()[step.what.tool]
        if tool.screened_as is None:
            continue
        assert tool.id in wish.tools
        for side in sides_of(step):
            assert not closed(given_, step.what.area, tool.screened_as, side)
        use = load_uses()[load_areas()[step.what.area].in_evidence, tool.in_evidence]
        assert use.verdict != "not here"
        assert (step.what.area, tool.id) != ("back", "twopeak")


@settings(max_examples=150, deadline=None)
@given(WISHES, answers())
def test_every_plan_keeps_its_promises(wish, given_):
    verdict = screen(given_)
    plan = plan_routine(wish, verdict)
    dose = load_dose()
    assert [plan.steps[0].what.kind, plan.steps[-1].what.kind] == ["warm-up", "end"]

    told_so = any("too short" in note for note in plan.notes)
    assert (plan.seconds > min(wish.minutes, dose.minutes[1]) * 60) == told_so
    assert sum(step.seconds for step in plan.core) <= dose.work_most_s
    for area, side in product(AREAS, SIDES):
        here = [s for s in plan.core if s.what.area == area and side in sides_of(s)]
        assert sum(step.work_s for step in here) <= dose.area_limit_s(wish.week)

    assert not {need for s in plan.steps for need in s.what.needs if verdict.ruling_out(need)}
    gentleness = [step.what.gentleness for step in plan.core]
    assert gentleness == sorted(gentleness)
    assert all(0 < step.limit <= dose.discomfort_most for step in plan.core)
    if wish.last_time == "sore":
        assert all(step.limit == dose.light_discomfort_most for step in plan.core)
    if wish.last_time in STOP_SIGNS:
        assert {step.what.kind for step in plan.core} <= {"move"}
        assert not any("knee straight while sitting" in step.what.needs for step in plan.core)
    assert all(step.set_s <= step.what.set_most_s for step in plan.core)
    if not wish.clinician_allows_front_of_hip:
        assert not [s for s in plan.core if (s.what.area, s.what.kind) == ("hipflexor", "press")]


@settings(max_examples=150, deadline=None)
@given(WISHES, answers())
def test_front_and_back_and_left_and_right_are_balanced_or_the_plan_says_why(wish, given_):
    plan = plan_routine(wish, screen(given_))
    counted = [side for side in SIDES if wish.sides in ("both", side)]
    work = {"front": 0, "back": 0}
    for step in plan.core:
        face = load_areas()[step.what.area].side_of_body
        work[face] += step.work_s * len([side for side in counted if side in sides_of(step)])
    total = sum(work.values())
    if total:
        off = abs(work["back"] / total - SHARE_OF_BACK[wish.balance])
        said = {say("off_balance"), *(say("one_face", face=face) for face in work)}
        assert (off <= load_dose().balance_tolerance + 1e-9) or said & set(plan.notes)

    for _, same in groupby(plan.core, key=lambda step: step.technique):
        steps = list(same)
        if steps[0].what.sides == "both":
            assert [step.side for step in steps] == ["both"]
        elif wish.sides != "both":
            assert [step.side for step in steps] == [wish.sides]
        elif len(steps) == 1:
            assert say("one_side") in plan.notes
        else:
            left, right = steps
            assert (left.side, right.side) == ("left", "right")
            assert (left.sets, left.set_s, left.limit) == (right.sets, right.set_s, right.limit)


@pytest.mark.slow  # plans hundreds of routines
@settings(max_examples=100, deadline=None)
@given(WISHES, answers())
def test_each_tool_at_hand_is_used_on_an_area_or_left_out_with_a_reason(wish, given_):
    plan = plan_routine(wish, screen(given_))
    used = {(step.what.area, step.what.tool) for step in plan.core}
    left = [(out.area, tool) for out in plan.left_out for tool in out.tools]
    assert len(left) == len(set(left))
    assert used | set(left) == set(product(AREAS, {*wish.tools, "none"}))
    assert not used & set(left)
    for out in plan.left_out:
        assert out.why.endswith(".")
        assert not out.row or out.row in load_table()


@settings(max_examples=50, deadline=None)
@given(WISHES, answers())
def test_the_same_answers_give_the_same_plan(wish, given_):
    verdict = screen(given_)
    assert plan_routine(wish, verdict) == plan_routine(wish.model_copy(), screen(dict(given_)))
    assert (
        plan_routine(wish, verdict).model_dump_json()
        == Plan.model_validate_json(plan_routine(wish, verdict).model_dump_json()).model_dump_json()
    )


@pytest.mark.parametrize("question", sorted(SHUTTING))
def test_there_is_no_plan_where_the_screen_shuts_the_routine(question):
    verdict = screen(NO | {question: Answer("not sure")})
    with pytest.raises(NotOpen) as caught:
        plan_routine(Wish(minutes=10.0), verdict)
    assert str(caught.value) == verdict.message


def test_there_is_no_plan_before_every_question_is_answered():
    with pytest.raises(NotOpen, match="answer every question"):
        plan_routine(Wish(minutes=10.0), screen({}))
