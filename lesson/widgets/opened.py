"""Who has opened which widgets, so that they can be closed when a page is left."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Protocol


class Closed(Protocol):
    """What can be closed."""

    def close(self) -> None:
        """Let the page and its kernel forget it."""


_opened: ContextVar[list[Closed] | None] = ContextVar("opened", default=None)


@contextmanager
def note_opened(widgets: list[Closed]) -> Iterator[None]:
    """Add every widget that is opened meanwhile to this list."""
    token = _opened.set(widgets)
    try:
        yield
    finally:
        _opened.reset(token)


def opened(widget: Closed) -> None:
    """Note that a widget was opened."""
    if (widgets := _opened.get()) is not None:
        widgets.append(widget)
