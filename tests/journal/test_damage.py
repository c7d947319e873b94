"""One row that cannot be read is left out, counted, told and kept; all else works."""

import json
import os
import random
import sqlite3
from contextlib import closing

import pytest

import lesson
from lesson.journal import (
    JournalUnavailable,
    as_csv,
    as_json,
    attempts,
    forget,
    held,
    journal_file,
    keep,
    last_attempt,
    learner_seed,
    notes,
    record,
    take_notice,
    tries,
    unreadable,
    unreadable_words,
)
from lesson.journal.opening import set_aside
from lesson.journal.schema import STEPS
from tests.journal.damaging import all_in_one_file, damage

DAMAGED_ATTEMPTS = [
    ("answer", b'{"half": ', "TEXT"),
    ("answer", b'"\xff\xfe"', "TEXT"),
    ("answer", b'"s2"', "TEXT"),
    ("answer", b"[" * 100_000, "TEXT"),
    ("answer", b'"l4_s3"', "BLOB"),
    ("question_id", b"nerve.rOots", "TEXT"),
    ("credit", b"much", "TEXT"),
    ("credit", 7.0, "REAL"),
    ("credit", float("inf"), "REAL"),
    ("confidence", -3.0, "REAL"),
    ("hints", b"none", "TEXT"),
    ("hints", -1, "INTEGER"),
    ("at", b"2026-13-45T99:00:00+00:00", "TEXT"),
    ("at", b"2026-01-01T10:00:00", "TEXT"),
    ("at", b"0001-01-01T00:00:00+14:00", "TEXT"),
    ("sum", 5, "INTEGER"),
]
DAMAGED_NOTES = [
    ("content", b'{"id": ', "TEXT"),
    ("content", b"\xff", "TEXT"),
    ("content", b'{"id": "0", "day": "2026-03-01", "leg_before": 9}', "TEXT"),
    ("kind", b"diaries", "TEXT"),
    ("kind", b"\xffdiary", "TEXT"),
    ("at", b"yesterday", "TEXT"),
]
ENTRY = {"id": "0", "day": "2026-03-01", "leg_before": 4}


def learn():
    for answer, credit in (("s1", 0.0), ("l4_s3", 1.0), ("s1", 0.0)):
        record("nerve.roots", answer, credit)
    for number in range(3):
        keep("diary", ENTRY | {"id": str(number), "day": f"2026-03-0{number + 1}"})


def is_told_and_kept(table, number):
    """Look whether one row of this record is counted, told, and in the export as it is."""
    assert unreadable() == held().counts.unreadable == 1
    assert unreadable_words().startswith("1 answer or note of your record cannot be read any more.")
    assert unreadable_words().count(". ") == 1
    (kept,) = json.loads(as_json())["unreadable"]
    assert (kept["table"], kept["row"][0]) == (table, number)
    assert set_aside() == []
    assert take_notice() is None
    return True


@pytest.mark.parametrize(("column", "value", "as_type"), DAMAGED_ATTEMPTS)
def test_an_answer_that_cannot_be_read_is_left_out_and_all_others_are_there(column, value, as_type):
    learn()
    damage("attempts", 2, column, value, as_type)
    assert [each.number for each in attempts()] == [1, 3]
    assert last_attempt("nerve.roots").number == 3
    assert tries()["nerve.roots"].answers == 2
    assert len(json.loads(as_json())["attempts"]) == as_csv().count(b"nerve.roots") == 2
    assert len(notes("diary")) == held().counts.diary_days == 3
    assert is_told_and_kept("attempts", 2)
    record("nerve.roots", "l4_s3", 1.0)
    assert [each.number for each in attempts()] == [1, 3, 4]


@pytest.mark.parametrize(("column", "value", "as_type"), DAMAGED_NOTES)
def test_a_note_that_cannot_be_read_is_left_out_and_all_others_are_there(column, value, as_type):
    learn()
    damage("notes", 1, column, value, as_type)
    assert [each.number for each in notes("diary")] == [2, 3]
    assert len(json.loads(as_json())["notes"]) == held().counts.diary_days == 2
    assert len(attempts()) == held().counts.answers == 3
    assert is_told_and_kept("notes", 1)


def test_the_newest_answer_that_can_be_read_is_the_last_one():
    learn()
    damage("attempts", 3, "answer", b"{", "TEXT")
    assert last_attempt("nerve.roots").answer == "l4_s3"


def test_what_is_sound_is_told_of_nowhere():
    learn()
    assert unreadable() == 0
    assert unreadable_words() == ""
    assert "unreadable" not in json.loads(as_json())


def test_only_known_kinds_of_notes_are_kept():
    with pytest.raises(ValueError, match="activity, diary, place, round, routine"):
        keep("diery", 1)


