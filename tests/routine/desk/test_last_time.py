"""What the last session did counts on every way back to a routine."""

import pytest

from lesson.journal import JournalUnavailable
from lesson.routine.days import today
from lesson.routine.desk import memory
from lesson.routine.desk.memory import last_routine
from lesson.routine.diary.entry import Entry
from lesson.routine.diary.store import entries, new_id, write
from lesson.routine.dose import load_dose
from lesson.routine.plan.planner import plan_routine
from lesson.routine.plan.wish import STOP_SIGNS, read_wish
from lesson.routine.screen.answers import read_answers
from lesson.routine.screen.verdict import screen
from lesson.routine.take_along import routine_file
from lesson.routine.words import say as saying
from tests.routine.desk.test_bench import NONE, WISH
from tests.routine.desk.test_memory import open_desk, played, say

__all__ = ["open_desk"]
ENDED = {
    "travelled": {"outcome": "travelled", "felt": [{"area": "back", "travelled": True}]},
    "stopped": {"outcome": "stopped"},
    "sore": {"felt": [{"area": "back", "discomfort": 7}]},
}


def of_somebody_in_week_6():
    plan = plan_routine(read_wish(WISH | {"week": 6}), screen(read_answers(NONE)))
    return {"name": "theirs.json", "text": routine_file.written(plan)}


def minds(plan, last_time):
    assert plan.wish.last_time == last_time
    assert saying(last_time) in plan.notes
    if last_time in STOP_SIGNS:
        return all(step.what.kind not in ("press", "stretch") for step in plan.steps)
    return plan.core and all(s.limit <= load_dose().light_discomfort_most for s in plan.core)


@pytest.mark.parametrize("ended", ENDED)
def test_a_routine_that_comes_back_minds_how_the_last_session_ended(open_desk, ended):
    played(open_desk(), **ENDED[ended])
    again = open_desk()
    state = say(again, "answers", answers=NONE)
    assert minds(again.bench.plan, ended)
    assert state["plan"]["wish"]["last_time"] == ended


@pytest.mark.parametrize("ended", ["travelled", "sore"])
def test_the_desk_it_was_played_at_minds_it_at_once(open_desk, ended):
    desk = open_desk()
    played(desk, **ENDED[ended])
    assert minds(desk.bench.plan, ended)
    assert not desk.bench.can_undo
    state = next(sent for sent in reversed(desk.sent) if sent["kind"] == "state")
    assert state["plan"]["wish"]["last_time"] == ended


@pytest.mark.parametrize("ended", ENDED)
def test_a_plan_that_minds_it_has_something_to_read_before_it_is_played(open_desk, ended):
    played(open_desk())
    assert not say(open_desk(), "answers", answers=NONE)["plan"]["noted"]
    assert say(open_desk(), "answers", answers=NONE | {"thinners": "yes"})["plan"]["noted"]
    played(open_desk(), **ENDED[ended])
    assert say(open_desk(), "answers", answers=NONE)["plan"]["noted"]


@pytest.mark.parametrize("ended", ENDED)
def test_the_routine_is_kept_as_it_was_for_better_days(open_desk, ended):
    desk = open_desk()
    played(desk)
    whole = desk.bench.plan
    played(desk, **ENDED[ended])
    assert [s.what.id for s in last_routine().plan.steps] == [s.what.id for s in whole.steps]


@pytest.mark.parametrize("ended", ENDED)
def test_a_file_is_opened_with_the_week_and_the_last_time_of_whoever_opens_it(open_desk, ended):
    played(open_desk(), **ENDED[ended])
    desk = open_desk()
    say(desk, "open", **of_somebody_in_week_6())
    say(desk, "answers", answers=NONE)
    assert minds(desk.bench.plan, ended)
    assert desk.bench.plan.wish.week == 1
    assert {step.sets for step in desk.bench.plan.core if step.what.kind == "press"} <= {1}


