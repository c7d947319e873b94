"""Boxes with two lines of words, bent arrows between them, and a cross where an arrow is cut."""

from matplotlib.axes import Axes
from matplotlib.patches import PathPatch
from matplotlib.path import Path
from numpy import array, hypot

from lesson.diagrams.drawing.chart import words
from lesson.diagrams.drawing.group import Group

Point = tuple[float, float]


def box(
    axes: Axes,
    key: str,
    middle: Point,
    half: Point,
    fill: str,
    edge: str,
    said: str,
    note: str,
) -> None:
    """Draw a filled box with dark words, which stays as drawn on dark paper."""
    (x, y), (w, h), r = middle, half, 14.0
    corner = [(x - w, y + h), (x + w, y + h), (x + w, y - h), (x - w, y - h)]
    points: list[Point] = [(x - w, y)]
    codes = [int(Path.MOVETO)]
    for (cx, cy), before, after in zip(
        corner, ((0, -r), (-r, 0), (0, r), (r, 0)), ((r, 0), (0, -r), (-r, 0), (0, r)), strict=True
    ):
        points += [(cx + before[0], cy + before[1]), (cx, cy), (cx + after[0], cy + after[1])]
        codes += [int(Path.LINETO), int(Path.CURVE3), int(Path.CURVE3)]
    points.append((x - w, y))
    codes.append(int(Path.CLOSEPOLY))
    panel = PathPatch(Path(points, codes), facecolor=fill, edgecolor=edge, linewidth=1.2)
    panel.set_gid("panel")
    inside = [
        words(x, y + 9, said, 14, strong=True, align="center"),
        words(x, y - 11, note, 12, align="center"),
    ]
    for text in inside:
        text.set_gid(None)
    Group(axes, key, 20, [panel, *inside])


def arrow(
    axes: Axes, key: str, through: tuple[Point, Point, Point], colour: str, *, faint: bool = False
) -> None:
    """Draw a bent arrow from the first point to the last; a faint one is thin and dashed.

    Its colour stands out from light and dark paper alike: were it paler, it would be lost on one.
    """
    start, bend, end = (array(point, float) for point in through)
    ahead = (end - bend) / hypot(*(end - bend))
    across = array([-ahead[1], ahead[0]])
    neck = end - 12 * ahead
    shaft = Path([start, bend, neck], [Path.MOVETO, Path.CURVE3, Path.CURVE3])
    head = Path([end, neck + 7 * across, neck - 7 * across, end], closed=True)
    line = PathPatch(shaft, facecolor="none", edgecolor=colour, linewidth=1.4 if faint else 3.2)
    if faint:
        line.set_linestyle((0, (3, 3)))
    inside = "none" if faint else colour
    tip = PathPatch(head, facecolor=inside, edgecolor=colour, linewidth=1.4 if faint else 0.5)
    Group(axes, key, 10, [line, tip], thin=True)


def cross(axes: Axes, key: str, middle: Point, colour: str) -> None:
    """Draw a cross, as over an arrow that is cut."""
    (x, y), r = middle, 15.0
    strokes = [(x - r, y - r), (x + r, y + r), (x - r, y + r), (x + r, y - r)]
    lines = PathPatch(Path(strokes, [1, 2, 1, 2]), facecolor="none", edgecolor=colour, linewidth=3)
    lines.set_gid("leader")
    Group(axes, key, 900, [lines])
