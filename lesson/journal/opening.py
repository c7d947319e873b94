"""The record: opened and brought up to date; its file is set aside when it is damaged."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from lesson.journal.coming_home import come_home
from lesson.journal.errors import Damaged, JournalUnavailable, leave_notice, unavailable
from lesson.journal.homes import Home, home
from lesson.journal.in_memory import in_memory
from lesson.journal.making import make_ready, with_companions
from lesson.journal.place import journal_file
from lesson.journal.schema import bring_up_to_date
from lesson.people import record_folder
from lesson.visit import not_kept

BUSY_SECONDS = 10.0
_MOVED = (
    "This is not kept: your record has just gone back to its own folder. Start the page anew, and do it "
    "once more."
)


@contextmanager
def opened() -> Iterator[sqlite3.Connection]:
    """Give the open record, sound and at the newest schema version.

    Where nothing is kept it is that of the visit which is served, and lies in memory alone.

    Raises
    ------
    JournalUnavailable
        If it cannot be read or written, or was written by a newer lesson.
    """
    if not_kept():
        with in_memory() as connection:
            yield connection
        return
    file = record_folder() / "people"  # where it is asked first who learns
    try:
        file = own = journal_file()
        kept = home()
        if kept.file is None:
            with in_memory() as connection:
                yield connection
            return
        file = kept.file
        make_ready(file)
        before = _identity(file)
        try:
            connection = _connect(kept, file)
        except sqlite3.DatabaseError as error:
            if not _is_damage(error):
                raise
            if _identity(file) == before:  # else another kernel has just set it aside
                _set_aside(file)
                make_ready(file)
            connection = _connect(kept, file)
        with closing(connection):
            if file == own:
                come_home(connection, own)
                yield connection
            else:
                opened_as = _identity(file)
                yield connection
                if _identity(file) != opened_as:
                    raise JournalUnavailable(_MOVED)
    except (OSError, sqlite3.Error) as error:
        raise unavailable(file, error) from error


def _connect(kept: Home, file: Path) -> sqlite3.Connection:
    # No isolation level: transactions are begun by hand, so that what is durable is in plain view.
    connection = sqlite3.connect(file, timeout=BUSY_SECONDS, isolation_level=None)
    try:
        if not kept.shared_memory:
            _without_shared_memory(connection, file)
        for (verdict,) in connection.execute("PRAGMA quick_check"):
            # a value of a wrong type is in one row, which reading then leaves out
            if verdict != "ok" and " value in " not in verdict:
                raise Damaged(verdict)
        connection.execute("PRAGMA synchronous = FULL")  # on the disk before a commit returns
        bring_up_to_date(connection, str(file))
        if kept.shared_memory:
            _let_many_read(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _let_many_read(connection: sqlite3.Connection) -> None:
    """Let many read while one writes; the file remembers it. If others have it open, another time will do."""
    if connection.execute("PRAGMA journal_mode").fetchone() != ("wal",):
        with suppress(sqlite3.OperationalError):
            connection.execute("PRAGMA journal_mode = WAL")


def _without_shared_memory(connection: sqlite3.Connection, file: Path) -> None:
    """Take the log, which needs shared memory, out of use: whoever holds the file alone needs none."""
    with file.open("rb") as reading:
        header = reading.read(20)
    if header[18:19] == b"\x02":  # SQLite's mark of a file with a log
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA locking_mode = NORMAL")


def _is_damage(error: sqlite3.DatabaseError) -> bool:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def _identity(file: Path) -> int | None:
    return file.stat().st_ino if file.exists() else None


def set_aside() -> list[Path]:
    """Return the damaged records that were set aside, with their companions."""
    if not_kept():
        return []  # what lies there is the host's
    file = home().file
    if file is None:
        return []
    return sorted(file.parent.glob(f"{file.stem}.damaged-*{file.suffix}*"))


def _set_aside(file: Path) -> None:
    name = f"{file.stem}.damaged-{datetime.now(UTC):%Y-%m-%dT%H-%M-%S-%f}Z{file.suffix}"
    # The companions go first: a fresh file must never meet the old one's log.
    for part in with_companions(file):
        if part.exists():
            part.rename(part.with_name(part.name.replace(file.name, name, 1)))
    leave_notice(
        f"The record of your earlier answers was damaged and could not be read: it has been set "
        f"aside as {name} in {file.parent}, and a new one has been started."
    )
