"""Words erased for good: none stays in the record's file, or in the log beside it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from lesson.journal.errors import JournalUnavailable
from lesson.journal.opening import opened
from lesson.journal.place import journal_file


@contextmanager
def erasing() -> Iterator[sqlite3.Connection]:
    """Give the open record to delete from; afterwards no deleted word is left in its files.

    Raises
    ------
    JournalUnavailable
        If it cannot be opened, or somebody else is reading it, so that the words stay in its log.
    """
    with opened() as connection:
        connection.execute("PRAGMA secure_delete = ON")
        yield connection
        connection.execute("VACUUM")
        busy, *_ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if busy:
            raise JournalUnavailable(
                "It is erased from your record, but its words are not yet off the disk, because "
                f"another page or program is reading {journal_file()}: close the lesson's other "
                "pages and erase once more."
            )
