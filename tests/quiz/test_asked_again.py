"""The same questions before the lesson and after it: two rounds, also within one evening."""

import pytest

from lesson import journal
from lesson.quiz import post_test, pre_test
from lesson.quiz.asked_twice import pre_test_ids
from lesson.quiz.bank import load_bank
from lesson.quiz.question import Single
from lesson.quiz.review.before_after import Pair, before_and_after
from lesson.quiz.rounds import KIND, rounds_of
from tests.quiz.test_question_card import opened

FIRST = next(question for id_ in pre_test_ids() if isinstance(question := load_bank()[id_], Single))
WRONG = next(each.id for each in FIRST.options if each.id != FIRST.right)


def compared() -> Pair | None:
    """What the picture of before and after shows of the first question, if anything."""
    asked = {FIRST.id: FIRST}
    pairs = before_and_after(journal.attempts(), asked, rounds_of(pre_test_ids()))
    return pairs[0] if pairs else None


def begun() -> int:
    return len(rounds_of(pre_test_ids()).begun)


def heading(page):
    return page.said(FIRST).get("heading")


def answered(test, chosen):
    page = opened(test())
    page.say("answer", FIRST, chosen)
    return page


@pytest.mark.parametrize(("test", "other"), [(pre_test, post_test), (post_test, pre_test)])
def test_what_one_page_has_noted_waits_there_and_not_on_the_other(test, other):
    answered(test, WRONG)
    assert heading(opened(test())) == "Noted before."
    assert heading(opened(other())) is None


def test_the_last_page_asks_afresh_what_the_first_left_unfinished_and_then_compares():
    answered(pre_test, WRONG)
    assert compared() is None  # nothing is told of it before its end
    after = answered(post_test, FIRST.right)
    assert compared() is None
    after.say("finish")
    assert compared() == Pair(FIRST.id, FIRST.stem, False, True)
    assert heading(opened(pre_test())) is None  # before the lesson is over after it


@pytest.mark.parametrize(("test", "other"), [(pre_test, post_test), (post_test, pre_test)])
def test_two_rounds_stay_open_side_by_side(test, other):
    answered(test, WRONG)
    answered(other, FIRST.right)
    chosen = {test: WRONG, other: FIRST.right}
    for asked in (pre_test, post_test):
        page = opened(asked())
        assert heading(page) == "Noted before."
        page.say("finish")
        assert (page.said(FIRST)["verdict"] == "right") == (chosen[asked] == FIRST.right)


def test_before_and_after_on_one_evening_are_two_tries():
    answered(pre_test, WRONG).say("finish")
    assert compared() == Pair(FIRST.id, FIRST.stem, False, None)
    after = answered(post_test, FIRST.right)
    assert compared() == Pair(FIRST.id, FIRST.stem, False, None)
    after.say("finish")
    assert compared() == Pair(FIRST.id, FIRST.stem, False, True)


def test_a_round_goes_on_in_a_second_tab_and_begins_anew_once_it_is_finished():
    answered(pre_test, WRONG)
    second = opened(pre_test())
    second.say("answer", FIRST, FIRST.right)
    assert begun() == 1
    second.say("finish")
    assert heading(opened(pre_test())) is None
    answered(pre_test, WRONG)
    assert begun() == 2


@pytest.mark.parametrize(
    "kept", [None, 3, {}, {"questions": []}, {"noted": 3, "questions": sorted(pre_test_ids())}]
)
def test_a_damaged_note_of_a_beginning_takes_nothing_away(kept):
    answered(pre_test, WRONG).say("finish")
    journal.keep(KIND, kept)
    answered(post_test, FIRST.right).say("finish")
    assert compared() == Pair(FIRST.id, FIRST.stem, False, True)