def test_an_erased_diary_takes_with_it_what_may_have_been_a_part_of_it():
    keep("diary", "a very private word")
    keep("routine", "stays")
    damage("notes", 1, "kind", b"diarx")
    forget("diary")
    assert unreadable() == 0
    assert b"very private" not in all_in_one_file().read_bytes()
    assert [each.content for each in notes("routine")] == ["stays"]


def test_rows_of_an_older_lesson_get_their_sums_and_the_unreadable_among_them_is_told():
    file = journal_file()
    file.parent.mkdir(parents=True)
    with closing(sqlite3.connect(file)) as old, old:
        for step in STEPS[:7]:
            old.execute(step)
        many = [
            ("nerve.roots", written, 1, "2026-01-01T00:00:00+00:00") for written in ('"s1"', "{")
        ]
        old.executemany(
            "INSERT INTO attempts (question_id, answer, credit, at) VALUES (?, ?, ?, ?)", many
        )
        old.execute(
            "INSERT INTO notes (kind, content, at) VALUES ('diary', '1', '2026-01-01T00:00Z')"
        )
        old.execute("INSERT INTO learner VALUES (1, 4711)")
        old.execute("PRAGMA user_version = 7")
    assert [each.answer for each in attempts()] == ["s1"]
    assert [each.content for each in notes("diary")] == [1]
    assert learner_seed() == 4711
    assert unreadable() == 1
    damage("attempts", 1, "answer", b'"s2"')
    assert (attempts(), unreadable()) == ((), 2)


def test_a_version_that_was_damaged_is_put_right():
    learn()
    with closing(sqlite3.connect(journal_file())) as connection:
        connection.execute(f"PRAGMA user_version = {len(STEPS) ^ 4}")
    assert len(attempts()) == 3
    with closing(sqlite3.connect(journal_file())) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (len(STEPS),)


def test_tables_that_no_lesson_made_are_set_aside():
    learn()
    with closing(sqlite3.connect(journal_file())) as connection:
        connection.execute("ALTER TABLE attempts RENAME COLUMN answer TO enswer")
    assert attempts() == ()
    (aside,) = set_aside()
    assert aside.name in take_notice()


def test_a_damaged_number_of_the_learner_is_told_and_made_anew():
    seed = learner_seed()
    with closing(sqlite3.connect(journal_file())) as connection, connection:
        connection.execute("UPDATE learner SET seed = seed + 1")
    assert learner_seed() not in (seed, seed + 1)
    assert "another order than before" in take_notice()
    assert learner_seed() == learner_seed()
    assert take_notice() is None


# ------------------------------------------------------------------------------ one bit


def exported():
    return json.loads(as_json()), learner_seed()


def look():
    """Return what the learner sees of the record, and all that is told of it."""
    try:
        told = [unreadable_words()]
        content = exported()
        lesson.review()
    except JournalUnavailable as trouble:
        return None, [str(trouble)]
    while notice := take_notice():
        told.append(notice)
    return content, [words for words in told if words]


def flips_are_harmless_or_told(flips):
    """Flip single bits of a full record, each by itself; return how many were harmless, told, set aside."""
    chance = random.Random(11)
    for number in range(120):
        record(f"nerve.q{number % 40}", f"answer {number} ü", 0.5, confidence=0.75, hints=1)
        keep("diary", ENTRY | {"id": str(number), "note": "a walk to the river " * (number % 9)})
    keep("routine", "long words " * 700)
    learner_seed()
    whole, before = all_in_one_file().read_bytes(), exported()
    all_in_one_file()
    found = {"harmless": 0, "told": 0, "set aside": 0}
    for place in chance.sample(range(len(whole) * 8), flips):
        spoilt = bytearray(whole)
        spoilt[place // 8] ^= 1 << place % 8
        for part in journal_file().parent.iterdir():
            part.unlink()
        journal_file().write_bytes(spoilt)
        content, told = look()
        assert content == before or told, f"bit {place % 8} of byte {place // 8}: silent"
        assert all("\n" not in words and "Traceback" not in words for words in told)
        aside = [file.name for file in set_aside()]
        assert all(any(name in words for words in told) for name in aside)
        found["set aside" if aside else "told" if told else "harmless"] += 1
    return found


def test_a_bit_that_flips_is_never_silent():
    assert flips_are_harmless_or_told(30)["told"] > 0


@pytest.mark.slow  # looks at a whole record hundreds of times
def test_six_hundred_bits_that_flip_are_never_silent():
    found = flips_are_harmless_or_told(int(os.environ.get("LESSON_FLIPS", "150")))
    print(found)
    assert min(found.values()) > 0
