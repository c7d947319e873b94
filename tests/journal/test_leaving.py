import csv
import json
import sqlite3
from contextlib import closing

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lesson.journal import (
    Counts,
    Held,
    JournalUnavailable,
    as_csv,
    as_json,
    attempts,
    coming,
    erase,
    export_csv,
    export_json,
    forget,
    held,
    journal_file,
    keep,
    learner_seed,
    leaving,
    notes,
    opening,
    read_saved,
    record,
    restore,
)
from lesson.journal.opening import set_aside
from lesson.quiz.items.reading import read_responses
from tests.journal.damaging import damage


def test_everything_is_in_the_export(tmp_path):
    record("nerve.roots", "s1", -0.25, confidence=0.75, hints=1)
    record("daily.steps", ["b", "a"], 1.0)
    keep("diary", {"note": "äöü"})
    told = json.loads(export_json(tmp_path / "all.json").read_text("utf-8"))
    assert [each["answer"] for each in told["attempts"]] == ["s1", ["b", "a"]]
    assert told["attempts"][0]["confidence"] == 0.75
    assert told["notes"][0]["content"] == {"note": "äöü"}


def test_a_table_of_the_attempts_is_safe_in_a_spreadsheet(tmp_path):
    record("nerve.roots", "=1+1", 0.0)
    with export_csv(tmp_path / "all.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["question_id"] == "nerve.roots"
    assert json.loads(row["answer"]) == "=1+1"
    assert not row["answer"].startswith("=")


def test_half_of_a_letter_does_not_keep_the_rest_from_being_taken_out():
    record("nerve.roots", "cut \ud83d", 0.0)
    keep("diary", "cut \ud83d")
    assert json.loads(as_json())["notes"][0]["content"] == "cut \ud83d"
    assert b"cut ?" in as_csv()


def test_how_much_there_is_is_counted():
    record("nerve.roots", "s1", 0.0)
    for day in ("2026-05-01", "2026-05-01", "2026-05-02"):
        keep("diary", {"day": day})
    keep("routine", "{}")
    keep("place", "01")
    assert held() == Held(Counts(answers=1, diary_days=2, routines=1, notes=1), damaged=0)


KINDS_OF_NOTES = ("activity", "diary", "place", "round", "routine")


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(st.sampled_from(KINDS_OF_NOTES), max_size=8),
    st.lists(st.dates(), max_size=4),
    st.integers(0, 3),
    st.booleans(),
)
def test_what_a_record_holds_is_what_it_brings_and_what_is_erased(kinds, days, answers, damaged):
    erase()
    for number in range(answers):
        record("nerve.roots", number, 1.0)
    for kind in kinds:
        keep(kind, {})
    for day in days:
        keep("diary", {"day": day.isoformat()})
    if damaged and answers:
        damage("attempts", 1, "answer", b"{", "TEXT")
    here = held()
    saved = read_saved(as_json(), "it")
    erase()
    assert held().counts == Counts()
    assert coming(saved).counts == restore(saved).counts == held().counts == here.counts


def test_what_is_exported_can_be_analysed(tmp_path):
    record("nerve.roots", "s1", -0.25)
    exported = [export_json(tmp_path / "one.json"), export_csv(tmp_path / "two.csv")]
    for file in exported:
        assert read_responses([file])


def test_what_is_erased_is_no_longer_in_the_file():
    record("nerve.roots", "a very telling answer", 0.0)
    keep("diary", "a very private word")
    seed = learner_seed()
    erase()
    assert (attempts(), notes("diary")) == ((), ())
    assert learner_seed() != seed
    for part in journal_file().parent.iterdir():
        assert b"telling" not in part.read_bytes()
        assert b"private" not in part.read_bytes()


def test_a_damaged_record_that_was_set_aside_is_erased_too():
    file = journal_file()
    file.parent.mkdir(parents=True)
    file.write_bytes(b"a very telling answer" * 100)
    record("nerve.roots", "s1", 0.0)
    (damaged,) = set_aside()
    damaged.with_name(f"{damaged.name}-wal").write_bytes(b"a very telling answer")
    kept = file.with_name("another file.sqlite3")
    kept.touch()
    erase()
    assert set_aside() == []
    assert kept.exists()


def test_what_another_page_erases_at_the_same_time_is_no_trouble(monkeypatch):
    def found_by_both_and_erased_by_the_other():
        found = set_aside()
        for file in found:
            file.unlink()
        return found

    record("nerve.roots", "a very telling answer", 0.0)
    for number in range(2):
        name = f"{journal_file().stem}.damaged-{number}{journal_file().suffix}"
        journal_file().with_name(name).write_bytes(b"a very telling answer")
    monkeypatch.setattr(leaving, "set_aside", found_by_both_and_erased_by_the_other)
    erase()
    assert (attempts(), set_aside()) == ((), [])
    for part in journal_file().parent.iterdir():
        assert b"telling" not in part.read_bytes()


@pytest.mark.parametrize("erase_it", [erase, lambda: forget("diary")], ids=["all", "diary"])
def test_words_that_somebody_still_reads_are_told_of_and_gone_the_next_time(erase_it, monkeypatch):
    monkeypatch.setattr(opening, "BUSY_SECONDS", 0.05)
    keep("diary", "a very private word")
    with closing(sqlite3.connect(journal_file(), isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM notes").fetchall()
        with pytest.raises(JournalUnavailable, match=r"not yet off the disk.* erase once more\.$"):
            erase_it()
    assert notes("diary") == ()
    erase_it()
    for part in journal_file().parent.iterdir():
        assert b"private" not in part.read_bytes()


def test_a_learners_number_stays():
    assert learner_seed() == learner_seed()
