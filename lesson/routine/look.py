"""The routine's widgets are made alike: one style sheet, which each of them brings."""

from pathlib import Path

from lesson.bundles import bundle_file, bundle_text
from lesson.live.page import page_code

_HERE = Path(__file__).parent

#: The style sheet of every widget: what they share first, then what is each one's own. A page keeps
#: the sheet of a widget that was shown before; as all bring the same one, it does not matter which.
STYLE_SHEET = bundle_file("routine.css")


def style() -> str:
    """Return the style sheet's text."""
    return bundle_text("routine.css")


def script(room: str, *names: str) -> str:
    """Return what the lesson and the routine share, and files of a room's folder after it, as one."""
    return page_code(_HERE, "page.js", *(f"{room}/{name}" for name in names))
