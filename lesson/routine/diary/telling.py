"""The diary in words: where a score began and where it is, each with its days, and what that means."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby

from lesson.routine.diary import trend
from lesson.routine.words import say


def told(what: str, days: Mapping[date, float]) -> str:
    """Return a score's course in two sentences; ``what`` names it, such as "Leg pain"."""
    if not days:
        return f"{what}: nothing written yet."
    written, means = sorted(days), list(trend.averages(days).values())
    years = written[0].year != written[-1].year
    now = f"is at {means[-1]:.1f} ({_mean_of(written[-trend.DAYS :], years=years)})"
    base = trend.baseline(days)
    if base is not None:
        now = f"began at {base:.1f} ({_mean_of(written[: trend.DAYS], years=years)}) and {now}"
    return f"{what} {now}. {say(trend.change(days))}"


def _mean_of(days: Sequence[date], *, years: bool) -> str:
    """Return the days as words, such as "mean of 30 and 31 March and 2 April"."""
    months = [
        f"{_listed([str(day.day) for day in month])} {name}"
        for name, month in groupby(days, lambda day: f"{day:%B %Y}" if years else f"{day:%B}")
    ]
    return _listed(months) if len(days) == 1 else f"mean of {_listed(months)}"


def _listed(words: Sequence[str]) -> str:
    *before, last = words
    return f"{', '.join(before)} and {last}" if before else last
