import itertools
from datetime import timedelta, timezone

import pytest
from fsrs import Rating, Scheduler
from hypothesis import given
from hypothesis import strategies as st

from lesson.quiz.review.schedule import rating, schedule
from lesson.quiz.sittings import first_of_each_sitting
from tests.quiz.review.answered import START, on

NOW = START + timedelta(days=30)
ATTEMPTS = st.lists(
    st.builds(
        on,
        st.integers(0, 400),
        st.sampled_from(["nerve.a", "nerve.b", "pelvis.c"]),
        st.sampled_from([None, -0.5, 0.0, 0.4, 0.5, 0.7, 1.0]),
        minute=st.integers(0, 600),
        sure=st.sampled_from([None, 0.25, 0.5, 0.75, 0.95]),
        hints=st.integers(0, 2),
    ),
    max_size=25,
)


@pytest.mark.parametrize(
    ("attempt", "remembered"),
    [
        (on(0, credit=-1.0), Rating.Again),
        (on(0, credit=0.0), Rating.Again),
        (on(0, credit=0.0, sure=0.95), Rating.Again),
        (on(0, credit=0.6), Rating.Hard),
        (on(0, credit=1.0), Rating.Good),
        (on(0, credit=0.1 + 0.2 + 0.7), Rating.Good),
        (on(0, credit=1.0, hints=1, sure=0.95), Rating.Hard),
        (on(0, credit=1.0, sure=0.25), Rating.Hard),
        (on(0, credit=1.0, sure=0.75), Rating.Good),
        (on(0, credit=1.0, sure=0.95), Rating.Easy),
    ],
)
def test_credit_confidence_and_hints_make_the_rating(attempt, remembered):
    assert rating(attempt) is remembered


def test_nothing_answered_is_nothing_due():
    assert schedule([], NOW) == ()


def test_what_was_wrong_comes_the_next_day_and_what_was_certain_after_a_week():
    wrong, sure = on(0, "nerve.wrong", 0.0), on(0, "nerve.sure", sure=0.95)
    first, second = schedule([sure, wrong], NOW)
    assert (first.question_id, first.at - START) == ("nerve.wrong", timedelta(days=1))
    assert second.question_id == "nerve.sure"
    assert timedelta(days=6) <= second.at - START <= timedelta(days=10)


def test_worked_by_hand_with_the_published_formula():
    # FSRS-6: the first stability of "good" is w2 = 2.3065 days; at 90 % wanted the interval is
    # the stability, rounded: 2 days. The chance to know it after t days is
    # (1 + F t / S) ** −w20 with w20 = 0.1542 and F = 0.9 ** (−1 / 0.1542) − 1.
    (due,) = schedule([on(0)], START + timedelta(days=2))
    assert due.at == START + timedelta(days=2)
    factor = 0.9 ** (-1 / 0.1542) - 1
    assert due.recall == pytest.approx((1 + factor * 2 / 2.3065) ** -0.1542)


def test_what_was_put_right_a_minute_later_still_counts_as_missed():
    (due,) = schedule([on(0, credit=0.0), on(0, credit=1.0, minute=1)], NOW)
    assert (due.right, due.sittings) == (False, 1)
    assert due.at == START + timedelta(days=1)


def test_each_success_on_a_later_day_lengthens_the_wait():
    attempts, waits = [], []
    day = 0
    for _ in range(5):
        attempts.append(on(day))
        (due,) = schedule(attempts, NOW)
        waits.append((due.at - START).days - day)
        day += waits[-1]
    assert waits == sorted(set(waits))


def test_a_prediction_is_not_scheduled():
    assert schedule([on(0, credit=None)], NOW) == ()


@given(ATTEMPTS, st.randoms())
def test_the_plan_depends_on_the_attempts_alone_not_on_their_order(attempts, chance):
    distinct = list({(each.question_id, each.at): each for each in attempts}.values())
    mixed = distinct.copy()
    chance.shuffle(mixed)
    assert schedule(mixed, NOW) == schedule(distinct, NOW)


@given(ATTEMPTS)
def test_every_marked_question_is_planned_once_after_its_last_attempt(attempts):
    planned = schedule(attempts, NOW)
    marked = {each.question_id for each in attempts if each.credit is not None}
    assert sorted(each.question_id for each in planned) == sorted(marked)
    assert [each.at for each in planned] == sorted(each.at for each in planned)
    for each in planned:
        assert each.at >= each.last + timedelta(days=1)
        assert 0 <= each.recall <= 1


@given(ATTEMPTS)
def test_it_is_what_the_scheduler_itself_says_step_by_step(attempts):
    from fsrs import Card

    scheduler = Scheduler(enable_fuzzing=False, learning_steps=(), relearning_steps=())
    marked = [each for each in attempts if each.credit is not None]
    for planned in schedule(attempts, NOW):
        card = Card(card_id=1, due=START)
        own = [each for each in marked if each.question_id == planned.question_id]
        for each in first_of_each_sitting(own):
            card, _ = scheduler.review_card(card, rating(each), each.at)
        assert planned.at == card.due


def test_any_time_zone_will_do():
    zone = timezone(timedelta(hours=2))
    assert schedule([on(0)], NOW.astimezone(zone)) == schedule([on(0)], NOW)


@given(ATTEMPTS)
def test_of_a_sitting_only_the_first_attempt_counts(attempts):
    counted = first_of_each_sitting(attempts)
    for question in {each.question_id for each in attempts}:
        own = sorted((each for each in attempts if each.question_id == question), key=at)
        kept = [each for each in counted if each.question_id == question]
        assert kept[0] == own[0]
        gaps = [later.at - one.at for one, later in itertools.pairwise(own)]
        assert len(kept) == 1 + sum(gap >= timedelta(hours=6) for gap in gaps)


def at(attempt):
    return attempt.at
