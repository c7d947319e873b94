"""What the journal keeps of the desk: the last routine, and what the player saw. No answers."""

from datetime import date
from typing import Any

from pydantic import BaseModel, Field, ValidationError

from lesson.data_files.expected import expected
from lesson.journal import keep, notes
from lesson.routine.diary import store
from lesson.routine.diary.entry import Entry, Score, read_entry
from lesson.routine.dose import load_dose
from lesson.routine.plan.plan import Plan
from lesson.routine.plan.wish import STOP_SIGNS, LastTime
from lesson.routine.take_along import routine_file
from lesson.routine.trouble import BadInput

KIND = "routine"


def keep_routine(plan: Plan) -> None:
    """Keep a routine for another day. Raises `JournalUnavailable`."""
    text = routine_file.written(plan)
    kept = notes(KIND)
    if not kept or kept[-1].content != text:
        keep(KIND, text)


def last_routine() -> Plan | None:
    """Return the routine kept last, or None. Raises `JournalUnavailable`.

    One that a later lesson no longer allows counts as none: a new one is a click away.
    """
    kept = notes(KIND)
    if not kept:
        return None
    try:
        return routine_file.read(str(kept[-1].content), "the routine kept last")
    except BadInput:
        return None


class _Felt(BaseModel):
    """What the player asked of an area: its discomfort, unless pain travelled."""

    discomfort: Score | None = None


class _Played(BaseModel):
    """What the player tells of a session; the diary's entry says what its fields may hold."""

    outcome: Any = None
    minutes: Any = None
    felt: list[_Felt] = Field(default_factory=list)


def session_done(record: object, today: date) -> None:
    """Write a session into the diary as the player told it, on the learner's ``today``.

    Raises
    ------
    BadInput
        If it is not what the player tells.
    JournalUnavailable
        If it could not be written.
    """
    try:
        played = _Played.model_validate(record)
    except ValidationError as error:
        item = error.errors()[0]
        place = ".".join(["record", *map(str, item["loc"])])
        raise BadInput(f"{place}: {expected(item)}") from error
    strong = [one.discomfort for one in played.felt if one.discomfort is not None]
    store.write(
        read_entry(
            {
                "id": store.new_id(),
                "day": today.isoformat(),
                "session": True,
                "minutes": played.minutes,
                "worst": max(strong, default=None),
                "outcome": played.outcome,
            }
        )
    )
    store.tell_watchers(today)


def expected_wish(today: date) -> dict[str, Any]:
    """Return what the diary says of the week of practice and of the last time, for the choices.

    The week is the one that the learner's ``today`` lies in. Nothing before the first session; both
    can be changed. Raises `JournalUnavailable`.
    """
    sessions = [entry for entry in store.entries()[0] if entry.session]
    if not sessions:
        return {}
    weeks = (today - sessions[0].day).days // 7
    return {"week": max(1, 1 + weeks), "last_time": _felt(sessions[-1])}


def _felt(last: Entry) -> LastTime:
    if last.outcome in STOP_SIGNS:
        return last.outcome
    return "sore" if (last.worst or 0) > load_dose().discomfort_most else "fine"
