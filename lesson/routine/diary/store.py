"""The diary in the learner's journal: nothing is overwritten, the newest of an id counts."""

import csv
import io
from contextlib import suppress
from datetime import date
from typing import Any
from uuid import uuid4
from weakref import WeakSet

from lesson.journal import forget, keep, notes, safe_cell
from lesson.routine.diary.entry import Entry, read_entry
from lesson.routine.errors import BadInput
from lesson.visit import current

KIND = "diary"

#: Whoever shows the diary and wants to hear of what others write; each has `refresh` and a `visit`.
watchers: WeakSet[Any] = WeakSet()


def tell_watchers(today: date, writer: object = None) -> None:
    """Let whoever shows this visit's diary show it anew, but for `writer`.

    ``today`` is the learner's day.
    """
    for watcher in watchers:
        if watcher is not writer and watcher.visit is current():
            watcher.refresh(today)


def new_id() -> str:
    """Return an id for a new entry."""
    return str(uuid4())


def write(entry: Entry) -> None:
    """Keep an entry, or a corrected one under its old id. Raises `JournalUnavailable`."""
    keep(KIND, entry.model_dump(mode="json"))


def written(entry_id: str) -> Entry | None:
    """Return the entry of this id as it stands in the diary, or None. Raises `JournalUnavailable`."""
    return {one.id: one for one in entries()[0]}.get(entry_id)


def corrected(entry: Entry) -> Entry:
    """Return an entry with what it leaves unsaid as it stands in the diary under its id.

    The form does not show how a session ended or its worst discomfort, and the desk goes by both.
    Raises `JournalUnavailable`.
    """
    before = written(entry.id)
    if before is None:
        return entry
    return before.model_copy(update={name: getattr(entry, name) for name in entry.model_fields_set})


def take_out(entry_id: str) -> None:
    """Take an entry out of the diary. Raises `JournalUnavailable`."""
    keep(KIND, {"id": entry_id, "taken_out": True})


def put_back(entry_id: str) -> None:
    """Write an entry that was taken out as it stood before; one that is there stays as it is.

    Raises
    ------
    BadInput
        If the diary was erased meanwhile, and nothing is left of it.
    JournalUnavailable
        If it could not be kept.
    """
    if written(entry_id):
        return
    for note in reversed(notes(KIND)):
        content = note.content
        if isinstance(content, dict) and content.get("id") == entry_id and "day" in content:
            with suppress(BadInput):  # `entries` tells of what cannot be read; one before it may be
                return write(read_entry(content))
    raise BadInput("This entry cannot be put back: the diary was erased.")


def entries() -> tuple[tuple[Entry, ...], int]:
    """Return the entries by day, and how many records could not be read as one.

    Raises
    ------
    JournalUnavailable
        If the journal could not be read.
    """
    found: dict[str, Entry] = {}
    damaged = 0
    for note in notes(KIND):
        content = note.content
        if isinstance(content, dict) and content.get("taken_out") is True:
            found.pop(str(content.get("id")), None)
            continue
        try:
            entry = read_entry(content)
        except BadInput:
            damaged += 1  # told to the learner by whoever asked
            continue
        found[entry.id] = entry
    return tuple(sorted(found.values(), key=lambda entry: entry.day)), damaged


def is_blank() -> bool:
    """Return whether nothing was ever kept since the diary was last erased.

    What was taken out is still in the journal's file. Raises `JournalUnavailable`.
    """
    return not notes(KIND)


def as_csv(written: tuple[Entry, ...]) -> str:
    """Return entries as CSV, a line each, safe to open in a spreadsheet."""
    fields = [name for name in Entry.model_fields if name != "id"]
    text = io.StringIO()
    table = csv.writer(text)
    table.writerow(fields)
    for entry in written:
        plain = entry.model_dump(mode="json")
        table.writerow([safe_cell(plain[name]) for name in fields])
    return text.getvalue()


def erase() -> None:
    """Erase the whole diary, so that its words are no longer in the file."""
    forget(KIND)
