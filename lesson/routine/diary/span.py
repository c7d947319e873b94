"""Which days the diary takes. An entry of any other day, of an older record, is kept but not counted."""

from collections.abc import Iterable
from datetime import date, timedelta

from lesson.routine.diary.entry import Entry
from lesson.routine.errors import BadInput

#: A year that was typed in short, such as 6, 26 or 202, lies before it; what is worth copying from an
#: older diary does not.
EARLIEST = date(2000, 1, 1)


def within(entries: Iterable[Entry], today: date) -> tuple[Entry, ...]:
    """Return the entries whose day can be right on the learner's ``today``, in their order.

    The day after counts: it was that day where it was written, before a journey to the west.
    """
    last = today + timedelta(days=1)
    return tuple(entry for entry in entries if EARLIEST <= entry.day <= last)


def check_day(day: date, today: date) -> None:
    """Refuse a day that nothing can be written of yet on the learner's ``today``, or that is a slip.

    Raises
    ------
    BadInput
        In a sentence that names the day, and from when to when a day may be.
    """
    if not EARLIEST <= day <= today:
        raise BadInput(
            f"Day: {in_words(day)} cannot be right; expected a day from {in_words(EARLIEST)} to "
            f"today, {in_words(today)}."
        )


def in_words(day: date) -> str:
    """Return a day such as "6 November 2026"; a year always has its four figures."""
    return f"{day.day} {day:%B} {day.year:04}"
