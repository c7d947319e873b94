"""What every document of the reader is made of besides its text: built files, and what is set first."""

import hashlib
from functools import lru_cache
from pathlib import Path

from lesson.bundles import bundle_file

#: Sets the colours and the size of letters that were chosen last time, before anything is painted.
BEFORE_PAINT = Path(__file__).with_name("before_paint.js")


def stamped(name: str) -> str:
    """Return a built file's name with a mark that changes when the file does."""
    file = bundle_file(name)
    return f"{name}?v={_mark(file, file.stat().st_mtime_ns)}"


def before_paint() -> str:
    """Return the script that stands first in a document's body."""
    return BEFORE_PAINT.read_text("utf-8")


@lru_cache(maxsize=8)
def _mark(file: Path, _changed: int) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()[:16]
