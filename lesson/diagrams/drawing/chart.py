"""Charts on the same paper and in the same type as the plates: one unit is one point."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import PathPatch
from matplotlib.path import Path
from matplotlib.text import Text

from lesson.diagrams.drawing.curves import strokes
from lesson.diagrams.drawing.group import Group
from lesson.diagrams.drawing.plate import page
from lesson.diagrams.drawing.style import HAIRLINE_PT, INK, QUIET_INK, font_family


def sheet(width_pt: float, height_pt: float) -> tuple[Figure, Axes]:
    """Return a new page whose axes count points from its lower left corner."""
    return page((0, width_pt, 0, height_pt), height_pt)


@dataclass(frozen=True)
class Scale:
    """Where values from ``low`` to ``high`` lie between two places across the page."""

    low: float
    high: float
    left: float
    right: float

    def __call__(self, value: float) -> float:
        """Return the place of a value."""
        share = (value - self.low) / (self.high - self.low)
        return self.left + share * (self.right - self.left)


def words(
    x: float,
    y: float,
    text: str,
    size_pt: float = 13,
    *,
    quiet: bool = False,
    strong: bool = False,
    align: Literal["left", "center", "right"] = "left",
) -> Text:
    """Return words that stand centred on the height ``y``."""
    colour = QUIET_INK if quiet else INK
    written = Text(
        x,
        y,
        text,
        color=colour,
        fontsize=size_pt,
        fontweight=600 if strong else 400,
        fontfamily=font_family(),
        horizontalalignment=align,
        verticalalignment="center_baseline",
        linespacing=1.05,
    )
    written.set_gid("note" if quiet else "text")
    return written


def rule(points: Sequence[tuple[float, float]], *, dashed: bool = False) -> PathPatch:
    """Return a hairline through points, solid or dashed."""
    line = PathPatch(strokes([points]), facecolor="none", edgecolor=QUIET_INK)
    line.set_linewidth(1 if dashed else HAIRLINE_PT)
    line.set_linestyle((0, (4, 3)) if dashed else "solid")
    line.set_gid("guide" if dashed else "leader")
    return line


def bar(x: tuple[float, float], y: tuple[float, float], colour: str, edge: str) -> PathPatch:
    """Return a bar between two places across and two heights."""
    path = Path([(x[0], y[0]), (x[1], y[0]), (x[1], y[1]), (x[0], y[1]), (x[0], y[0])], closed=True)
    return PathPatch(path, facecolor=colour, edgecolor=edge, linewidth=0.8)


def whisker(low: float, high: float, y: float, colour: str) -> PathPatch:
    """Return an interval: a line with two short ends."""
    lines = [[(low, y), (high, y)], [(low, y - 4), (low, y + 4)], [(high, y - 4), (high, y + 4)]]
    return PathPatch(strokes(lines), facecolor="none", edgecolor=colour, linewidth=2)


def spot(x: float, y: float, colour: str, edge: str, radius: float = 6) -> PathPatch:
    """Return a round mark."""
    path = Path.circle((x, y), radius)
    return PathPatch(path, facecolor=colour, edgecolor=edge, linewidth=1.4)


def title(axes: Axes, x: float, y: float, said: str, note: str) -> None:
    """Write what a chart, or a part of it, shows."""
    parts = [words(x, y, said, 14, strong=True), words(x, y - 19, note, 12, quiet=True)]
    Group(axes, f"heading:{said}", 900, parts)


def axis(
    axes: Axes,
    scale: Scale,
    ticks: Iterable[tuple[float, str]],
    y: tuple[float, float],
    said: str,
    *,
    name: str = "axis:x",
) -> None:
    """Draw hairlines at ticks from the height ``y[0]`` to ``y[1]``; name them and the axis."""
    parts: list[Artist] = []
    for value, text in ticks:
        parts.append(rule([(scale(value), y[0]), (scale(value), y[1])]))
        parts.append(words(scale(value), y[0] - 11, text, 12, quiet=True, align="center"))
    middle = (scale.left + scale.right) / 2
    parts.append(words(middle, y[0] - 29, said, 12.5, align="center"))
    for part in parts:
        if isinstance(part, PathPatch):
            part.set_alpha(0.4)
    Group(axes, name, 0, parts)
