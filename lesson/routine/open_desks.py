"""The desks that are open on a page: a warning sign ticked in the diary shuts them at once."""

from typing import Any
from weakref import WeakSet

from lesson.visit import current

#: Every desk puts itself here; each has `shut`, and the `visit` that it belongs to.
open_desks: WeakSet[Any] = WeakSet()


def shut_all_desks() -> None:
    """Forget the answers given at every desk of this visit, so that its screen comes first again."""
    for desk in open_desks:
        if desk.visit is current():
            desk.shut()
