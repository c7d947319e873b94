import csv
import json

from lesson.journal import (
    attempts,
    erase,
    export_csv,
    export_json,
    journal_file,
    keep,
    learner_seed,
    notes,
    record,
)
from lesson.quiz.items.reading import read_responses


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


def test_a_learners_number_stays():
    assert learner_seed() == learner_seed()
