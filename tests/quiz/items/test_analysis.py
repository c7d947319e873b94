from datetime import UTC, datetime, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesson.quiz.items.analysis import analysed, correlation, wilson
from lesson.quiz.items.remarks import remarks, table
from lesson.quiz.items.responses import Response, first_responses

START = datetime(2026, 5, 1, tzinfo=UTC)
MARKS = st.lists(st.lists(st.booleans(), min_size=6, max_size=6), min_size=3, max_size=40)


def answered(learner, question, right, minute=0, answer="a"):
    at = START + timedelta(minutes=minute)
    return Response(learner, question, answer, 1.0 if right else -0.5, at)


def everyone(marks):
    return [
        answered(f"learner {row}", f"t.q{column}", right)
        for row, learner in enumerate(marks)
        for column, right in enumerate(learner)
    ]


def test_worked_by_hand():
    # five learners, five questions; q0 goes with the rest, q4 against it
    marks = [[1, 1, 1, 1, 0], [1, 1, 1, 0, 0], [1, 1, 0, 0, 1], [0, 0, 1, 0, 1], [0, 0, 0, 0, 1]]
    by_id = {item.question_id: item for item in analysed(everyone(marks))}
    assert [by_id[f"t.q{number}"].right for number in range(5)] == [3, 3, 3, 1, 3]
    # q0: own 1 1 1 0 0; the rest 3 2 2 2 1 of 4; deviations .4 .4 .4 −.6 −.6 and 1 0 0 0 −1:
    # together 1.0, squares 1.2 and 2, so 1 / √2.4
    assert by_id["t.q0"].discrimination == pytest.approx(1 / 2.4**0.5)
    # q4: own 0 0 1 1 1; the rest 4 3 2 1 0; together −3, squares 1.2 and 10, so −3 / √12
    assert by_id["t.q4"].discrimination == pytest.approx(-3 / 12**0.5)
    assert by_id["t.q3"].facility == 0.2


@given(MARKS)
def test_discrimination_is_what_numpy_says_of_item_and_rest(marks):
    grid = np.array(marks, float)
    for number, item in enumerate(analysed(everyone(marks))):
        own, rest = grid[:, number], np.delete(grid, number, axis=1).sum(axis=1)
        assert item.facility == pytest.approx(own.mean())
        if own.std() < 1e-9 or rest.std() < 1e-9:
            assert item.discrimination is None
        else:
            assert item.discrimination == pytest.approx(np.corrcoef(own, rest)[0, 1], abs=1e-9)


@given(MARKS, st.randoms())
def test_the_order_of_the_files_does_not_matter(marks, chance):
    responses = everyone(marks)
    mixed = responses.copy()
    chance.shuffle(mixed)
    assert analysed(mixed) == analysed(responses)


@given(MARKS)
def test_later_attempts_and_predictions_change_nothing(marks):
    responses = everyone(marks)
    again = [answered(each.learner, each.question_id, True, minute=9) for each in responses]
    guess = [Response(each.learner, each.question_id, "a", None, START) for each in responses]
    assert analysed([*again, *guess, *responses]) == analysed(responses)


def test_a_first_attempt_is_the_earliest_not_the_first_in_the_file():
    late, early = answered("a", "t.q", True, minute=5), answered("a", "t.q", False, minute=1)
    assert first_responses([late, early]) == (early,)


def test_part_of_the_credit_is_not_right():
    half = Response("a", "t.q", ["x"], 0.5, START)
    sums = Response("b", "t.q", ["x"], 0.1 + 0.2 + 0.7, START)
    assert [half.right, sums.right] == [False, True]


def test_whoever_answered_hardly_anything_else_is_not_compared():
    marks = everyone([[1, 0, 1, 0, 1], [0, 1, 1, 0, 1], [1, 1, 0, 0, 1]])
    lone = [answered("passer-by", "t.q0", True)]
    item = next(item for item in analysed(marks + lone) if item.question_id == "t.q0")
    assert (item.learners, item.compared) == (4, 3)


@given(st.integers(0, 60), st.integers(1, 60))
def test_an_interval_holds_its_share_and_narrows_with_more_learners(right, of):
    right = min(right, of)
    low, high = wilson(right, of)
    assert 0 <= low <= right / of <= high <= 1
    wider = wilson(right * 4, of * 4)
    assert wider[1] - wider[0] < high - low


def test_the_interval_agrees_with_a_published_example():
    # Newcombe 1998, Statistics in Medicine 17: 857–872, table I: 81 of 263 gives 0.2553 to 0.3662
    assert wilson(81, 263) == pytest.approx((0.2553, 0.3662), abs=5e-5)


def test_a_correlation_needs_something_that_varies():
    assert correlation([(1, 1), (0, 0)]) is None
    assert correlation([(1, 1), (1, 0), (1, 0.5)]) is None
    assert correlation([(0, 0), (1, 1), (0, 0)]) == pytest.approx(1)


def test_with_few_learners_nothing_is_judged():
    (item,) = analysed([answered(f"{n}", "nerve.roots", False) for n in range(9)])
    assert remarks(item, None) == ("too few learners to judge it: 9, at least 10 are needed",)


def test_a_key_that_good_learners_miss_is_pointed_at():
    good = [[True] * 5 + [False]] * 20
    weak = [[False] * 5 + [True]] * 20
    item = analysed(everyone(good + weak))[-1]
    assert item.discrimination == pytest.approx(-1)
    assert "look at its key" in remarks(item, None)[0]
    assert "discrimination: −1.00 (40 compared)" in table((item,), {})


def test_distractors_are_counted_and_those_nobody_chose_are_named():
    from lesson.quiz.bank import load_bank

    chosen = ["s1"] * 7 + ["l4_s3"] * 3
    responses = [
        answered(f"{n}", "nerve.roots", answer == "l4_s3", answer=answer)
        for n, answer in enumerate(chosen)
    ]
    (item,) = analysed(responses)
    assert item.chosen == (("s1", 7), ("l4_s3", 3))
    told = remarks(item, load_bank()["nerve.roots"])
    assert "more chose s1 than the right option" in told
    assert any(remark.startswith("nobody chose ") for remark in told)


def test_nothing_answered_is_said():
    assert table(analysed([]), {}) == "No marked answers in these files."
