"""A day's line: how much leg and back hurt now, written without the diary's form."""

from collections.abc import Sequence
from datetime import date
from uuid import NAMESPACE_OID, uuid5

from lesson.routine.diary import store
from lesson.routine.diary.entry import Entry, read_entry


def line_of(entries: Sequence[Entry], day: date) -> Entry | None:
    """Return the entry that was last written by hand for a day, or None; the player's own are none.

    ``entries`` are in the diary's order.
    """
    by_hand = [entry for entry in entries if entry.day == day and entry.outcome is None]
    return by_hand[-1] if by_hand else None


def write_line(day: date, leg: int | None, back: int | None) -> None:
    """Write how much leg and back hurt on a day, from 0 to 10; None is what was not noticed.

    What that day's entry says besides stays. Without one, a new entry has an id that is the day's own:
    sent twice, from two windows too, it is written once.

    Raises
    ------
    BadInput
        If that leaves the day's entry without a word.
    JournalUnavailable
        If it could not be kept.
    """
    before = line_of(store.entries()[0], day)
    id_ = before.id if before else str(uuid5(NAMESPACE_OID, f"lesson diary {day.isoformat()}"))
    said = before.model_dump(mode="json") if before else {}
    store.write(
        read_entry(
            {**said, "id": id_, "day": day.isoformat(), "leg_before": leg, "back_before": back}
        )
    )
