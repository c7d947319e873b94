"""Notes that other rooms keep: small records of JSON, by kind; only `replace` overwrites."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from lesson.journal.erasing import erasing
from lesson.journal.opening import opened


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
    at = datetime.now(UTC)
    row = (kind, json.dumps(content, allow_nan=False), at.isoformat())
    with opened() as connection:
        number = connection.execute(
            "INSERT INTO notes (kind, content, at) VALUES (?, ?, ?)", row
        ).lastrowid
    return Note(number or 0, kind, content, at)


def replace(kind: str, content: Any) -> Note:
    """Keep a note in the place of all others of its kind. Raises as `keep`."""
    at = datetime.now(UTC)
    row = (kind, json.dumps(content, allow_nan=False), at.isoformat())
    with opened() as connection, connection:
        connection.execute("BEGIN IMMEDIATE")  # another page may be replacing it, too
        connection.execute("DELETE FROM notes WHERE kind = ?", (kind,))
        number = connection.execute(
            "INSERT INTO notes (kind, content, at) VALUES (?, ?, ?)", row
        ).lastrowid
    return Note(number or 0, kind, content, at)


def notes(kind: str) -> tuple[Note, ...]:
    """Return every note of a kind, oldest first.

    Raises
    ------
    JournalUnavailable
        If the record could not be read, with one sentence for the learner.
    """
    with opened() as connection:
        rows = connection.execute(
            "SELECT number, content, at FROM notes WHERE kind = ? ORDER BY number", (kind,)
        ).fetchall()
    return tuple(
        Note(number, kind, json.loads(content), datetime.fromisoformat(at))
        for number, content, at in rows
    )


def forget(kind: str) -> None:
    """Erase every note of a kind, so that its words are no longer on the disk.

    Raises
    ------
    JournalUnavailable
        If that cannot be, or not yet wholly, with one sentence for the learner.
    """
    with erasing() as connection:
        connection.execute("DELETE FROM notes WHERE kind = ?", (kind,))
