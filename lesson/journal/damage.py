"""What of the record cannot be read: counted and told, and kept as it is."""

import sqlite3

from lesson.journal.kinds import KINDS
from lesson.journal.opening import opened
from lesson.journal.rows import COLUMNS, Row, raw_rows, sound


def unreadable() -> int:
    """Return how many answers and notes cannot be read.

    Raises
    ------
    JournalUnavailable
        If the record as a whole could not be read, with one sentence for the learner.
    """
    with opened() as connection:
        return sum(len(unreadable_rows(connection, table)) for table in COLUMNS)


def unreadable_rows(connection: sqlite3.Connection, table: str) -> list[Row]:
    """Return a table's rows that cannot be read, or are of a kind that no room knows."""
    return [row for row in raw_rows(connection, table) if not _is_known(table, row)]


def unreadable_words(count: int | None = None) -> str:
    """Return the sentence that tells the learner of it; "" where all is well.

    ``count`` is how many there are, where that is known. Raises as `unreadable`.
    """
    count = unreadable() if count is None else count
    if not count:
        return ""
    what, left = ("answer or note", "It is") if count == 1 else ("answers or notes", "They are")
    return (
        f"{count} {what} of your record cannot be read any more. {left} left out here, but kept in "
        "your record's file; all the rest is here."
    )


def _is_known(table: str, row: Row) -> bool:
    read = sound(table, row)
    return read is not None and (table != "notes" or read[1] in KINDS)
