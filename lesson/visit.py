"""Whose visit is served: where several people share an account, none sees what another answered or wrote.

What a host leaves in the kernel's environment says how it is shared:

- not at all, or LESSON_JOURNAL is set, by which the host decides: everything is one visit, and is kept;
- by Voilà, which starts a kernel for each visitor: a kernel is one visit, and nothing of it is kept;
- LESSON_SHARED=1, where one server serves whoever comes: the reader gives each browser a kernel of its own,
  and in it each page that somebody opens is a visit of its own, whose name the page alone knows. A widget belongs to the visit in which it was made;
  made in none, it is a visit by itself. Nothing of a visit outlives its widgets.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from weakref import WeakValueDictionary

_WORDS = (
    "Several people share this lesson here, and it cannot tell who is who. So nothing that you answer "
    "or write is kept: it is gone once you leave this page."
)


class Visit:
    """Somebody's time with the lesson. What is remembered of it hangs on it, and goes with it."""


_the_only_one = Visit()
_named: WeakValueDictionary[str, Visit] = WeakValueDictionary()
_serving: ContextVar[Visit | None] = ContextVar("visit", default=None)


def not_kept() -> str:
    """Return the sentence for the learner that says why nothing is kept; "" where it is."""
    if os.environ.get("LESSON_JOURNAL"):
        return ""
    return _WORDS if _under_voila() or _is_shared() else ""


def current() -> Visit:
    """Return the visit that is being served; a new one where one kernel serves all and it is none's."""
    if _one_kernel_serves_all():
        return _serving.get() or Visit()
    return _the_only_one


@contextmanager
def serving(visit: Visit | str) -> Iterator[Visit]:
    """Serve a visit, or the one of this name, for as long as the block takes.

    A name should be one that nobody can guess. As long as anything made in the visit lives, the same
    name is the same visit.
    """
    if isinstance(visit, str):
        visit = _named.setdefault(visit, Visit())
    before = _serving.set(visit)
    try:
        yield visit
    finally:
        _serving.reset(before)


def _one_kernel_serves_all() -> bool:
    return bool(not_kept()) and not _under_voila()


def _is_shared() -> bool:
    return os.environ.get("LESSON_SHARED", "") not in ("", "0")


def _under_voila() -> bool:
    # a kernel that is started before its visitor comes has the second alone
    software = os.environ.get("SERVER_SOFTWARE", "")
    return software.startswith("voila/") or "VOILA_PREHEAT" in os.environ
