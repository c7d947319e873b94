"""Labels in the margin, each with a leader to what it names, never overlapping."""

from collections.abc import Sequence
from typing import Literal

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Circle
from matplotlib.text import Text
from numpy.typing import ArrayLike, NDArray

from lesson.diagrams.drawing.group import Group, Label
from lesson.diagrams.drawing.style import HAIRLINE_PT, INK, PAPER, QUIET_INK, SMALL_PT, font_family

FRONT = 1000.0
LINE_SPACING = 1.2

__all__ = ["Label", "heading", "label_column", "spread"]


def spread(wanted: ArrayLike, heights: ArrayLike, low: float, high: float) -> NDArray[np.float64]:
    """Return centres near those wanted, so that boxes of these heights do not overlap.

    ``wanted`` must be in ascending order. The sum of squared shifts is the smallest possible
    within ``low`` and ``high`` (pool adjacent violators).

    Raises
    ------
    ValueError
        If the boxes are higher together than the room between ``low`` and ``high``.
    """
    wanted, heights = np.asarray(wanted, float), np.asarray(heights, float)
    if heights.sum() > (high - low) * (1 + 1e-9):
        raise ValueError(
            f"Labels {heights.sum():.3f} high do not fit between {low:.3f} and {high:.3f}."
        )
    # measured from the tops of the boxes below, all boxes shrink to points in ascending order
    offset = np.cumsum(heights) - heights / 2
    pools: list[list[float]] = []  # [mean, count]
    for place in wanted - offset:
        pools.append([place, 1])
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            mean, count = pools.pop()
            total = pools[-1][1] + count
            pools[-1] = [(pools[-1][0] * pools[-1][1] + mean * count) / total, total]
    flat = np.concatenate([[mean] * int(count) for mean, count in pools]) if pools else wanted
    packed: NDArray[np.float64] = np.clip(flat, low, max(low, high - heights.sum()))
    return packed + offset


def label_column(
    axes: Axes,
    labels: Sequence[Label],
    side: Literal["left", "right"],
    edge: float,
    *,
    top: float | None = None,
    size_pt: float = 13,
    prefix: str = "label",
) -> list[str]:
    """Write labels in a column whose inner edge is at ``edge``; return their groups' names.

    They stay below ``top``, by default the page's upper edge, and keep the order of their
    targets from top to bottom, so that leaders do not cross.
    """
    line_m = size_pt * LINE_SPACING * metres_per_pt(axes)
    bottom, page_top = axes.get_ylim()
    ordered = sorted(labels, key=lambda label: label.target[1])
    heights = [label.lines * line_m + 0.5 * line_m for label in ordered]
    centres = spread([label.target[1] for label in ordered], heights, bottom, top or page_top)
    outward = -1 if side == "left" else 1
    names = []
    for label, centre in zip(ordered, centres, strict=True):
        name = f"{prefix}:{label.text}"
        parts = _label(label, centre, edge, outward, size_pt, line_m)
        Group(axes, name, FRONT, parts, points_at=label)
        names.append(name)
    return names


def heading(axes: Axes, title: str, note: str, side: Literal["left", "right"], edge: float) -> None:
    """Write what a side of the picture is, at the top of its column of labels."""
    outward = -1 if side == "left" else 1
    line_m = 13 * LINE_SPACING * metres_per_pt(axes)
    place = edge + outward * 0.36 * line_m
    high = axes.get_ylim()[1] - 0.9 * line_m
    first = _write(place, high, title.upper(), outward, SMALL_PT, QUIET_INK, strong=True)
    second = _write(place, high - line_m, note, outward, SMALL_PT, QUIET_INK)
    Group(axes, f"heading:{title}", FRONT, [first, second])


def metres_per_pt(axes: Axes) -> float:
    """Return how many metres of the body one typographic point of the page spans."""
    bottom, top = axes.get_ylim()
    return float((top - bottom) / (axes.bbox.height * 72 / axes.figure.dpi))


def _write(
    place: float,
    high: float,
    words: str,
    outward: int,
    size_pt: float,
    colour: str,
    strong: bool = False,
) -> Text:
    text = Text(
        place,
        high,
        words,
        color=colour,
        fontsize=size_pt,
        fontweight=600 if strong else 400,
        fontfamily=font_family(),
        horizontalalignment="left" if outward > 0 else "right",
        verticalalignment="center_baseline",
    )
    text.set_gid("text" if colour == INK else "note")
    return text


def _label(
    label: Label, centre: float, edge: float, outward: int, size_pt: float, line_m: float
) -> list[Artist]:
    first = centre + (label.lines - 1) / 2 * line_m
    bend = edge - outward * 1.2 * line_m
    horizontal, vertical = [edge, bend, label.target[0]], [first, first, label.target[1]]
    leader = Line2D(horizontal, vertical, color=INK, linewidth=HAIRLINE_PT)
    leader.set_gid("leader")
    halo = Line2D(horizontal, vertical, color=PAPER, linewidth=3 * HAIRLINE_PT, alpha=0.7)
    halo.set_gid("halo")
    dot = Circle(label.target, 0.14 * line_m, facecolor=INK, edgecolor=PAPER, linewidth=0.5)
    dot.set_gid("dot")
    place = edge + outward * 0.4 * line_m
    title = _write(place, first, label.text, outward, size_pt, INK, label.strong)
    notes = [
        _write(place, first - index * line_m, line, outward, SMALL_PT, QUIET_INK)
        for index, line in enumerate(label.note.splitlines(), start=1)
    ]
    return [halo, leader, dot, title, *notes]
