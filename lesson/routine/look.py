"""The routine's widgets look alike: they have one style sheet between them."""

from functools import cache
from pathlib import Path

_SHEETS = (
    "page.css",
    "activity/activity.css",
    "diary/diary.css",
    "desk/desk.css",
    "desk/player.css",
)


@cache
def style() -> str:
    """Return the style sheet of every widget: what they share first, then what is each one's own.

    A page keeps the sheet of a widget that was shown before. As all bring the same one, it does not
    matter which was shown first.
    """
    here = Path(__file__).parent
    return "\n".join((here / name).read_text(encoding="utf-8") for name in _SHEETS)
