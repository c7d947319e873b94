import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest

from lesson import journal
from lesson.quiz.bank import load_bank
from lesson.quiz.review import (
    before_and_after_picture,
    calibration_picture,
    due,
    progress,
)


def later(days):
    return datetime.now(UTC) + timedelta(days=days)


def test_an_empty_journal_is_no_trouble():
    assert due() == ()
    assert sum(each.questions for each in progress()) == len(load_bank())
    assert {each.tried for each in progress()} == {0}
    assert "0 answers" in calibration_picture().description
    assert "0 questions" in before_and_after_picture().description


def test_what_was_missed_is_due_tomorrow_and_not_today():
    journal.record("nerve.roots", "s1", -0.25)
    assert due() == ()
    (missed,) = due(later(1.1))
    assert (missed.question_id, missed.right) == ("nerve.roots", False)


def test_looking_changes_nothing_and_gives_the_same_again():
    journal.record("nerve.roots", "s1", -0.25, confidence=0.95)
    journal.record("start.saddle", "wait", 0.0)
    now = later(3)
    before = journal.attempts()
    assert due(now) == due(now)
    assert calibration_picture().png() == calibration_picture().png()
    assert journal.attempts() == before


def test_a_question_that_is_gone_from_the_bank_is_not_due():
    journal.record("nerve.gone", "x", 0.0)
    assert due(later(9)) == ()


def test_progress_counts_by_topic():
    journal.record("nerve.roots", "l4_s3", 1.0)
    nerve = next(each for each in progress() if each.topic == "nerve")
    assert (nerve.tried, nerve.right_now, nerve.score) == (1, 1, 1.0)


def test_confidence_reaches_the_picture():
    journal.record("nerve.roots", "l4_s3", 1.0, confidence=0.75)
    assert "75 % sure, 1 of 1 right" in calibration_picture().description


def test_without_a_readable_record_the_pictures_say_so(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("LESSON_JOURNAL", str(tmp_path / "file"))
    for picture in (calibration_picture(), before_and_after_picture()):
        assert picture.description.startswith("Your answers are not being kept: ")
        assert picture.png()
    with pytest.raises(journal.JournalUnavailable):
        due()


def test_opening_the_room_imports_nothing_heavy():
    script = (
        "import sys, lesson.quiz.review; "
        "print(*{'fsrs', 'pydantic', 'yaml', 'matplotlib'} & set(sys.modules))"
    )
    told = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ,
    )
    assert told.stdout.split() == []
