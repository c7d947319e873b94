"""What a learner finds again on another day."""

from datetime import UTC, datetime, timedelta

import pytest

from lesson.journal import keep, notes
from lesson.routine.days import today
from lesson.routine.desk import memory
from lesson.routine.desk.desk import Desk
from lesson.routine.diary import store
from lesson.routine.diary.diary import Diary
from lesson.routine.diary.entry import Entry
from lesson.routine.diary.trend import sessions_a_week
from lesson.routine.errors import BadInput
from lesson.routine.open_desks import shut_all_desks
from lesson.routine.words import say as saying
from tests.routine.cases import made
from tests.routine.desk.test_bench import NONE, WISH


@pytest.fixture
def open_desk():
    def open_it(**more):
        desk = Desk()
        desk.sent = []
        desk.send = lambda *told: desk.sent.append(told[0])
        desk._receive(desk, {"kind": "init", "turn": 1} | more, [])
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
    day = today() - timedelta(days=days_ago)
    store.write(Entry(id=store.new_id(), day=day, session=True, **said))


def test_a_session_stands_in_the_diary_with_its_strongest_discomfort(open_desk):
    told = played(open_desk(), felt=[{"area": "back", "discomfort": 2}, {"discomfort": 3}])
    assert told["kind"] == "saved"
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
    assert memory.expected_wish(today()) == {}
    session(15)
    session(1, worst=2)
    assert memory.expected_wish(today()) == {"week": 3, "last_time": "fine"}


@pytest.mark.parametrize(
    ("said", "felt"),
    [
        ({"worst": 6}, "sore"),
        ({"outcome": "travelled"}, "travelled"),
        ({"outcome": "stopped"}, "stopped"),
        ({"worst": 4}, "fine"),
    ],
)
def test_how_the_last_time_felt_is_taken_from_it(said, felt):
    session(3)
    session(1, **said)
    assert memory.expected_wish(today())["last_time"] == felt


def test_a_kept_routine_that_cannot_be_read_is_told_in_a_sentence_and_stays_in_the_record(
    open_desk,
):
    keep(memory.KIND, '{"format": 99}')
    desk = open_desk()
    assert desk.sent[0]["trouble"] == saying("kept_unread")
    assert not desk.bench.waits
    assert [note.content for note in notes(memory.KIND)] == ['{"format": 99}']


def test_where_the_last_one_cannot_be_read_the_one_before_it_is_offered(open_desk):
    plan = made()
    memory.keep_routine(plan)
    keep(memory.KIND, '{"format": 99}')
    desk = open_desk()
    assert desk.sent[0]["trouble"] == saying("kept_unread_older")
    assert say(desk, "answers", answers=NONE)["trouble"] == ""
    assert desk.bench.plan.steps == plan.steps


def test_who_kept_no_routine_is_told_of_none(open_desk):
    assert memory.last_routine() == memory.KeptRoutine(None, "")
    assert open_desk().sent[0]["trouble"] == ""


def told(record):
    """What the player tells, written into the diary."""
    memory.session_done(memory.read_played(record), today())


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"minutes": "long"}, "Minutes"),
        ({"outcome": "bored"}, "outcome"),
        ({"done": "half"}, "done"),
        ({"felt": 3}, "felt"),
        ({"felt": [3]}, "felt"),
        ({"felt": [{"discomfort": "much"}]}, "felt"),
        ({"felt": [{"discomfort": 11}]}, "felt"),
    ],
)
def test_a_session_that_the_player_cannot_have_told_is_refused(said, field):
    with pytest.raises(BadInput, match=field):
        told({"outcome": "finished", "minutes": 9, "felt": []} | said)


@pytest.mark.parametrize("record", [None, 3, "done", []])
def test_what_is_no_record_of_a_session_is_refused(record):
    with pytest.raises(BadInput, match="record: expected fields"):
        told(record)


@pytest.mark.parametrize("apart", [-1, 0, 1])
def test_a_session_stands_on_the_day_of_the_learners_browser(open_desk, apart):
    day = datetime.now(UTC).date() + timedelta(days=apart)
    desk = open_desk()
    say(desk, "finished", day=day.isoformat(), record={"outcome": "finished", "felt": []})
    assert [entry.day for entry in store.entries()[0]] == [day]


def test_a_diary_that_is_open_counts_the_session_of_the_learners_day(open_desk):
    diary, day = Diary(), datetime.now(UTC).date() + timedelta(days=1)
    diary.sent = []
    diary.send = lambda *told: diary.sent.append(told[0])
    say(open_desk(), "finished", day=day.isoformat(), record={"outcome": "finished", "felt": []})
    assert "in the last seven: 1." in str(diary.sent[-1]["said"])


def test_the_week_of_practice_is_counted_by_the_learners_day(open_desk):
    session(7 - 1)
    tomorrow = datetime.now(UTC).date() + timedelta(days=1)
    weeks = (tomorrow - store.entries()[0][0].day).days // 7
    desk = open_desk(day=tomorrow.isoformat())
    assert desk.sent[0]["wish"]["week"] == 1 + weeks


def test_a_new_warning_sign_forgets_the_answers_of_every_desk(open_desk):
    desk = open_desk()
    say(desk, "answers", answers=NONE)
    say(desk, "wish", wish=WISH)
    shut_all_desks()
    assert desk.sent[-1] == {"kind": "reset"}
    assert desk.bench.plan is None
    assert desk.bench.verdict.state == "incomplete"


@pytest.mark.parametrize(("done", "counts"), [(0, False), (0.499, False), (0.5, True), (1, True)])
def test_a_session_counts_from_half_of_its_routine(done, counts):
    told({"outcome": "finished", "minutes": 2, "done": done, "felt": []})
    entries, _ = store.entries()
    assert (entries[0].session, entries[0].minutes) == (counts, 2)
    assert sessions_a_week(entries, today(), weeks=1) == [int(counts)]


def test_what_was_only_begun_is_told_as_that(open_desk):
    begun = played(open_desk(), felt=[], outcome="finished", done=0.1)
    assert "does not count it as a day with a session" in begun["words"]
    whole = played(open_desk(), felt=[], outcome="finished", done=0.9)
    assert "does not count" not in whole["words"]


def test_what_was_only_begun_still_tells_that_something_was_wrong_but_begins_no_week():
    store.write(Entry(id="a", day=today() - timedelta(days=20), outcome="stopped", minutes=0.2))
    assert memory.expected_wish(today()) == {"week": 1, "last_time": "stopped"}
