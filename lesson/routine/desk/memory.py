"""What the journal keeps of the desk: the last routine, and what the player saw. No answers."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from pydantic import BaseModel, Field, ValidationError

from lesson.data_files.expected import expected
from lesson.journal import keep, notes
from lesson.routine.desk.protocol import ExpectedWish
from lesson.routine.diary import store
from lesson.routine.diary.entry import Entry, Score, read_entry
from lesson.routine.dose import load_dose
from lesson.routine.errors import BadInput
from lesson.routine.plan.plan import Plan
from lesson.routine.plan.wish import STOP_SIGNS, LastTime
from lesson.routine.take_along import routine_file

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


class Played(BaseModel):
    """What the player tells of a session; the diary's entry says what its fields may hold.

    ``begun`` is whether anything was played: a stop before that is told, too.
    """

    outcome: Any = None
    minutes: Any = None
    begun: bool = True
    felt: list[_Felt] = Field(default_factory=list)


def read_played(record: object) -> Played:
    """Return what the player tells. Raises `BadInput`, naming the field, if it is not that."""
    try:
        return Played.model_validate(record)
    except ValidationError as error:
        item = error.errors()[0]
        place = ".".join(["record", *map(str, item["loc"])])
        raise BadInput(f"{place}: {expected(item)}") from error


def session_done(played: Played, today: date, last_time: LastTime = "first time") -> None:
    """Write a session into the diary as the player told it, on the learner's ``today``.

    ``last_time`` is what its routine went by.

    Raises
    ------
    BadInput
        If a field is not what the diary holds.
    JournalUnavailable
        If it could not be written.
    """
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
                "minded": last_time if last_time in STOP_SIGNS else None,
            }
        )
    )
    store.tell_watchers(today)


def expected_wish(today: date) -> ExpectedWish:
    """Return what the diary says of the week of practice and of the last time, for the choices.

    The week is the one that the learner's ``today`` lies in. Nothing before the first session; both
    can be changed. Raises `JournalUnavailable`.
    """
    sessions = [entry for entry in store.entries()[0] if entry.session]
    if not sessions:
        return {}
    weeks = (today - sessions[0].day).days // 7
    return {"week": max(1, 1 + weeks), "last_time": _felt(sessions)}


def _felt(sessions: Sequence[Entry]) -> LastTime:
    """Return how the last session felt, or the stop sign before it that has not been taken back.

    A session without pressing, played because of a stop sign, is no sign that all is well; nor is one
    that was only noted by hand.
    """
    felt: LastTime | None = None
    for entry in reversed(sessions):
        if entry.outcome in STOP_SIGNS:
            return entry.outcome
        if entry.minded is not None:
            return entry.minded
        felt = felt or _by_worst(entry)
        if entry.outcome is not None:
            break
    return felt or "fine"


def _by_worst(entry: Entry) -> LastTime:
    return "sore" if (entry.worst or 0) > load_dose().discomfort_most else "fine"
