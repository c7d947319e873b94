"""What is due by the learner's own day, whenever in it they answered, and whatever their clock said."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

import lesson
from lesson import journal
from lesson.journal.attempts import values
from lesson.journal.opening import opened
from lesson.journal.rows import insert
from lesson.quiz.review import comes_back, due, next_due, next_due_words, progress
from lesson.quiz.review.schedule import schedule
from lesson.quiz.sittings import SITTING, as_believed
from tests.quiz.review.answered import START, on

HOME = timezone(timedelta(hours=2))
MONDAY = datetime(2026, 5, 4, tzinfo=HOME)


def answered(at, credit=0.0, question="nerve.roots"):
    attempt = journal.Attempt(question, "s1", credit, at.astimezone(UTC))
    with opened() as connection, connection:
        connection.execute("BEGIN IMMEDIATE")
        insert(connection, "attempts", values(attempt))


def monday(hour, minute=0, day=0):
    return MONDAY + timedelta(days=day, hours=hour, minutes=minute)


def test_what_was_wrong_in_the_evening_is_due_the_next_morning():
    answered(monday(20))
    assert due(monday(23, 59)) == ()
    assert [each.question_id for each in due(monday(8, day=1))] == ["nerve.roots"]


def test_what_was_wrong_just_before_midnight_is_not_asked_in_the_same_sitting():
    answered(monday(23, 50))
    assert due(monday(0, 10, day=1)) == ()
    assert len(due(monday(5, 51, day=1))) == 1


@given(st.integers(0, 24 * 60 - 1), st.integers(-14, 14))
def test_what_was_wrong_is_due_all_of_the_next_day_from_eight_on(minute, hours_from_greenwich):
    zone = timezone(timedelta(hours=hours_from_greenwich))
    at = datetime(2026, 5, 4, tzinfo=zone) + timedelta(minutes=minute)
    (planned,) = schedule([journal.Attempt("nerve.roots", "s1", 0.0, at)], at)
    back = comes_back(planned, at)
    assert back.date() == at.date() + timedelta(days=1)
    assert back - at >= SITTING
    assert back.hour < 8


def test_where_nothing_is_due_it_is_said_when_something_is():
    now = datetime.now().astimezone()
    answered(now - timedelta(minutes=5))
    assert due() == ()
    page = lesson.review()
    assert page.plain == next_due_words(next_due(now), now.date())
    assert page.plain.startswith("Nothing is due now. The next question comes back ")


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (0, "later today"),
        (1, "tomorrow"),
        (2, "on Thursday"),
        (6, "on Monday"),
        (7, "on 8 December"),
        (60, "on 30 January"),
    ],
)
def test_a_day_is_told_as_one_says_it(days, told):
    tuesday = datetime(2026, 12, 1, 12).astimezone()
    words = next_due_words(tuesday + timedelta(days=days), tuesday.date())
    assert words == f"Nothing is due now. The next question comes back {told}."


def test_an_answer_of_the_future_hides_no_question():
    answered(monday(9) + timedelta(days=365 * 5), credit=1.0)
    assert [each.question_id for each in due(monday(9))] == ["nerve.roots"]


def test_an_answer_of_the_future_hides_nothing_that_was_answered_since():
    answered(monday(9), credit=0.0)
    answered(datetime(2040, 1, 1, tzinfo=UTC), credit=0.0)
    answered(monday(9, day=1), credit=1.0)
    nerve = next(each for each in progress() if each.topic == "nerve")
    assert nerve.right_now == 1
    assert due(monday(10, day=1)) == ()


@given(st.lists(st.integers(-30, 4000), max_size=12))
def test_no_believed_time_is_to_come_and_no_answer_is_lost(days):
    given_ = [on(day, answer=str(place)) for place, day in enumerate(days)]
    believed = as_believed(given_, START)
    assert [each.answer for each in believed] == [each.answer for each in given_]
    assert all(each.at <= START + timedelta(days=1) for each in believed)
    for before, after in zip(given_, believed, strict=True):
        assert before.at > START or before == after
