"""A saved record comes back: whole, or merged without doubles; and a bad file changes nothing."""

import json
import os
import shutil
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lesson.journal import (
    BadSavedRecord,
    Counts,
    as_json,
    attempts,
    coming,
    held,
    journal_file,
    keep,
    learner_seed,
    notes,
    read_saved,
    record,
    restore,
    unreadable,
)
from lesson.journal.opening import opened
from lesson.journal.rows import insert
from lesson.journal.saved import FORMAT
from tests.journal.damaging import damage
from tests.journal.test_attempts import ANSWERS

START = datetime(2026, 5, 1, 9, tzinfo=UTC)
TIMES = st.integers(0, 400).map(lambda hours: (START + timedelta(hours=hours)).isoformat())
ATTEMPT = st.tuples(
    st.sampled_from(["nerve.roots", "start.saddle"]),
    (ANSWERS | st.just("cut \ud83d")).map(json.dumps),
    st.none() | st.floats(-1, 1),
    TIMES,
    st.none() | st.floats(0, 1),
    st.integers(0, 3),
)
NOTE = st.tuples(
    st.sampled_from(["diary", "routine", "activity", "place", "of a newer lesson"]),
    ANSWERS.map(json.dumps),
    TIMES,
)
RECORD = st.fixed_dictionaries(
    {"attempts": st.lists(ATTEMPT, max_size=6), "notes": st.lists(NOTE, max_size=6)}
)
MANY = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])


@contextmanager
def an_empty_record():
    shutil.rmtree(journal_file().parent, ignore_errors=True)
    yield


def holding(content):
    """Return the export of a record that holds this."""
    with an_empty_record(), opened() as connection, connection:
        connection.execute("BEGIN IMMEDIATE")
        for table, rows in content.items():
            for row in rows:
                insert(connection, table, row)
    learner_seed()
    return as_json()


def merged(*exports):
    """Return the export of an empty record into which these were brought, one after another."""
    with an_empty_record():
        for export in exports:
            restore(read_saved(export, "it"))
    return as_json()


def what_it_holds(export):
    """Return all that a record holds, whatever its numbers and its order are."""
    told = json.loads(export)
    return {
        table: sorted(json.dumps({**each, "number": 0}, sort_keys=True) for each in told[table])
        for table in ("attempts", "notes")
    }


@MANY
@given(RECORD)
def test_what_was_saved_comes_back_whole_into_an_empty_record(content):
    export = holding(content)
    assert merged(export) == export


@MANY
@given(RECORD)
def test_what_is_there_already_is_not_there_twice(content):
    export = holding(content)
    saved = read_saved(export, "it")
    assert not coming(saved).anything
    restore(saved)
    assert as_json() == export


@MANY
@given(RECORD, RECORD)
def test_two_records_make_the_same_one_in_either_order_and_however_often(one, other):
    first, second = holding(one), holding(other)
    both = merged(first, second)
    assert what_it_holds(both) == what_it_holds(merged(second, first))
    assert merged(first, second, second, first) == both
    assert what_it_holds(merged(both, first)) == what_it_holds(both)


@MANY
@given(RECORD, RECORD, RECORD)
def test_three_records_make_the_same_one_however_they_are_put_together(one, other, third):
    first, second, last = holding(one), holding(other), holding(third)
    left = merged(merged(first, second), last)
    right = merged(first, merged(second, last))
    assert what_it_holds(left) == what_it_holds(right)


@MANY
@given(RECORD, RECORD)
def test_nothing_that_was_in_either_is_missing_in_both(one, other):
    first, second = holding(one), holding(other)
    both = what_it_holds(merged(first, second))
    for table in both:
        for part in (what_it_holds(first), what_it_holds(second)):
            assert all(both[table].count(row) >= part[table].count(row) for row in part[table])


def test_what_was_merged_stands_by_its_time():
    at = [(START + timedelta(days=days)).isoformat() for days in range(4)]
    rows = [("nerve.roots", json.dumps(day), 1.0, at[day], None, 0) for day in range(4)]
    first = holding({"attempts": rows[::2]})
    merged(first, holding({"attempts": rows[1::2]}))
    assert [each.answer for each in attempts()] == [0, 1, 2, 3]
    assert [each.number for each in attempts()] == [1, 2, 3, 4]


OLD = {
    "format": 1,
    "attempts": [
        {
            "question_id": "nerve.roots",
            "answer": "cut ?",
            "credit": 0,
            "at": "2026-05-01T09:00:00+00:00",
            "confidence": 0.75,
            "hints": 1,
            "number": 4,
        }
    ],
    "notes": [
        {
            "number": 2,
            "kind": "diary",
            "content": {"id": "a", "day": "2026-05-01", "leg_before": 4},
            "at": "2026-05-01T09:00:00+00:00",
        }
    ],
}


