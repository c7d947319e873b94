"""What a record is made of, and how one of an older lesson is brought up to date."""

import sqlite3

from lesson.journal.errors import JournalUnavailable

# Each step leads from one schema version to the next. Add steps; never change one.
STEPS = (
    """CREATE TABLE attempts (
        number INTEGER PRIMARY KEY,
        question_id TEXT NOT NULL,
        answer TEXT NOT NULL,
        credit REAL,
        at TEXT NOT NULL
    )""",
    "CREATE INDEX attempts_by_question ON attempts (question_id, number)",
    "ALTER TABLE attempts ADD COLUMN confidence REAL",
    "ALTER TABLE attempts ADD COLUMN hints INTEGER NOT NULL DEFAULT 0",
    """CREATE TABLE notes (
        number INTEGER PRIMARY KEY,
        kind TEXT NOT NULL,
        content TEXT NOT NULL,
        at TEXT NOT NULL
    )""",
    "CREATE INDEX notes_by_kind ON notes (kind, number)",
    "CREATE TABLE learner (one INTEGER PRIMARY KEY CHECK (one = 1), seed INTEGER NOT NULL)",
)


def bring_up_to_date(connection: sqlite3.Connection, name: str) -> None:
    """Bring a record to the newest version; `name` is what its errors call it.

    Raises
    ------
    JournalUnavailable
        If it was written by a newer lesson.
    """
    if _version(connection) == len(STEPS):
        return
    connection.execute("BEGIN EXCLUSIVE")
    try:
        version = _version(connection)  # another kernel may have been faster
        if version > len(STEPS):
            raise JournalUnavailable(
                f"Your answers are not being kept: {name} was written by a newer version "
                "of this lesson."
            )
        for step in STEPS[version:]:
            connection.execute(step)
        connection.execute(f"PRAGMA user_version = {len(STEPS)}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    # Many may read while one writes; the file remembers the mode.
    connection.execute("PRAGMA journal_mode = WAL")


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])
