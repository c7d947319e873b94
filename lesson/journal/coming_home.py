"""What was kept elsewhere while the record's own folder could not be used comes back into it by itself."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from lesson.journal.errors import JournalUnavailable, leave_notice
from lesson.journal.homes import is_mine, stand_in
from lesson.journal.making import with_companions
from lesson.journal.merging import Coming, content_of, merge
from lesson.journal.schema import bring_up_to_date

_looked: set[Path] = set()


def come_home(connection: sqlite3.Connection, file: Path) -> None:
    """Merge what stood in for a record into it, once in this process, and tell how much that was.

    `connection` is that of the record, and `file` its place. What cannot be read, or is being written
    just now, stays where it is, which is told as well.
    """
    if file in _looked:
        return
    _looked.add(file)
    elsewhere = stand_in(file)
    if not is_mine(elsewhere.parent.parent) or not elsewhere.is_file():
        return
    try:
        with _taken_away(elsewhere) as other:
            found = content_of(other)
            with connection:
                connection.execute("BEGIN IMMEDIATE")
                told = merge(connection, found)
    except (sqlite3.Error, JournalUnavailable, OSError) as error:
        leave_notice(
            f"What was kept in {elsewhere.parent} for a while could not be brought back into your record "
            f"({error}): it is left there, and tried again at the next start."
        )
        return
    if told.anything:
        leave_notice(_words(told))


@contextmanager
def _taken_away(file: Path) -> Iterator[sqlite3.Connection]:
    """Give a record that nobody writes into meanwhile; afterwards it is gone, if nothing went wrong.

    Whoever waits to write is told by `lesson.journal.opening` that the file is gone.
    """
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        bring_up_to_date(connection, str(file))
        connection.execute("BEGIN EXCLUSIVE")
        yield connection
        if os.name == "posix":
            _unlink(file)
    if os.name != "posix":  # there nothing that is open can be taken away
        _unlink(file)


def _unlink(file: Path) -> None:
    for part in with_companions(file):
        part.unlink(missing_ok=True)


def _words(told: Coming) -> str:
    came = told.counts
    parts = [
        f"{count} {what}{'' if count == 1 else 's'}"
        for count, what in (
            (came.answers, "answer"),
            (came.diary_days, "diary day"),
            (came.routines + came.notes + came.unreadable, "other note"),
        )
        if count
    ]
    listed = " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)
    return (
        "Your record's own folder can be used again. What was kept elsewhere meanwhile is back in your "
        f"record: {listed}."
    )
