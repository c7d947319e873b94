"""What the learner takes along from the desk, as files to be saved by the browser."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from lesson.routine.desk.pictures import technique_png
from lesson.routine.errors import BadInput
from lesson.routine.plan.plan import Plan
from lesson.routine.take_along.calendar import calendar
from lesson.routine.take_along.routine_file import written
from lesson.routine.take_along.sheet import sheet
from lesson.routine.take_along.summary import summary


@dataclass(frozen=True)
class Taken:
    """A file: what to call it, what it is, and what is in it."""

    name: str
    mime: str
    content: bytes


def taken(plan: Plan, asked: Mapping[str, Any]) -> Taken:
    """Return the file asked for: its ``what`` is "sheet", "calendar", "file" or "text".

    A calendar needs ``days``, weekdays in English, ``at`` ("18:30") and ``first`` ("2026-11-23").

    Raises
    ------
    BadInput
        Naming what cannot be used and what was expected.
    """
    match asked.get("what"):
        case "sheet":
            return Taken("routine.pdf", "application/pdf", sheet(plan, technique_png))
        case "calendar":
            return Taken("routine.ics", "text/calendar", _calendar(plan, asked))
        case "file":
            return Taken("routine.json", "application/json", written(plan).encode())
        case "text":
            return Taken("routine.txt", "text/plain", summary(plan).encode())
    raise BadInput("what: expected one of ['sheet', 'calendar', 'file', 'text']")


def _calendar(plan: Plan, asked: Mapping[str, Any]) -> bytes:
    try:
        at = time.fromisoformat(str(asked.get("at")))
    except ValueError as error:
        raise BadInput("at: expected a time such as 18:30") from error
    try:
        first = date.fromisoformat(str(asked.get("first")))
    except ValueError as error:
        raise BadInput("first: expected a day such as 2026-11-23") from error
    days = asked.get("days")
    if not isinstance(days, list):
        raise BadInput("days: expected a list of weekdays")
    return calendar(plan, [str(day) for day in days], at, first)
