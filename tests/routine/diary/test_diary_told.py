import re
from datetime import date, timedelta
from decimal import Decimal
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesson.routine.diary import telling, trend
from lesson.routine.diary.entry import Entry
from lesson.routine.diary.picture import diary_picture
from lesson.routine.words import say

FIRST = date(2026, 3, 30)
#: Days apart from one another, and on each of them one to three scores.
WRITTEN = st.lists(
    st.tuples(st.integers(1, 40), st.lists(st.integers(0, 10), min_size=1, max_size=3)),
    min_size=1,
    max_size=12,
)


def days(*scores, start=FIRST, apart=1):
    return {start + timedelta(days=n * apart): float(score) for n, score in enumerate(scores)}


def numbers(words):
    return [Decimal(found) for found in re.findall(r" at (\d+\.\d) ", words)]


@given(WRITTEN)
def test_the_numbers_told_and_what_they_are_said_to_mean_never_contradict_each_other(written):
    day, scores = FIRST, {}
    for later, said in written:
        day += timedelta(days=later)
        scores[day] = fmean(said)
    words = telling.told("Leg pain", scores)
    *began, now = numbers(words)
    assert len(began) == (len(scores) >= trend.DAYS)
    meant = next(
        name for name in ("early_days", "no_change", "lower", "higher") if say(name) in words
    )
    if len(scores) < 2 * trend.DAYS:
        assert meant == "early_days"
        return
    least = max(Decimal(2), Decimal("0.3") * began[0])
    fell, rose = began[0] - now >= least, now - began[0] >= least
    assert meant == ("lower" if fell else "higher" if rose else "no_change")


def test_the_days_of_each_number_are_named():
    assert telling.told("Leg pain", days(8, 8, 8, 4, 4, 5)) == (
        "Leg pain began at 8.0 (mean of 30 and 31 March and 1 April) and is at 4.3 (mean of 2, 3 and "
        f"4 April). {say('lower')}"
    )


def test_one_day_stands_for_itself():
    assert telling.told("Back pain", days(5)).startswith("Back pain is at 5.0 (30 March). ")


def test_a_diary_of_more_than_one_year_names_the_years():
    words = telling.told("Leg pain", days(8, 8, 8, 8, 8, 8, apart=100))
    assert "(mean of 30 March 2026, 8 July 2026 and 16 October 2026)" in words


def test_days_far_apart_are_judged_by_the_number_that_is_told():
    """The last day alone would be as high as the first ones, and yet the change is called one."""
    words = telling.told("Leg pain", days(8, 8, 8, 4, 4, 8, apart=5))
    assert numbers(words) == [Decimal("8.0"), Decimal("5.3")]
    assert say("lower") in words


@pytest.mark.parametrize("apart", [1, 5])
def test_the_line_that_is_drawn_ends_at_the_number_that_is_told(apart):
    written = [
        Entry(id=f"{day.toordinal():x}", day=day, leg_before=int(score))
        for day, score in days(8, 8, 7, 4, 4, 8, apart=apart).items()
    ]
    drawn = diary_picture(written)
    line = drawn.figure.axes[0].lines[-1].get_ydata()
    began, now = numbers(drawn.description)
    assert (Decimal(str(line[2])), Decimal(str(line[-1]))) == (began, now)
