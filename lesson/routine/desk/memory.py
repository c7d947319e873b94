"""What the journal keeps of the desk: the last routine, and what the player saw. No answers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import BaseModel, Field, ValidationError

from lesson.data_files.expected import expected
from lesson.journal import keep, notes
from lesson.routine.desk.protocol import ExpectedWish
from lesson.routine.diary import store
from lesson.routine.diary.entry import Entry, Score, read_entry
from lesson.routine.diary.span import within
from lesson.routine.dose import load_dose
from lesson.routine.errors import BadInput
from lesson.routine.plan.plan import Plan
from lesson.routine.plan.wish import MOST_WEEKS, STOP_SIGNS, LastTime
from lesson.routine.take_along import routine_file
from lesson.routine.words import say

KIND = "routine"
#: From this share of a routine it counts as a session: half of one is what the lesson itself asks of
#: whoever was sore, and less than that was only begun.
LEAST_DONE = 0.5


def keep_routine(plan: Plan) -> None:
    """Keep a routine for another day. Raises `JournalUnavailable`."""
    text = routine_file.written(plan)
    kept = notes(KIND)
    if not kept or kept[-1].content != text:
        keep(KIND, text)


@dataclass(frozen=True)
class KeptRoutine:
    """The routine kept last that can be read, and a sentence about it where that is not the last."""

    plan: Plan | None
    trouble: str = ""


def last_routine() -> KeptRoutine:
    """Return the routine kept last. Raises `JournalUnavailable`.

    A step that the lesson does not allow (any more) is left out of it and told in its ``broken``. One that
    cannot be read at all is told, stays in the record, and the one before it is taken.
    """
    unread = 0
    for note in reversed(notes(KIND)):
        try:
            plan = routine_file.read(str(note.content), "the routine kept last")
        except BadInput:
            unread += 1
            continue
        return KeptRoutine(plan, say("kept_unread_older") if unread else "")
    return KeptRoutine(None, say("kept_unread") if unread else "")


class _Felt(BaseModel):
    """What the player asked of an area: its discomfort, unless pain travelled."""

    discomfort: Score | None = None


class Played(BaseModel):
    """What the player tells of a session; the diary's entry says what its fields may hold.

    ``begun`` is whether anything was played: a stop before that is told, too. ``done`` is the share
    of the routine that was played, from 0 to 1.
    """

    outcome: Any = None
    minutes: Any = None
    begun: bool = True
    done: float = Field(default=1.0, ge=0, allow_inf_nan=False)
    felt: list[_Felt] = Field(default_factory=list)

    @property
    def counts(self) -> bool:
        """Whether enough was done to count as a session."""
        return self.done >= LEAST_DONE


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
                "session": played.counts,
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

    The week is the one that the learner's ``today`` lies in, counted from the first session; the last
    time may be one that was only begun, as it may have been stopped. Nothing before the first; both can be
    changed. Raises `JournalUnavailable`.
    """
    written = store.entries()[0]
    played = [entry for entry in written if entry.session or entry.outcome is not None]
    if not played:
        return {}
    first = next((entry.day for entry in within(played, today) if entry.session), today)
    week = 1 + (today - first).days // 7
    return {"week": min(max(1, week), MOST_WEEKS), "last_time": _felt(played)}


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
