"""The record's file made, whole or not at all, and closed to everybody else."""

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

from lesson.journal.errors import leave_notice
from lesson.journal.schema import bring_up_to_date
from lesson.people import record_folder, was_chosen

_FILE_MODE, _FOLDER_MODE = 0o600, 0o700


def make_ready(file: Path) -> None:
    """See that the record's folder and file are there, and that nobody else may read them.

    The folder that somebody has chosen may hold other things, and stays as open as it is. A file that
    has been emptied is told and made anew.
    """
    folder = file.parent
    if not folder.exists():
        folder.mkdir(mode=_FOLDER_MODE, parents=True, exist_ok=True)
    elif folder != record_folder() or not was_chosen():
        _tighten(folder, _FOLDER_MODE)
    if file.is_file() and not file.stat().st_size and not _log_of(file).exists():
        file.unlink(missing_ok=True)
        leave_notice(
            f"The file of your record, {file}, was empty: what had been in it is gone from there. A new "
            "one has been started. If you have saved your record, page 07 brings it back."
        )
    if not file.exists():
        _make(file)
    for part in with_companions(file):
        if part.is_file():
            _tighten(part, _FILE_MODE)


def with_companions(file: Path) -> Iterator[Path]:
    """Give the record's file and what SQLite keeps beside it; the file itself comes last."""
    for ending in ("-wal", "-shm", ""):
        yield file.with_name(file.name + ending)


def _log_of(file: Path) -> Path:
    return next(with_companions(file))


def _make(file: Path) -> None:
    """Make the file beside its place, so that a half-made one, which is empty, is never seen there."""
    handle, name = tempfile.mkstemp(prefix=f".{file.stem}-", suffix=".part", dir=file.parent)
    os.close(handle)
    part = Path(name)
    try:
        with closing(sqlite3.connect(part, isolation_level=None)) as connection:
            bring_up_to_date(connection, str(file))
        try:
            os.link(part, file)
        except FileExistsError:
            pass  # another page was faster
        except OSError:  # this disk has no links
            if not file.exists():
                part.rename(file)
    finally:
        part.unlink(missing_ok=True)


def _tighten(path: Path, mode: int) -> None:
    """Take from others what they may do; whoever does not own it cannot."""
    if os.name == "posix" and path.stat().st_mode & 0o777 & ~mode:
        with suppress(PermissionError):
            path.chmod(path.stat().st_mode & mode)
