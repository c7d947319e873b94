"""A file written whole or not at all: a full disk leaves what was there before."""

import os
from pathlib import Path


def write_whole(file: Path, content: bytes) -> None:
    """Write a file beside its place, then put it there at once.

    Raises
    ------
    OSError
        If that cannot be; an older file of this name is then as it was.
    """
    place = file.resolve()
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
