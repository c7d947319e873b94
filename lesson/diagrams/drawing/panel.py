"""Lines of words one below the other, beside a plate."""

from collections.abc import Sequence
from dataclasses import dataclass

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.text import Text

from lesson.diagrams.drawing.group import Group
from lesson.diagrams.drawing.labels import FRONT, metres_per_pt
from lesson.diagrams.drawing.style import INK, QUIET_INK, font_family


@dataclass(frozen=True)
class Line:
    """Words of one size, in one or more lines."""

    words: str
    size_pt: float
    strong: bool = False
    quiet: bool = False


def write_lines(axes: Axes, name: str, lines: Sequence[Line], place: tuple[float, float]) -> str:
    """Write lines downwards from their upper left corner, in metres; return their group's name."""
    across, top = place
    parts: list[Artist] = []
    for before, line in zip([None, *lines], lines, strict=False):
        if line.strong and before and before.quiet:
            top -= 6 * metres_per_pt(axes)
        for row in line.words.splitlines():
            top -= 1.35 * line.size_pt * metres_per_pt(axes)
            text = Text(
                across,
                top,
                row,
                color=QUIET_INK if line.quiet else INK,
                fontsize=line.size_pt,
                fontweight=600 if line.strong else 400,
                fontfamily=font_family(),
                verticalalignment="baseline",
            )
            text.set_gid("note" if line.quiet else "text")
            parts.append(text)
        top -= 3 * metres_per_pt(axes)
    Group(axes, name, FRONT, parts)
    return name
