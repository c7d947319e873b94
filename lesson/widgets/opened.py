"""Who has opened which widgets, so that they can be closed when a page is left."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, Protocol

from comm import get_comm_manager


class Closed(Protocol):
    """What can be closed."""

    def close(self) -> None:
        """Let the page and its kernel forget it."""


_opened: ContextVar[list[Closed] | None] = ContextVar("opened", default=None)
_page_gone: ContextVar[bool] = ContextVar("page_gone", default=False)


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


@contextmanager
def page_gone() -> Iterator[None]:
    """Close widgets whose page was left: what closes them calls `unheard` first."""
    token = _page_gone.set(True)
    try:
        yield
    finally:
        _page_gone.reset(token)


def unheard(*widgets: Any) -> None:
    """If their page was left, let these ipywidgets be closed without a word to whoever is connected.

    A kernel tells every page that a widget is closed, and those that never had it take that for a fault.
    """
    if not _page_gone.get():
        return
    manager: Any = get_comm_manager()  # its first two arguments are the socket's, and not looked at
    for widget in widgets:
        if widget.comm is not None:
            manager.comm_close(None, "", {"content": {"comm_id": widget.comm.comm_id}})
