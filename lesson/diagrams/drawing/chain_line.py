"""A line drawn boldly along a chain of muscles, marks upon it, and arrows beside it."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import FancyArrowPatch

from lesson.diagrams.drawing.badge import badge
from lesson.diagrams.drawing.curves import Points, resampled
from lesson.diagrams.drawing.group import Group
from lesson.diagrams.drawing.plate import stroked
from lesson.diagrams.drawing.style import PAPER

OVER_ALL = 960.0


def paint_chain(
    axes: Axes, name: str, courses: Sequence[Points], colour: str, *, dashed: bool = False
) -> None:
    """Draw courses, each of shape (n, 2) in metres, as one chain on a pale rim."""
    lines = [resampled(course, np.zeros(len(course)), 6)[0] for course in courses]
    line = stroked(lines, colour, 4.5, capstyle="butt" if dashed else "round")
    if dashed:
        line.set_linestyle((0, (2.2, 1.6)))
    Group(axes, name, OVER_ALL, [stroked(lines, PAPER, 7, capstyle="butt"), line], thin=True)


def paint_mark(
    axes: Axes,
    name: str,
    place: tuple[float, float],
    sign: str,
    colour: str,
    radius_m: float,
    *,
    hollow: bool = False,
) -> None:
    """Draw a round mark with a sign on it; a hollow one is in doubt."""
    face, ink = (PAPER, colour) if hollow else (colour, PAPER)
    parts = badge(axes, place, radius_m, sign, face, ink, 1.4 if hollow else 1)
    Group(axes, name, OVER_ALL + 1, parts)


def paint_arrow(
    axes: Axes,
    name: str,
    start: tuple[float, float],
    end: tuple[float, float],
    colour: str,
    *,
    bend: float = 0,
) -> None:
    """Draw a bold arrow between two places; ``bend`` bows it by that share of its length."""
    arrow = FancyArrowPatch(
        start,
        end,
        connectionstyle=f"arc3,rad={bend}",
        arrowstyle="simple,head_length=13,head_width=15,tail_width=4.5",
        facecolor=colour,
        edgecolor="#ffffff",
        linewidth=1,
    )
    Group(axes, name, OVER_ALL + 2, [arrow])
