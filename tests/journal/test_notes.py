import sqlite3

import pytest
from hypothesis import HealthCheck, given, settings

from lesson.journal import forget, journal_file, keep, notes
from lesson.journal.schema import STEPS
from tests.journal.test_attempts import ANSWERS


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=ANSWERS)
def test_what_was_kept_is_read_back(content):
    kept = keep("diary", content)
    assert notes("diary")[-1] == kept


def test_notes_come_oldest_first_and_by_kind():
    for kind, content in (("diary", 1), ("routine", "x"), ("diary", 2)):
        keep(kind, content)
    assert [note.content for note in notes("diary")] == [1, 2]


def test_what_json_cannot_hold_is_refused():
    with pytest.raises(ValueError, match="JSON"):
        keep("diary", float("nan"))


def test_what_is_forgotten_is_no_longer_in_the_file():
    keep("diary", "the words of a very private evening")
    keep("routine", "stays")
    forget("diary")
    assert notes("diary") == ()
    assert [note.content for note in notes("routine")] == ["stays"]
    for part in journal_file().parent.iterdir():
        assert b"very private evening" not in part.read_bytes()


def test_a_record_of_an_older_lesson_gets_room_for_notes():
    file = journal_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    old = sqlite3.connect(file)
    for step in STEPS[:2]:
        old.execute(step)
    old.execute("PRAGMA user_version = 2")
    old.commit()
    old.close()
    assert keep("diary", {"leg": 3}) == notes("diary")[0]
