"""One style for every picture: colours, type and strokes."""

from dataclasses import dataclass
from functools import cache

from matplotlib import font_manager

from lesson.data_folder import data_folder

PAPER = "#fdfbf7"
INK = "#2d2620"
QUIET_INK = "#6b5f52"
HAIRLINE_PT = 0.6
#: No word in a picture is smaller: a small laptop shows a point of the page as 0.92 pixels or more.
SMALL_PT = 12.0
#: Hairlines across a chart, and the line that a chart or a figure stands on.
GRID, GROUND = "#e3d9ca", "#b9ad9b"
#: What is reasonable, worked on or planned; the page's own word for it is --rt-accent.
GREEN = "#14594f"
#: A place on the body: cold beside flesh and nerve, and darker than both: told apart without its hue.
ZONE = "#2f6f9f"


@dataclass(frozen=True)
class Tones:
    """The four colours that model one kind of structure."""

    mid: str
    dark: str
    light: str
    edge: str


BY_KIND = {
    "bone": Tones("#ebe0c6", "#c9b893", "#faf5e6", "#6a5a40"),
    "disc": Tones("#c9d6dc", "#9fb2bb", "#e4edf1", "#5c6d75"),
    "muscle": Tones("#c0695b", "#97473d", "#da9080", "#5b241f"),
    "ligament": Tones("#dcd8cc", "#b5b0a2", "#f3f1ea", "#77725f"),
    "skin": Tones("#f6e7dc", "#f6e7dc", "#f6e7dc", "#c9ab98"),
}
NERVE = Tones("#f2c230", "#c9961a", "#fbe28a", "#8a6508")


@cache
def font_family() -> str:
    """Make the lesson's own typeface known to matplotlib and return its name.

    Source Sans 3, SIL Open Font Licence: see ``data/fonts/OFL.txt``.
    """
    for path in sorted((data_folder() / "fonts").glob("*.ttf")):
        font_manager.fontManager.addfont(path)
    return "Source Sans 3"
