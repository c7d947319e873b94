"""Which day it is: for the kernel, and for the learner, whose browser may be in another time zone."""

from datetime import UTC, date, datetime, timedelta


def today() -> date:
    """Return the day that it is where the kernel runs."""
    return datetime.now(UTC).astimezone().date()


def learners_day(told: object) -> date:
    """Return the day that the learner's browser tells, as "2026-11-23"; the kernel's where it tells none.

    Nowhere on earth is it more than a day from Greenwich's: a clock that says so is wrong.
    """
    try:
        day = date.fromisoformat(str(told))
    except ValueError:
        return today()
    return day if abs(day - datetime.now(UTC).date()) <= timedelta(days=1) else today()
