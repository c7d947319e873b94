"""Notes that other rooms keep: small records of JSON, by kind; only `replace` overwrites."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from lesson.journal.erasing import erasing
from lesson.journal.kinds import KINDS
from lesson.journal.opening import opened
from lesson.journal.rows import insert, raw_rows, sound


@dataclass(frozen=True)
class Note:
    """One record: its place in the journal, its kind, what it holds, and when it was written."""

    number: int
    kind: str
    content: Any
    at: datetime


def keep(kind: str, content: Any) -> Note:
    """Keep a note; once this returns it is on the disk.

    Raises
    ------
    JournalUnavailable
        If it could not be kept, with one sentence for the learner.
    TypeError, ValueError
        If `content` is not what JSON can hold.
    """
    return _kept(kind, content, instead=False)


def replace(kind: str, content: Any) -> Note:
    """Keep a note in the place of all others of its kind. Raises as `keep`."""
    return _kept(kind, content, instead=True)


def _kept(kind: str, content: Any, *, instead: bool) -> Note:
    if kind not in KINDS:
        raise ValueError(f"expected one of the kinds {', '.join(sorted(KINDS))}, not {kind!r}")
    at = datetime.now(UTC)
    values = (kind, json.dumps(content, allow_nan=False), at.isoformat())
    with opened() as connection, connection:
        connection.execute("BEGIN IMMEDIATE")  # another page may be keeping one, too
        if instead:
            connection.execute("DELETE FROM notes WHERE kind = ?", (kind,))
        return Note(insert(connection, "notes", values), kind, content, at)


def notes(kind: str) -> tuple[Note, ...]:
    """Return every note of a kind, oldest first; `lesson.journal.unreadable` counts what is left out.

    Raises
    ------
    JournalUnavailable
        If the record could not be read, with one sentence for the learner.
    """
    with opened() as connection:
        rows = raw_rows(connection, "notes", "WHERE kind = ?", (kind,))
    return tuple(Note(*read) for read in filter(None, (sound("notes", row) for row in rows)))


def forget(kind: str) -> None:
    """Erase every note of a kind, so that its words are no longer on the disk.

    A note whose kind was damaged may be one of them, so it goes, too.

    Raises
    ------
    JournalUnavailable
        If that cannot be, or not yet wholly, with one sentence for the learner.
    """
    with erasing() as connection:
        kept = sorted(KINDS - {kind})
        places = ", ".join("?" * len(kept))
        connection.execute(f"DELETE FROM notes WHERE kind NOT IN ({places})", kept)
