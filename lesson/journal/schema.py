"""What a record is made of, and how one of an older lesson is brought up to date."""

import sqlite3
from contextlib import closing
from functools import cache

from lesson.journal.errors import Damaged, JournalUnavailable
from lesson.journal.rows import seal

# Each step leads from one schema version to the next. Add steps; never change one. Each changes what
# the schema's own table holds: by that a version is known where its number has been damaged.
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
    "ALTER TABLE attempts ADD COLUMN sum INTEGER",
    "ALTER TABLE notes ADD COLUMN sum INTEGER",
    "ALTER TABLE learner ADD COLUMN sum INTEGER",
    # What an index holds bears no sum: a damaged one would hide rows.
    "DROP INDEX attempts_by_question",
    "DROP INDEX notes_by_kind",
)


Shape = tuple[tuple[bytes | None, ...], ...]


def bring_up_to_date(connection: sqlite3.Connection, name: str) -> None:
    """Bring a record to the newest version; `name` is what its errors call it.

    Raises
    ------
    Damaged
        If its tables are not those that a lesson made.
    JournalUnavailable
        If it was written by a newer lesson.
    """
    if _version(connection) == len(STEPS) and _shape(connection) == _shape_of(len(STEPS)):
        return
    connection.execute("BEGIN EXCLUSIVE")
    try:
        version = _version(connection)  # another kernel may have been faster
        shape = _shape(connection)
        if shape == _shape_of(len(STEPS)):
            version = len(STEPS)  # its number alone was damaged
        elif version > len(STEPS):
            raise JournalUnavailable(
                f"Your answers are not being kept: {name} was written by a newer version "
                "of this lesson."
            )
        elif shape != _shape_of(version):
            raise Damaged("its tables are not those of any lesson")
        for step in STEPS[version:]:
            connection.execute(step)
        seal(connection)
        connection.execute(f"PRAGMA user_version = {len(STEPS)}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _shape(connection: sqlite3.Connection) -> Shape:
    before, connection.text_factory = connection.text_factory, bytes  # it may be damaged, too
    try:
        listed = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY rowid"
        return tuple(connection.execute(listed).fetchall())
    finally:
        connection.text_factory = before


@cache
def _shape_of(version: int) -> Shape:
    with closing(sqlite3.connect(":memory:")) as pristine:
        for step in STEPS[:version]:
            pristine.execute(step)
        return _shape(pristine)


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])
