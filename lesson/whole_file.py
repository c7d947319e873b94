"""A file written whole or not at all: a full disk leaves what was there before."""

import os
from pathlib import Path

from lesson.errors import LessonError


class NotWritten(LessonError, OSError):
    """A file cannot be written; the message names it and says what the system said."""


def write_whole(file: Path, content: bytes) -> None:
    """Write a file beside its place, then put it there at once.

    Raises
    ------
    NotWritten
        If that cannot be; an older file of this name is then as it was.
    """
    try:
        _write(file.resolve(), content)
    except OSError as error:
        raise NotWritten(f"{file}: it cannot be written ({error.strerror})") from error


def _write(place: Path, content: bytes) -> None:
    if place.exists() and not place.is_file():  # a terminal or a pipe, which nothing can replace
        place.write_bytes(content)
        return
    part = place.with_name(f".{place.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as writing:
            writing.write(content)
            writing.flush()
            os.fsync(writing.fileno())
        part.replace(place)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
