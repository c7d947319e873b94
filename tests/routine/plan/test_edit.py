"""However a plan is changed by hand, it keeps the promises that the planner keeps."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesson.routine.dose import load_dose
from lesson.routine.errors import BadInput
from lesson.routine.places import load_tools
from lesson.routine.plan import edit
from lesson.routine.plan.planner import plan_routine
from lesson.routine.plan.wish import Wish
from lesson.routine.screen.answers import Answer
from lesson.routine.screen.questions import load_questions
from lesson.routine.screen.verdict import screen
from lesson.routine.techniques import load_techniques
from tests.routine.cases import WISHES, answers, closed, sides_of

pytestmark = pytest.mark.slow  # plans hundreds of routines

HEALTHY = screen({question: Answer("no") for question in load_questions()})
TECHNIQUES = st.sampled_from(sorted(load_techniques()))
CHANGES = st.one_of(
    st.tuples(st.just("add"), TECHNIQUES, st.just("")),
    st.tuples(st.just("remove"), TECHNIQUES, st.just("")),
    st.tuples(st.just("swap"), TECHNIQUES, TECHNIQUES),
    st.tuples(st.sampled_from(["up", "down"]), TECHNIQUES, st.just("")),
)


def changed(plan, verdict, change):
    what, technique, other = change
    if what == "add":
        return edit.added(plan, technique, verdict)
    if what == "swap":
        return edit.swapped(plan, technique, other, verdict)
    if what == "remove":
        return edit.removed(plan, technique)
    return edit.moved(plan, technique, -1 if what == "up" else 1)


@settings(max_examples=120, deadline=None)
@given(WISHES, answers(), st.lists(CHANGES, max_size=12))
def test_no_change_lets_in_what_the_screen_excludes_or_goes_beyond_the_dose(wish, given_, changes):
    verdict, dose = screen(given_), load_dose()
    plan = plan_routine(wish, verdict)
    for change in changes:
        try:
            plan = changed(plan, verdict, change)
        except BadInput:
            continue
        kinds = [step.what.kind for step in plan.steps]
        assert (kinds[0], kinds[-1]) == ("warm-up", "end")
        assert "warm-up" not in kinds[1:]
        assert "end" not in kinds[:-1]
        worked = {}
        for step in plan.core:
            screened = load_tools()[step.what.tool].screened_as
            for side in sides_of(step):
                assert not (screened and closed(given_, step.what.area, screened, side))
                worked[step.what.area, side] = worked.get((step.what.area, side), 0) + step.work_s
            assert not any(verdict.ruling_out(demand) for demand in step.what.needs)
        assert all(work <= dose.area_limit_s(wish.week) for work in worked.values())


@pytest.fixture
def plan():
    return plan_routine(Wish(minutes=12, tools=("ball", "hands", "roller")), HEALTHY)


def names(plan):
    return [block[0].technique for block in plan.blocks]


def test_taking_out_what_was_added_gives_the_same_steps(plan):
    new = edit.to_add(edit.removed(plan, names(plan)[1]), HEALTHY)[0].id
    without = edit.removed(plan, names(plan)[1])
    assert edit.removed(edit.added(without, new, HEALTHY), new).steps == without.steps


def test_later_and_earlier_again_is_as_before(plan):
    second = names(plan)[1]
    assert edit.moved(edit.moved(plan, second, 1), second, -1).steps == plan.steps


def test_the_warm_up_and_the_end_can_be_swapped_but_not_taken_out(plan):
    for at in (0, -1):
        name = names(plan)[at]
        with pytest.raises(BadInput, match="not in this routine"):
            edit.removed(plan, name)
        other = edit.to_swap(plan, name, HEALTHY)[0].id
        made = edit.swapped(plan, name, other, HEALTHY)
        assert names(made)[at] == other
        assert made.steps[at].work_s == plan.steps[at].work_s


def test_left_and_right_go_together(plan):
    sided = next(block for block in plan.blocks if len(block) == 2)
    left = {step.technique for step in edit.removed(plan, sided[0].technique).steps}
    assert sided[0].technique not in left


def test_a_plan_that_lost_its_balance_says_so(plan):
    for block in plan.blocks[1:-1]:
        if block[0].what.area in ("hipflexor", "quad"):
            plan = edit.removed(plan, block[0].technique)
    assert any("Front and back are no longer as you asked" in note for note in plan.notes)


def test_a_plan_that_grew_too_long_says_so():
    plan = plan_routine(Wish(minutes=4, tools=("hands",)), HEALTHY)
    while more := edit.to_add(plan, HEALTHY):
        plan = edit.added(plan, more[0].id, HEALTHY)
    assert any("longer than 4 min" in note for note in plan.notes)


def test_what_was_taken_out_is_listed_as_taken_out(plan):
    gone = plan.blocks[1][0].what
    after = edit.removed(plan, gone.id)
    assert [
        left.why for left in after.left_out if left.area == gone.area and gone.tool in left.tools
    ]
