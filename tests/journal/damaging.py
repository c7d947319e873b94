"""A record's file damaged on purpose, value by value or bit by bit."""

import sqlite3
from contextlib import closing
from pathlib import Path

from lesson.journal import journal_file


def damage(table, number, column, value, as_type="TEXT"):
    """Put a value in a row as a damaged disk would: its sum stays what it was."""
    with closing(sqlite3.connect(journal_file())) as connection, connection:
        connection.execute(
            f"UPDATE {table} SET {column} = CAST(? AS {as_type}) WHERE number = ?", (value, number)
        )


def all_in_one_file() -> Path:
    """Return the record's file without companions, as it lies there after a clean end."""
    file = journal_file()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    for ending in ("-wal", "-shm"):
        file.with_name(file.name + ending).unlink(missing_ok=True)
    return file