@pytest.mark.parametrize("ended", ["travelled", "sore"])
def test_a_file_that_is_opened_after_a_session_minds_how_that_one_ended(open_desk, ended):
    desk = open_desk()
    played(desk, **ENDED[ended])
    say(desk, "open", **of_somebody_in_week_6())
    assert minds(desk.bench.plan, ended)


def test_what_is_said_at_the_desk_counts_before_a_milder_diary(open_desk):
    played(open_desk(), felt=[{"area": "back", "discomfort": 2}])
    desk = open_desk()
    say(desk, "answers", answers=NONE)
    say(desk, "wish", wish=WISH | {"last_time": "sore", "week": 3})
    say(desk, "open", **of_somebody_in_week_6())
    assert minds(desk.bench.plan, "sore")
    assert desk.bench.plan.wish.week == 3


def test_a_file_keeps_its_own_week_where_nothing_is_known_of_whoever_opens_it(open_desk):
    desk = open_desk()
    say(desk, "open", **of_somebody_in_week_6())
    say(desk, "answers", answers=NONE)
    assert desk.bench.plan.wish.week == 6


def stopped(desk, **record):
    """Play something, press Stop: something is wrong, and return what the desk then shows."""
    played(desk, outcome="stopped", **record)
    return next(sent for sent in reversed(desk.sent) if sent["kind"] == "state")


def test_after_a_stop_the_screen_is_asked_anew_and_the_routine_waits(open_desk):
    desk = open_desk()
    state = stopped(desk)
    assert state["screen"]["state"] == "incomplete"
    assert state["plan"] is None
    assert state["pending_reason"] == saying("screen_stopped")


def test_what_was_stopped_comes_back_without_pressing_or_stretching(open_desk):
    desk = open_desk()
    stopped(desk)
    say(desk, "answers", answers=NONE)
    assert minds(desk.bench.plan, "stopped")
    assert not desk.bench.can_undo


def test_a_session_that_was_stopped_counts_the_next_day_too(open_desk):
    stopped(open_desk())
    again = open_desk()
    assert say(again, "answers", answers={})["pending_reason"] == saying("screen_stopped")
    say(again, "answers", answers=NONE)
    assert minds(again.bench.plan, "stopped")


def test_stopping_before_anything_was_played_asks_anew_as_well_and_is_no_session(open_desk):
    desk = open_desk()
    assert stopped(desk, begun=False)["pending_reason"] == saying("screen_stopped")
    assert not entries()[0]
    say(desk, "open", **of_somebody_in_week_6())
    say(desk, "answers", answers=NONE)
    assert minds(desk.bench.plan, "stopped")


def test_a_stop_counts_even_where_the_diary_cannot_be_written(open_desk, monkeypatch):
    desk = open_desk()
    monkeypatch.setattr(memory, "session_done", unwritten)
    state = stopped(desk)
    assert (state["trouble"], state["plan"]) == ("It is full.", None)
    say(desk, "answers", answers=NONE)
    assert minds(desk.bench.plan, "stopped")


def unwritten(*_):
    raise JournalUnavailable("It is full.")


@pytest.mark.parametrize("ended", STOP_SIGNS)
def test_a_session_without_pressing_does_not_take_a_stop_sign_back(open_desk, ended):
    played(open_desk(), **ENDED[ended])
    gentle = open_desk()
    say(gentle, "answers", answers=NONE)
    say(gentle, "finished", record={"outcome": "finished", "minutes": 3, "felt": []})
    assert minds(gentle.bench.plan, ended)
    assert memory.expected_wish(today())["last_time"] == ended


def test_neither_does_a_session_that_was_noted_by_hand(open_desk):
    played(open_desk(), **ENDED["stopped"])
    write(Entry(id=new_id(), day=today(), session=True, worst=1))
    assert memory.expected_wish(today())["last_time"] == "stopped"


def test_whoever_takes_a_stop_sign_back_and_plays_is_taken_at_their_word(open_desk):
    played(open_desk(), **ENDED["stopped"])
    played(open_desk())
    assert memory.expected_wish(today())["last_time"] == "fine"
