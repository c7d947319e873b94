"""A set-up is answered by a distribution that says how sure the model is."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesson.mechanics.balance import balance
from lesson.mechanics.groups import group_names
from lesson.mechanics.spread import spread
from lesson.mechanics.standing import Standing


def test_nothing_tight_moves_nobody() -> None:
    assert np.abs(spread(Standing()).tilt_deg).max() < 1e-9


def test_the_same_set_up_gives_the_same_people() -> None:
    here, there = (spread(Standing({"psoas_iliacus": 5.0}), 500).tilt_deg for _ in range(2))

    assert (here == there).all()


def test_nine_in_ten_lie_between_one_and_four_degrees_when_iliopsoas_is_five_per_cent_short() -> (
    None
):
    found = spread(Standing({"psoas_iliacus": 5.0}))

    assert found.tilt_deg.shape == (10_000,)
    assert found.between(0.9) == pytest.approx((0.96, 3.72), abs=0.1)
    assert found.median == pytest.approx(2.08, abs=0.05)


@settings(max_examples=20)
@given(st.sampled_from(group_names()), st.floats(-10, 10))
def test_the_single_answer_lies_among_the_people(group: str, tight: float) -> None:
    standing = Standing({group: tight})
    people = spread(standing, 300).tilt_deg

    assert people.min() - 1e-6 <= balance(standing).tilt_deg <= people.max() + 1e-6


def test_no_people_are_told() -> None:
    with pytest.raises(ValueError, match="samples is 0; expected 1 or more"):
        spread(Standing(), 0)
