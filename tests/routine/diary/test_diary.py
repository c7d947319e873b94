import pytest

from lesson.routine.days import today
from lesson.routine.desk.memory import expected_wish, read_played, session_done
from lesson.routine.diary import store
from lesson.routine.diary.diary import Diary
from lesson.routine.diary.entry import LONGEST_ACTIVITY, LONGEST_NOTE, read_entry


def test_the_form_takes_as_much_as_an_entry_may_hold():
    words = Diary().words
    longest = {
        "activity": "a" * words["longest_activity"],
        "note": "n" * words["longest_note"],
    }
    assert read_entry({"id": "a", "day": "2026-03-01"} | longest).note == longest["note"]
    assert (words["longest_activity"], words["longest_note"]) == (LONGEST_ACTIVITY, LONGEST_NOTE)


#: What the form sends of an entry: neither how a session ended nor its worst discomfort.
SHOWN = ("id", "day", "session", "minutes", "leg_before", "note", "red_flag")


@pytest.fixture
def diary():
    diary = Diary()
    diary.send = lambda *_: None
    return diary


def correct(diary, **changed):
    (entry,) = store.entries()[0]
    shown = {name: entry.model_dump(mode="json")[name] for name in SHOWN}
    diary._receive(diary, {"kind": "write", "entry": shown | changed}, [])
    return store.entries()[0]


def test_a_played_session_that_is_corrected_still_tells_how_it_ended(diary):
    felt = [{"area": "back", "discomfort": 7}, {"area": "back", "travelled": True}]
    session_done(read_played({"outcome": "travelled", "minutes": 4.5, "felt": felt}), today())
    (entry,) = correct(diary, note="better by the evening", leg_before=3)
    assert (entry.outcome, entry.worst) == ("travelled", 7)
    assert (entry.note, entry.leg_before) == ("better by the evening", 3)
    assert expected_wish(today())["last_time"] == "travelled"


def test_a_field_that_is_emptied_is_empty(diary):
    session_done(read_played({"outcome": "finished", "minutes": 4.5, "felt": []}), today())
    (entry,) = correct(diary, minutes=None)
    assert (entry.minutes, entry.outcome) == (None, "finished")


def test_an_entry_that_was_deleted_meanwhile_is_written_as_it_is_sent(diary):
    session_done(read_played({"outcome": "travelled", "minutes": 4.5, "felt": []}), today())
    (entry,) = store.entries()[0]
    store.take_out(entry.id)
    diary._receive(
        diary, {"kind": "write", "entry": {"id": entry.id, "day": "2026-03-01", "note": "x"}}, []
    )
    assert [(one.note, one.outcome) for one in store.entries()[0]] == [("x", None)]
