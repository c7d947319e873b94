"""Watches what reading a spoilt file does: what it raises, what it opens, what it starts."""

import os
import sys
import traceback
from contextlib import contextmanager
from pathlib import Path

import hypothesis

ROOT = Path(__file__).resolve().parents[2]
LESSON = ROOT / "lesson"

#: `LESSON_FUZZ=10000 pytest tests/faults` spoils each file so often, anew each time.
COUNT = int(os.environ.get("LESSON_FUZZ", "60"))
often = hypothesis.settings(
    max_examples=COUNT,
    deadline=None,
    derandomize="LESSON_FUZZ" not in os.environ,
    database=None,
    phases=[hypothesis.Phase.generate],  # a seed cannot be made simpler
    suppress_health_check=list(hypothesis.HealthCheck),
)
seeds = hypothesis.strategies.integers(0, 2**64)

_STARTS = {"os.system", "os.exec", "os.posix_spawn", "subprocess.Popen", "socket.connect"}
_seen: list[tuple[str, str]] | None = None


def _hear(event, arguments):
    if _seen is not None and (event == "open" or event in _STARTS):
        _seen.append((event, str(arguments[0])))


sys.addaudithook(_hear)  # cannot be taken away again, so it listens only where `watched`


@contextmanager
def watched(*folders):
    """Fail if something is started, or opened outside these folders, the lesson and Python."""
    global _seen
    _seen = []
    try:
        yield
    finally:
        seen, _seen = _seen, None
    allowed = [*folders, ROOT, Path(sys.prefix), Path(sys.base_prefix)]
    for event, what in seen:
        assert event == "open", f"{event}: {what}"
        assert what.isdigit() or any(Path(what).is_relative_to(place) for place in allowed), what


def reads_or_tells(read, expected, *folders):
    """Read a spoilt file: it is read, or one of the `expected` errors says in a sentence why not.

    The error has to be raised in the lesson itself, on purpose, and to be of that very class:
    what comes from deep inside a library, though it be a ValueError, is no sentence for anyone.
    """
    try:
        with watched(*folders):
            return read()
    except Exception as error:
        if type(error) not in expected or not _on_purpose(error):
            raise
        told = str(error)
    assert 10 < len(told) < 4_000, told[:200]
    return None


def _on_purpose(error):
    where = traceback.extract_tb(error.__traceback__)[-1]
    return Path(where.filename).is_relative_to(LESSON) and where.line.startswith("raise ")
