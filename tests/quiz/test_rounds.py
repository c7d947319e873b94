from datetime import UTC, datetime

import pytest

from lesson import journal
from lesson.quiz import exam
from lesson.quiz.bank import load_bank
from lesson.quiz.rounds import KIND, last_round
from tests.quiz.test_question_card import opened

ROOTS, EXIT = load_bank()["nerve.roots"], load_bank()["nerve.exit"]


def a_round_of(*ids):
    return opened(exam(*ids))


def told(page):
    return next(each for each in reversed(page.heard) if each["kind"] == "state")["last_round"]


def test_a_round_that_was_finished_is_told_once_its_questions_are_opened_again():
    page = a_round_of(ROOTS.id, EXIT.id)
    assert told(page) is None
    page.say("answer", ROOTS, ROOTS.right)
    before = datetime.now(UTC)
    page.say("finish")
    page.say("finish")  # a second end is none
    assert len([note for note in journal.notes(KIND) if "right" in note.content]) == 1
    round_ = told(a_round_of(ROOTS.id, EXIT.id))
    assert before <= datetime.fromisoformat(round_.pop("at")) <= datetime.now(UTC)
    assert round_ == {"right": 1, "answered": 1, "of": 2}


def test_the_newest_round_counts_and_those_of_other_questions_do_not():
    for right in False, True:
        page = a_round_of(ROOTS.id)
        wrong = next(each.id for each in ROOTS.options if each.id != ROOTS.right)
        page.say("answer", ROOTS, ROOTS.right if right else wrong)
        page.say("finish")
        assert told(a_round_of(ROOTS.id))["right"] == right
    assert told(a_round_of(EXIT.id)) is None
    assert told(a_round_of(ROOTS.id, EXIT.id)) is None


def test_a_round_in_which_nothing_was_noted_is_none():
    a_round_of(ROOTS.id).say("finish")
    assert told(a_round_of(ROOTS.id)) is None


@pytest.mark.parametrize(
    "kept", [None, [], {}, {"questions": 3}, {"questions": [ROOTS.id], "right": "1"}], ids=str
)
def test_a_damaged_note_of_a_round_is_passed_over(kept):
    page = a_round_of(ROOTS.id)
    page.say("answer", ROOTS, ROOTS.right)
    page.say("finish")
    journal.keep(KIND, kept)
    assert told(a_round_of(ROOTS.id))["right"] == 1


def test_where_nothing_can_be_kept_the_end_is_told_all_the_same(tmp_path, monkeypatch):
    blocked = tmp_path / "blocked"
    blocked.write_text("in the way")
    page = a_round_of(ROOTS.id)
    monkeypatch.setenv("LESSON_JOURNAL", str(blocked / "journal"))
    page.say("answer", ROOTS, ROOTS.right)
    page.say("finish")
    assert page.said(ROOTS)["over"]
    assert page.said(ROOTS)["notice"]
    assert last_round([ROOTS.id]) is None
