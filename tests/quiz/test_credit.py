"""A credit is the whole one, or it is not: the same everywhere."""

import pytest

from lesson.quiz.credit import is_right


@pytest.mark.parametrize("credit", [1.0, 1, sum([0.1] * 10), 1 - 1e-10])
def test_a_whole_credit_is_right_even_if_a_sum_misses_it_by_a_hair(credit):
    assert is_right(credit)


@pytest.mark.parametrize("credit", [None, -1.0, 0.0, 0.999, 1 - 1e-6])
def test_part_of_a_credit_or_none_is_not(credit):
    assert not is_right(credit)