def test_what_the_first_versions_saved_comes_back():
    restore(read_saved(json.dumps(OLD).encode("utf-8-sig"), "it"))
    (attempt,) = attempts("nerve.roots")
    assert (attempt.answer, attempt.credit, attempt.confidence, attempt.hints) == (
        "cut ?",
        0.0,
        0.75,
        1,
    )
    assert [note.content["leg_before"] for note in notes("diary")] == [4]


def test_half_of_a_letter_that_the_first_versions_could_not_save_makes_no_double():
    row = ("nerve.roots", json.dumps("cut \ud83d"), 0.0, "2026-05-01T09:00:00+00:00", 0.75, 1)
    holding({"attempts": [row]})
    restore(read_saved(json.dumps(OLD).encode(), "it"))
    assert [each.answer for each in attempts()] == ["cut \ud83d"]


def test_it_is_told_before_anything_comes_in():
    keep("diary", {"id": "b", "day": "2026-05-02", "leg_before": 1})
    told = coming(read_saved(json.dumps(OLD).encode(), "it"))
    assert (told.counts, told.here) == (Counts(answers=1, diary_days=1), 0)
    assert held().counts == Counts(diary_days=1)
    assert restore(read_saved(json.dumps(OLD).encode(), "it")) == told
    assert held().counts == Counts(answers=1, diary_days=2)
    assert coming(read_saved(json.dumps(OLD).encode(), "it")).here == 2


def test_what_nobody_can_read_is_moved_as_well():
    record("nerve.roots", "s1", 0.0)
    keep("diary", "words")
    record("nerve.roots", "s2", 0.0)
    damage("attempts", 1, "answer", b"\xff{")
    damage("notes", 1, "at", 3.5, "REAL")
    learner_seed()
    export = as_json()
    assert merged(export) == merged(export, export) == export
    assert unreadable() == 2
    with an_empty_record():
        record("start.saddle", "a", 1.0)
    assert restore(read_saved(export, "it")).counts.unreadable == 2
    assert (unreadable(), len(attempts())) == (2, 2)
    assert restore(read_saved(export, "it")).anything is False


def test_answers_of_a_file_that_cannot_be_read_are_left_out_and_counted():
    spoilt = json.loads(json.dumps(OLD))
    spoilt["attempts"] += [
        {**OLD["attempts"][0], "at": "yesterday"},
        {**OLD["attempts"][0], "question_id": "\ud83d"},
        {**OLD["attempts"][0], "hints": True},
        "words",
    ]
    told = restore(read_saved(json.dumps(spoilt).encode(), "it"))
    assert (told.counts.answers, told.left_out) == (1, 4)
    assert unreadable() == 0


BAD = {
    "empty": b"",
    "words": b"dear diary",
    "not text": b"\xff\xfe\x00",
    "cut off": json.dumps(OLD).encode()[:-20],
    "a list": b"[]",
    "nested": b"[" * 100_000,
    "another program's": b'{"questions": []}',
    "no version": b'{"attempts": [], "notes": []}',
    "a strange version": b'{"format": "1", "attempts": [], "notes": []}',
    "a newer version": json.dumps({**OLD, "format": FORMAT + 1}).encode(),
    "no notes": b'{"format": 1, "attempts": []}',
    "a long number": b'{"format": ' + b"1" * 5000 + b"}",
}


@pytest.mark.parametrize("content", BAD.values(), ids=BAD)
def test_a_bad_file_is_refused_in_a_sentence_and_changes_nothing(content):
    record("nerve.roots", "s1", 0.0)
    before = as_json()
    with pytest.raises(BadSavedRecord) as refused:
        read_saved(content, "my_record.json")
    assert str(refused.value).startswith("my_record.json ")
    assert "\n" not in str(refused.value)
    assert as_json() == before


@settings(MANY, max_examples=int(os.environ.get("LESSON_FUZZ", "100")))
@given(st.data())
def test_a_file_that_was_spoilt_anywhere_never_becomes_an_error_of_the_learner(data):
    content = bytearray(
        json.dumps({**OLD, "unreadable": [{"table": "notes", "row": [1] * 5}]}).encode()
    )
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    with an_empty_record():
        record("nerve.roots", "mine", 0.0)
    with suppress(BadSavedRecord):
        restore(read_saved(bytes(content), "it"))
    assert "mine" in [each.answer for each in attempts()]


def test_a_restore_that_cannot_be_finished_leaves_the_record_as_it_was(monkeypatch):
    record("nerve.roots", "mine", 0.0)
    before = as_json()

    def fails(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("lesson.journal.merging.insert_raw", fails)
    with pytest.raises(Exception, match="Your answers are not being kept"):
        restore(read_saved(json.dumps(OLD).encode(), "it"))
    assert as_json() == before
