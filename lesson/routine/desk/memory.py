"""What the journal keeps of the desk: the last routine, and what the player saw. No answers."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

from lesson.journal import keep, notes
from lesson.routine.diary import store
from lesson.routine.diary.entry import Entry, read_entry
from lesson.routine.dose import load_dose
from lesson.routine.plan.plan import Plan
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


def today() -> date:
    """Return the day that it is for the learner."""
    return datetime.now(UTC).astimezone().date()


def session_done(record: Mapping[str, Any]) -> None:
    """Write a session into the diary as the player told it.

    Raises
    ------
    BadInput
        If it is not what the player tells.
    JournalUnavailable
        If it could not be written.
    """
    felt = record.get("felt")
    strong = [one["discomfort"] for one in felt or () if "discomfort" in one]
    store.write(
        read_entry(
            {
                "id": store.new_id(),
                "day": today().isoformat(),
                "session": True,
                "minutes": record.get("minutes"),
                "worst": max(strong, default=None),
                "outcome": record.get("outcome"),
            }
        )
    )
    store.tell_watchers()


def expected_wish() -> dict[str, Any]:
    """Return what the diary says of the week of practice and of the last time, for the choices.

    Nothing before the first session; both can be changed. Raises `JournalUnavailable`.
    """
    sessions = [entry for entry in store.entries()[0] if entry.session]
    if not sessions:
        return {}
    weeks = (today() - sessions[0].day).days // 7
    return {"week": max(1, 1 + weeks), "last_time": _felt(sessions[-1])}


def _felt(last: Entry) -> str:
    if last.outcome == "travelled":
        return "travelled"
    return "sore" if (last.worst or 0) > load_dose().discomfort_most else "fine"
