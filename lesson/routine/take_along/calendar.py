"""Reminders of a routine as a calendar file (.ics, RFC 5545).

Times are floating: eight in the morning stays eight wherever the learner travels.
"""

from collections.abc import Collection
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from typing import Literal, get_args

from icalendar import Alarm, Calendar, Event

from lesson.routine.dose import load_dose
from lesson.routine.errors import BadInput
from lesson.routine.plan.plan import Plan
from lesson.routine.take_along.routine_file import written
from lesson.routine.words import say_along

Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WEEKDAYS: tuple[Weekday, ...] = get_args(Weekday)
PRODUCT = "-//routine//take along//EN"
BEFORE = timedelta(minutes=-10)
#: A calendar after this has no room for the weeks that follow.
LAST_DAY = date(9998, 12, 31)


def calendar(
    plan: Plan, days: Collection[str], at: time, first_day: date, made: datetime | None = None
) -> bytes:
    """Return the file's bytes: sessions on weekdays for the weeks up to the last review, reviews.

    `days` are English weekdays in small letters, as many as the dose has days a week; `at` is local
    time; the first session is on the first of the weekdays from `first_day` on. `made` is when the
    file is made, in UTC, now unless told. The same plan keeps its ids, so that a calendar that
    takes a new file replaces the old events.

    Raises
    ------
    BadInput
        Naming what cannot be used and what was expected.
    """
    chosen = _chosen(days)
    if at.tzinfo is not None:
        raise BadInput("at: expected a local time, without a time zone")
    if first_day > LAST_DAY:
        raise BadInput(f"first day: expected {LAST_DAY} or before")
    begins = datetime.combine(_first(first_day, chosen), at.replace(microsecond=0))
    reviews = load_dose().review_weeks
    takes = timedelta(minutes=-(-plan.seconds // 60))
    minutes = takes // timedelta(minutes=1)

    file = Calendar()
    file.add("prodid", PRODUCT)
    file.add("version", "2.0")
    key = sha256(written(plan).encode()).hexdigest()[:32]
    stamp = (made or datetime.now(UTC)).astimezone(UTC).replace(microsecond=0)
    session = _event(f"{key}-session", begins, takes, stamp)
    session.add("summary", say_along("event", minutes=minutes))
    session.add("description", say_along("event_text"))
    on = [day[:2].upper() for day in chosen]
    session.add("rrule", {"freq": "weekly", "count": reviews[-1] * len(chosen), "byday": on})
    _remind(session, BEFORE)
    file.add_component(session)
    for weeks in reviews:
        when = begins + timedelta(weeks=weeks) + takes
        review = _event(f"{key}-review-{weeks}", when, takes, stamp)
        review.add("summary", say_along("review"))
        review.add("description", say_along("review_text", weeks=weeks))
        _remind(review, timedelta(0))
        file.add_component(review)
    return bytes(file.to_ical())


def _chosen(days: Collection[str]) -> list[Weekday]:
    """Return the weekdays in the week's order."""
    for day in days:
        if day not in WEEKDAYS:
            raise BadInput(f"days: expected some of {', '.join(WEEKDAYS)}")
    chosen = [day for day in WEEKDAYS if day in days]
    least, most = load_dose().days_a_week
    if not least <= len(chosen) <= most or len(chosen) < len(days):
        raise BadInput(f"days: expected {least} to {most} different weekdays")
    return chosen


def _first(day: date, chosen: Collection[Weekday]) -> date:
    week = (day + timedelta(days=number) for number in range(len(WEEKDAYS)))
    return next(day for day in week if WEEKDAYS[day.weekday()] in chosen)


def _event(uid: str, begins: datetime, takes: timedelta, stamp: datetime) -> Event:
    event = Event()
    event.add("uid", uid)
    event.add("dtstamp", stamp)
    event.add("dtstart", begins)
    event.add("duration", takes)
    event.add("class", "PRIVATE")
    return event


def _remind(event: Event, before: timedelta) -> None:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", before)
    alarm.add("description", str(event["summary"]))
    event.add_component(alarm)
