"""What a learner finds again on another day."""

from datetime import timedelta

import pytest

from lesson.journal import keep, notes
from lesson.routine.desk import memory
from lesson.routine.desk.desk import Desk
from lesson.routine.diary import store
from lesson.routine.diary.entry import Entry
from lesson.routine.open_desks import shut_all_desks
from lesson.routine.trouble import BadInput
from tests.routine.desk.test_bench import NONE, WISH


@pytest.fixture
def open_desk():
    def open_it():
        desk = Desk()
        desk.sent = []
        desk.send = lambda *told: desk.sent.append(told[0])
        desk._receive(desk, {"kind": "hello", "turn": 1}, [])
        return desk

    return open_it


def say(desk, kind, **more):
    desk._receive(desk, {"kind": kind, "turn": 2, **more}, [])
    return desk.sent[-1]


def played(desk, **record):
    say(desk, "answers", answers=NONE)
    say(desk, "wish", wish=WISH)
    return say(desk, "finished", record={"outcome": "finished", "minutes": 9.5} | record)


def session(days_ago, **said):
    day = memory.today() - timedelta(days=days_ago)
    store.write(Entry(id=store.new_id(), day=day, session=True, **said))


def test_a_session_stands_in_the_diary_with_its_strongest_discomfort(open_desk):
    told = played(open_desk(), felt=[{"area": "back", "discomfort": 2}, {"discomfort": 3}])
    assert told["kind"] == "kept"
    ((entry,), damaged) = store.entries()
    assert (entry.session, entry.minutes, entry.worst, damaged) == (True, 9.5, 3, 0)


def test_the_routine_comes_back_behind_the_screen(open_desk):
    desk = open_desk()
    played(desk, felt=[])
    again = open_desk()
    assert again.bench.plan is None
    assert again.bench.waits
    say(again, "answers", answers=NONE)
    assert again.bench.plan.steps == desk.bench.plan.steps


def test_what_comes_back_is_checked_against_todays_answers(open_desk):
    played(open_desk(), felt=[])
    again = open_desk()
    say(again, "answers", answers=NONE | {"skin": "yes"})
    assert again.bench.plan.core == ()


def test_no_answer_is_ever_kept(open_desk):
    desk = open_desk()
    say(desk, "answers", answers=NONE | {"thinners": "yes"})
    say(desk, "wish", wish=WISH)
    say(desk, "finished", record={"outcome": "finished", "minutes": 3, "felt": []})
    kept = str([note.content for kind in ("diary", "routine") for note in notes(kind)])
    assert "thinner" not in kept
    assert "bleed" not in kept.lower()


def test_the_week_is_counted_from_the_first_session():
    assert memory.expected_wish() == {}
    session(15)
    session(1, worst=2)
    assert memory.expected_wish() == {"week": 3, "last_time": "fine"}


@pytest.mark.parametrize(
    ("said", "felt"),
    [({"worst": 6}, "sore"), ({"outcome": "travelled"}, "travelled"), ({"worst": 4}, "fine")],
)
def test_how_the_last_time_felt_is_taken_from_it(said, felt):
    session(3)
    session(1, **said)
    assert memory.expected_wish()["last_time"] == felt


def test_a_kept_routine_that_cannot_be_read_counts_as_none():
    keep(memory.KIND, '{"format": 99}')
    assert memory.last_routine() is None


def test_a_session_that_the_player_cannot_have_told_is_refused():
    with pytest.raises(BadInput, match="minutes"):
        memory.session_done({"outcome": "finished", "minutes": "long", "felt": []})


def test_a_new_warning_sign_forgets_the_answers_of_every_desk(open_desk):
    desk = open_desk()
    say(desk, "answers", answers=NONE)
    say(desk, "wish", wish=WISH)
    shut_all_desks()
    assert desk.sent[-1] == {"kind": "again"}
    assert desk.bench.plan is None
    assert desk.bench.verdict.state == "incomplete"
