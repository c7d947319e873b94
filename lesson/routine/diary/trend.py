"""What a diary can tell: averages of three days, and whether a change is more than ups and downs.

All pure. Days are dates; scores are out of 10. Averages are tenths, as they are told, so that what
is judged is the number that the learner reads.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from itertools import islice
from statistics import fmean
from typing import Literal

from lesson.routine.diary.entry import Entry

Change = Literal["early_days", "no_change", "lower", "higher"]
#: A change counts from 2 points and from 30 % of where it began, on an average of three days.
LEAST_POINTS, LEAST_SHARE, DAYS = 2.0, 0.3, 3
WEEK = timedelta(days=7)
#: A week counts with at least so many days written.
LEAST_DAYS_A_WEEK = 3


def by_day(entries: Iterable[Entry], what: str) -> dict[date, float]:
    """Return the mean of a score on each day that has one, in the days' order.

    ``what`` is "leg", "back" (the pain before a session, or else after) or "activity".
    """
    scores: defaultdict[date, list[float]] = defaultdict(list)
    for entry in entries:
        if what == "activity":
            score = entry.activity_score
        else:
            before, after = getattr(entry, f"{what}_before"), getattr(entry, f"{what}_after")
            score = after if before is None else before
        if score is not None:
            scores[entry.day].append(score)
    return {day: fmean(scores[day]) for day in sorted(scores)}


def averages(days: Mapping[date, float]) -> dict[date, float]:
    """Return for each day the mean of it and the two days written before it, in the days' order.

    The first day stands for itself, the second has one before it.
    """
    written = sorted(days)
    return {
        day: round(fmean(days[near] for near in written[max(0, at + 1 - DAYS) : at + 1]), 1)
        for at, day in enumerate(written)
    }


def baseline(days: Mapping[date, float]) -> float | None:
    """Return the mean of the first three days written, or None before there are three."""
    return next(islice(averages(days).values(), DAYS - 1, None), None)


def band(base: float) -> tuple[float, float]:
    """Return from where to where an average of three days is no change: below it is lower, above higher.

    Source: Ostelo2008 (2 points or 30 % are the least that people notice); both are asked for, so
    that a change is not called one too soon.
    """
    least = max(LEAST_POINTS, LEAST_SHARE * base)
    return base - least, base + least


def change(days: Mapping[date, float]) -> Change:
    """Return how the last three days written stand against the first three."""
    base = baseline(days)
    if base is None or len(days) < 2 * DAYS:
        return "early_days"
    low, high = band(base)
    *_, now = averages(days).values()
    if now <= low + 1e-9:
        return "lower"
    return "higher" if now >= high - 1e-9 else "no_change"


def worse_for_two_weeks(days: Mapping[date, float]) -> bool:
    """Say whether each of the last two weeks lies above the band of the days before them.

    A week ends on the last day written, or seven days before it, and needs three days written.
    """
    if not days:
        return False
    last = max(days)
    weeks = [
        [score for day, score in days.items() if last - (n + 1) * WEEK < day <= last - n * WEEK]
        for n in (0, 1)
    ]
    earlier = {day: score for day, score in days.items() if day <= last - 2 * WEEK}
    base = baseline(earlier)
    if base is None or any(len(week) < LEAST_DAYS_A_WEEK for week in weeks):
        return False
    return all(fmean(week) >= band(base)[1] - 1e-9 for week in weeks)


def is_worse(entries: Iterable[Entry]) -> bool:
    """Say whether pain in the leg or in the back has been higher for two weeks."""
    written = list(entries)
    return any(worse_for_two_weeks(by_day(written, what)) for what in ("leg", "back"))


def sessions_a_week(entries: Iterable[Entry], today: date, weeks: int = 4) -> list[int]:
    """Return on how many days there was a session in each of the last weeks, the latest last."""
    days = {entry.day for entry in entries if entry.session}
    return [
        sum(today - (n + 1) * WEEK < day <= today - n * WEEK for day in days)
        for n in reversed(range(weeks))
    ]
