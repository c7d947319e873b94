"""The call that a page makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lesson.dashboard.today_widget import Today


def today() -> Today:
    """Show whoever comes back what is due, their routine and diary, and where they left off.

    Whoever is here for the first time sees nothing of it.
    """
    # anywidget and pydantic take most of a second to import: only when it is shown
    from lesson.dashboard.today_widget import Today

    return Today()
