"""The record's file: opened, brought up to date, and set aside when it is damaged."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from lesson.errors import LessonError
from lesson.journal.errors import JournalUnavailable, leave_notice, unavailable
from lesson.journal.place import journal_file

BUSY_SECONDS = 10.0

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


@contextmanager
def opened() -> Iterator[sqlite3.Connection]:
    """Give the open record, sound and at the newest schema version.

    Raises
    ------
    JournalUnavailable
        If it cannot be read or written, or was written by a newer lesson.
    """
    file = journal_file()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        before = _identity(file)
        try:
            connection = _connect(file)
        except sqlite3.DatabaseError as error:
            if not _is_damage(error):
                raise
            if _identity(file) == before:  # else another kernel has just set it aside
                _set_aside(file)
            connection = _connect(file)
        with closing(connection):
            yield connection
    except (OSError, sqlite3.Error) as error:
        raise unavailable(file, error) from error


def _connect(file: Path) -> sqlite3.Connection:
    # No isolation level: transactions are begun by hand, so that what is durable is in plain view.
    connection = sqlite3.connect(file, timeout=BUSY_SECONDS, isolation_level=None)
    try:
        verdict = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        if verdict != "ok":
            raise _Damaged(verdict)
        connection.execute("PRAGMA synchronous = FULL")  # on the disk before a commit returns
        _bring_up_to_date(connection, file)
    except BaseException:
        connection.close()
        raise
    return connection


def _bring_up_to_date(connection: sqlite3.Connection, file: Path) -> None:
    if _version(connection) == len(STEPS):
        return
    connection.execute("BEGIN EXCLUSIVE")
    try:
        version = _version(connection)  # another kernel may have been faster
        if version > len(STEPS):
            raise JournalUnavailable(
                f"Your answers are not being kept: {file} was written by a newer version "
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


class _Damaged(LessonError, sqlite3.DatabaseError):
    sqlite_errorcode = sqlite3.SQLITE_CORRUPT


def _is_damage(error: sqlite3.DatabaseError) -> bool:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def _identity(file: Path) -> int | None:
    return file.stat().st_ino if file.exists() else None


def set_aside() -> list[Path]:
    """Return the damaged records that were set aside, with their companions."""
    file = journal_file()
    return sorted(file.parent.glob(f"{file.stem}.damaged-*{file.suffix}*"))


def _set_aside(file: Path) -> None:
    name = f"{file.stem}.damaged-{datetime.now(UTC):%Y-%m-%dT%H-%M-%S-%f}Z{file.suffix}"
    # The companions go first: a fresh file must never meet the old one's log.
    for ending in ("-wal", "-shm", ""):
        part = file.with_name(file.name + ending)
        if part.exists():
            part.rename(file.with_name(name + ending))
    leave_notice(
        f"The record of your earlier answers was damaged and could not be read: it has been set "
        f"aside as {name} in {file.parent}, and a new one has been started."
    )
