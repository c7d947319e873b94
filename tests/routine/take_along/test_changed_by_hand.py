"""A routine that was changed by hand opens again, always: from its file, and kept for another day."""

from itertools import product

import pytest
from hypothesis import given, settings

from lesson.journal import notes
from lesson.routine.desk import memory
from lesson.routine.dose import load_dose
from lesson.routine.places import AREAS, SIDES
from lesson.routine.plan import edit
from lesson.routine.plan.planner import plan_routine
from lesson.routine.plan.reopened import reopened
from lesson.routine.screen.verdict import screen
from lesson.routine.take_along.routine_file import read, written
from tests.routine.by_hand import EDITS, changed_by_hand
from tests.routine.cases import WISHES, answers, made, sides_of, verdict_on
from tests.routine.desk.test_bench import NONE
from tests.routine.desk.test_memory import open_desk
from tests.routine.desk.test_memory import say as ask

__all__ = ["open_desk"]


@pytest.mark.slow  # plans hundreds of routines
@settings(max_examples=200, deadline=None)
@given(WISHES, answers(), EDITS)
def test_whatever_the_editor_offers_is_a_file_that_opens_whole(wish, given_, edits):
    verdict = screen(given_)
    plan = changed_by_hand(plan_routine(wish, verdict), verdict, edits)
    back = read(written(plan), "routine.json")
    assert back.broken == ()
    assert back.steps == plan.steps
    assert reopened(plan, verdict).steps == plan.steps


@pytest.mark.slow  # plans hundreds of routines
@settings(max_examples=150, deadline=None)
@given(WISHES, answers(), EDITS)
def test_it_stays_within_the_dose_on_each_side(wish, given_, edits):
    verdict = screen(given_)
    plan = changed_by_hand(plan_routine(wish, verdict), verdict, edits)
    dose = load_dose()
    for area, side in product(AREAS, SIDES):
        here = [s for s in plan.core if s.what.area == area and side in sides_of(s)]
        assert sum(s.work_s for s in here) <= dose.area_limit_s(wish.week)
        kinds = [s.what.kind == "press" for s in here]
        assert len(kinds) == len(set(kinds))
    assert sum(s.seconds for s in plan.core) <= dose.work_most_s


@pytest.mark.slow  # plans many routines
@settings(max_examples=25, deadline=None)
@given(EDITS)
def test_it_is_kept_and_offered_again_as_it_was(edits):
    plan = changed_by_hand(made(), verdict_on(), edits)
    memory.keep_routine(plan)
    last = memory.last_routine()
    assert (last.trouble, last.plan.broken) == ("", ())
    assert last.plan.steps == plan.steps
    assert notes(memory.KIND)[-1].content == written(plan)


def test_a_step_that_is_taken_from_the_offers_can_be_kept(open_desk):
    plan, verdict = edit.removed(made(tools=["hands"]), "hip_half_kneeling"), verdict_on()
    more = edit.added(plan, edit.to_add(plan, verdict)[0].id, verdict)
    memory.keep_routine(more)
    desk = open_desk()
    assert desk.bench.waits
    ask(desk, "answers", answers=NONE)
    assert desk.bench.plan.steps == more.steps


def test_a_place_that_has_a_stretch_is_offered_no_second_one():
    plan, verdict = made(tools=["hands"]), verdict_on()
    assert "hip_half_kneeling" in {step.technique for step in plan.core}
    assert "hip_standing_stretch" not in {one.id for one in edit.to_add(plan, verdict)}
    swaps = {one.id for one in edit.to_swap(plan, "hip_half_kneeling", verdict)}
    assert "hip_standing_stretch" in swaps
