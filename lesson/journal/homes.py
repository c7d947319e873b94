"""Where the record can be kept: in its place, else in the computer's own temporary folder, else in memory.

Some folders of shared computers have no locks, no memory that programs share, or may only be read.
SQLite would find that out answer by answer, ten seconds each; a look at the folder tells at once.
"""

import errno
import mmap
import os
import shutil
import stat
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from zlib import crc32

from lesson.errors import LessonError
from lesson.journal.errors import leave_notice
from lesson.journal.place import journal_file

_SHUT = (errno.EACCES, errno.EPERM, errno.EROFS)
_NO_LOCKS = (errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP, errno.EINVAL)


@dataclass(frozen=True)
class Home:
    """Where the record is kept: its file, None in memory; ``shared_memory`` lets many read while one writes."""

    file: Path | None
    shared_memory: bool = True


class _Unusable(LessonError):
    """A folder cannot hold a record; the message goes on from "because"."""


def home() -> Home:
    """Return where the record is kept, found once and told once if it is not its place.

    Raises
    ------
    OSError
        If its place is none where a folder could be, or its disk is full.
    """
    return _found(journal_file())


@cache
def _found(wanted: Path) -> Home:
    try:
        return Home(wanted, _shares_memory(wanted))
    except _Unusable as reason:
        why = f"Your record cannot be kept in {wanted.parent}, because {reason}."
    try:
        file = _stand_in_made(wanted)
        found = Home(file, _shares_memory(file))
        _copy(wanted, file)
    except (_Unusable, OSError):
        leave_notice(
            f"{why} It is in memory only, and gone once the lesson is closed: save it on page 07 before that."
        )
        return Home(None)
    leave_notice(
        f"{why} For now it is kept in {file.parent}, which this computer may empty when it starts anew: "
        "save it on page 07 before you stop."
    )
    return found


def _shares_memory(file: Path) -> bool:
    """Return whether programs can share memory by files of this folder; raise `_Unusable` if it is no home."""
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".look-", dir=file.parent)
    except OSError as error:
        if error.errno not in _SHUT:
            raise
        raise _Unusable("it may only be read") from error
    try:
        _lock(handle)
        if file.exists() and not os.access(file, os.W_OK):
            raise _Unusable("it may only be read")
        os.ftruncate(handle, mmap.PAGESIZE)
        with suppress(OSError), mmap.mmap(handle, mmap.PAGESIZE):
            return True
        return False
    finally:
        os.close(handle)
        Path(name).unlink(missing_ok=True)


def _lock(handle: int) -> None:
    if os.name != "posix":
        return
    import fcntl

    try:
        fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno not in _NO_LOCKS:
            raise
        raise _Unusable("files cannot be locked there") from error


def stand_in(wanted: Path) -> Path:
    """Return the file that stands in for another where that cannot be used."""
    mine = str(os.getuid()) if os.name == "posix" else "own"
    folder = Path(tempfile.gettempdir(), f"sciatic-nerve-lesson-{mine}")
    return folder / f"{crc32(str(wanted).encode(errors='replace')):08x}" / wanted.name


def is_mine(folder: Path) -> bool:
    """Say whether nobody else can have laid out this folder, so that what is in it is one's own."""
    try:
        found = folder.lstat()
    except FileNotFoundError:
        return False
    return stat.S_ISDIR(found.st_mode) and (os.name != "posix" or found.st_uid == os.getuid())


def _stand_in_made(wanted: Path) -> Path:
    file = stand_in(wanted)
    folder = file.parent.parent
    folder.mkdir(mode=0o700, exist_ok=True)
    if not is_mine(folder):
        raise _Unusable("somebody else has laid it out")
    folder.chmod(0o700)
    return file


def _copy(wanted: Path, file: Path) -> None:
    """Begin with what was kept so far, where that can still be read."""
    for ending in ("-wal", ""):
        source = wanted.with_name(wanted.name + ending)
        if not file.exists() and source.is_file():
            shutil.copyfile(source, file.with_name(file.name + ending))
