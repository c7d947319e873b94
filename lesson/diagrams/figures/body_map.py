"""The body from behind and in front, with the places of the routine to light up."""

from collections.abc import Mapping

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.path import Path

from lesson.atlas.massage_zones import load_massage_zones
from lesson.atlas.views import load_view
from lesson.diagrams.diagram import Diagram
from lesson.diagrams.drawing.from_behind import on_side
from lesson.diagrams.drawing.group import Group
from lesson.diagrams.drawing.plate import filled, stroked
from lesson.diagrams.drawing.shape import Shape
from lesson.diagrams.drawing.style import BY_KIND, GREEN, PAPER, QUIET_INK
from lesson.diagrams.massage_areas import BEFORE, BEHIND

HALF_BODY_M, BOTTOM_M, TOP_M = 0.205, 0.33, 1.1
HEIGHT_IN = 4.9
#: Half widths at heights, in metres, that leave out the arms and what lies beyond the page.
_BODY = [(0.148, TOP_M), (0.148, 0.99), (0.194, 0.9), (0.194, BOTTOM_M)]
#: Points of a ring that are enough at this size.
MOST_POINTS = 24
FLESH, FIBRE, REST, LIT = "#ecd3c4", "#c9a898", "#cfc3b4", GREEN


def body_map(named: Mapping[str, str]) -> Diagram:
    """Return both plates with each place to press as the group ``rest_…`` and, over it, ``lit_…``.

    ``named`` gives the word of a place's group by its area among the massage zones: ``{"back":
    "back"}`` makes ``lit_left_back`` and ``lit_right_back``. Lit groups lie over the others; the page
    shows and hides them.

    Source: the massage zones of data/atlas.
    """
    wide = 4 * HALF_BODY_M
    figure = Figure(figsize=(HEIGHT_IN * wide / (TOP_M - BOTTOM_M), HEIGHT_IN), facecolor=PAPER)
    for place, (view, muscles) in enumerate((("posterior", BEHIND), ("anterior", BEFORE))):
        axes = figure.add_axes((place / 2, 0, 0.5, 1))
        axes.set(xlim=(-HALF_BODY_M, HALF_BODY_M), ylim=(BOTTOM_M, TOP_M))
        axes.set_axis_off()
        _paint_flesh(axes, view, muscles)
        _paint_places(axes, view, named)
    return Diagram(
        figure,
        "Where the routine works",
        "The body from behind (its left on the left) and from in front (its left on the right).",
    )


def _paint_flesh(axes: Axes, view: str, muscles: str) -> None:
    outlines, skin = load_view(view), BY_KIND["skin"]
    right = np.array(_BODY)
    keep = Path(np.concatenate([right, right[::-1] * [-1, 1], right[:1]]), closed=True)
    shown = ["body_outline", *on_side(muscles, "left"), *on_side(muscles, "right")]
    for name in shown:
        most = 240 if name == "body_outline" else MOST_POINTS
        fill, edge = (skin.mid, skin.edge) if name == "body_outline" else (FLESH, FIBRE)
        rings = [ring[:: 1 + len(ring) // most] for ring in outlines[name].silhouette]
        shape = Shape(rings, smooth=True, facecolor=fill, edgecolor=edge, linewidth=0.6)
        shape.set_clip_path(keep, axes.transData)
        Group(axes, name, outlines[name].order, [shape])


def _paint_places(axes: Axes, view: str, named: Mapping[str, str]) -> None:
    for zone in load_massage_zones().values():
        if not zone.press or zone.view != view:
            continue
        for side, mirror in (("left", 1), ("right", -1)):
            ring = [zone.ring * np.array([mirror, 1])]
            name = f"{side}_{named[zone.area]}"
            dashed = stroked(ring, QUIET_INK, 0.9, smooth=True)
            dashed.set_linestyle((0, (3, 2)))
            Group(axes, f"rest_{name}", 900, [filled(ring, REST), dashed])
            Group(axes, f"lit_{name}", 950, [filled(ring, LIT), stroked(ring, LIT, 2, smooth=True)])
