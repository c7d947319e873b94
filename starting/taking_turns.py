"""One start at a time: two that set up at once would undo each other's work."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

_NO_LOCKS = (errno.ENOLCK, errno.ENOTSUP, errno.ENOSYS)  # what some network disks answer


@contextmanager
def a_turn(file: Path) -> Iterator[None]:
    """Wait until no other start holds this file, and hold it meanwhile."""
    with file.open("w", encoding="utf-8") as held:
        _wait(held)
        yield


def _wait(file: IO[str]) -> None:
    try:
        import fcntl
    except ImportError:
        _wait_on_windows(file)
        return
    try:
        fcntl.flock(file, fcntl.LOCK_EX)
    except OSError as error:
        if error.errno not in _NO_LOCKS:
            raise


def _wait_on_windows(file: IO[str]) -> None:
    import msvcrt

    while True:
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)  # type: ignore[attr-defined,unused-ignore]
        except OSError as error:  # it asks ten times, then gives up
            if error.errno == errno.EDEADLK:
                continue
        return
