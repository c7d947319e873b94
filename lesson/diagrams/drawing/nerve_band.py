"""Painting the nerve on a plate: as a band where it is seen, dashed where bone hides it."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes

from lesson.atlas.nerve import NervePath
from lesson.atlas.ribbon import ribbon
from lesson.atlas.rig import rig
from lesson.diagrams.drawing.curves import Points, resampled
from lesson.diagrams.drawing.group import Group
from lesson.diagrams.drawing.plate import stroked
from lesson.diagrams.drawing.shape import Shape
from lesson.diagrams.drawing.style import NERVE


def paint_nerve(
    axes: Axes,
    view: str,
    paths: Sequence[NervePath],
    depth: float,
    name: str,
    between_m: tuple[float, float] = (-np.inf, np.inf),
    line_pt: float = 1.2,
    *,
    rigged: bool = False,
) -> None:
    """Paint nerve paths as one group, rims first so that branches melt together.

    ``between_m`` keeps only what lies between two heights, in metres.
    """
    rims, fills, gleams = [], [], []
    for path in paths:
        line, width = _kept(path, view, between_m)
        if len(line) < 2:
            continue
        follows = rig(view, path.id) if rigged else None
        band = ribbon(line, width)
        rims.append(
            stroked(np.split(band, 2), NERVE.edge, 2 * line_pt, capstyle="butt", rig=follows)
        )
        fills.append(
            Shape(
                [band],
                smooth=False,
                rig=follows,
                facecolor=NERVE.mid,
                edgecolor="none",
                linewidth=0,
            )
        )
        gleam = line - np.column_stack([0.2 * width, np.zeros_like(width)])
        gleams.append(stroked([gleam], NERVE.light, line_pt, capstyle="butt", rig=follows))
    Group(axes, name, depth, [*rims, *fills, *gleams], thin=True)


def ghost_nerve(
    axes: Axes,
    view: str,
    paths: Sequence[NervePath],
    depth: float,
    name: str,
    between_m: tuple[float, float] = (-np.inf, np.inf),
) -> None:
    """Draw the outline of nerve paths that lie hidden behind bone, dashed as textbooks do.

    ``between_m`` keeps only what lies between two heights, in metres.
    """
    parts = []
    for path in paths:
        line, width = _kept(path, view, between_m)
        if len(line) < 2:
            continue
        band = ribbon(line, width)
        parts.append(
            Shape(
                [band], smooth=False, facecolor=NERVE.mid, edgecolor="none", alpha=0.28, linewidth=0
            )
        )
        edge = stroked([band], NERVE.edge, 0.8, capstyle="butt")
        edge.set_linestyle((0, (3, 2)))
        parts.append(edge)
    Group(axes, name, depth, parts, thin=True)


def _kept(path: NervePath, view: str, between_m: tuple[float, float]) -> tuple[Points, Points]:
    """A path's centre line between two heights and its width, on points that make it look round."""
    line, width = resampled(path.seen_from(view), path.width_m)
    kept = (line[:, 1] >= between_m[0]) & (line[:, 1] <= between_m[1])
    return line[kept], width[kept]
