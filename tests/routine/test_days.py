from datetime import UTC, date, datetime, timedelta

import pytest

from lesson.routine.days import learners_day, today


@pytest.mark.parametrize("apart", [-1, 0, 1])
def test_the_day_is_the_browsers_wherever_it_is(apart):
    day = datetime.now(UTC).date() + timedelta(days=apart)
    assert learners_day(day.isoformat()) == day


@pytest.mark.parametrize(
    "told", [None, "", 3, [], {"day": 1}, "tomorrow", "2026-02-30", "1970-01-01", "9999-12-31"]
)
def test_a_browser_that_tells_no_day_or_one_that_is_nowhere_is_not_believed(told):
    assert learners_day(told) == today()


def test_the_last_and_first_day_that_python_knows_break_nothing():
    assert learners_day(date.max.isoformat()) == learners_day(date.min.isoformat()) == today()
