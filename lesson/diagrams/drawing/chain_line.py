"""A line drawn boldly along a chain of muscles, and numbered marks upon it."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Circle
from matplotlib.text import Text

from lesson.diagrams.drawing.curves import Points, resampled
from lesson.diagrams.drawing.group import Group
from lesson.diagrams.drawing.plate import stroked
from lesson.diagrams.drawing.style import PAPER, font_family

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
    axes: Axes, name: str, place: tuple[float, float], sign: str, colour: str, radius_m: float
) -> None:
    """Draw a round mark with a sign on it."""
    disc = Circle(place, radius_m, facecolor=colour, edgecolor="#ffffff", linewidth=1)
    letters = Text(
        *place,
        sign,
        color="#ffffff",
        fontsize=10.5,
        fontweight=600,
        fontfamily=font_family(),
        horizontalalignment="center",
        verticalalignment="center_baseline",
    )
    Group(axes, name, OVER_ALL + 1, [disc, letters])
