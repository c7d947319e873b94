"""The routine's widgets are made alike: they have one style sheet, and scripts that begin with the same."""

from pathlib import Path

from lesson.live.page import page_code, page_style

_HERE = Path(__file__).parent
_SHEETS = (
    "page.css",
    "activity/activity.css",
    "diary/diary.css",
    "desk/desk.css",
    "desk/player.css",
)


def style() -> str:
    """Return the style sheet of every widget: what they share first, then what is each one's own.

    A page keeps the sheet of a widget that was shown before. As all bring the same one, it does not
    matter which was shown first.
    """
    return page_style(_HERE, *_SHEETS)


def script(room: str, *names: str) -> str:
    """Return what the lesson and the routine share, and files of a room's folder after it, as one."""
    return page_code(_HERE, "page.js", *(f"{room}/{name}" for name in names))
