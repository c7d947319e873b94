"""Painting structures of the atlas on a page, back to front."""

from collections.abc import Iterable, Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from lesson.atlas.nerve import NervePath
from lesson.atlas.structures import load_structures
from lesson.atlas.views import Outline, load_view
from lesson.diagrams.curves import resampled, ribbon, smooth_rings, strokes
from lesson.diagrams.group import Group
from lesson.diagrams.style import BY_KIND, NERVE, PAPER, Tones

Window = tuple[float, float, float, float]


def page(window: Window, height_pt: float) -> tuple[Figure, Axes]:
    """Return a new page and its axes, which show a window (left, right, bottom, top, in metres)."""
    left, right, bottom, top = window
    height_in = height_pt / 72
    figure = Figure(
        figsize=(height_in * (right - left) / (top - bottom), height_in), facecolor=PAPER
    )
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set(xlim=(left, right), ylim=(bottom, top))
    axes.set_axis_off()
    return figure, axes


def _fill(path: Path, colour: str) -> PathPatch:
    return PathPatch(path, facecolor=colour, edgecolor="none", linewidth=0)


def _stroke(
    path: Path, colour: str, width_pt: float, alpha: float = 1, capstyle: str = "round"
) -> PathPatch:
    return PathPatch(
        path,
        facecolor="none",
        edgecolor=colour,
        linewidth=width_pt,
        alpha=alpha,
        capstyle=capstyle,
        joinstyle="round",
    )


def _modelled(outline: Outline, tones: Tones, line_pt: float) -> list[PathPatch]:
    silhouette = smooth_rings(outline.silhouette)
    parts = [_fill(silhouette, tones.mid)]
    for rings, colour in ((outline.shadow, tones.dark), (outline.light, tones.light)):
        if rings:
            parts.append(_fill(smooth_rings(rings), colour))
    if outline.fibres:
        parts.append(_stroke(strokes(outline.fibres), tones.dark, 0.55 * line_pt, 0.8))
    if outline.contours:
        parts.append(_stroke(strokes(outline.contours), tones.edge, 0.7 * line_pt, 0.8))
    parts.append(_stroke(silhouette, tones.edge, line_pt))
    return parts


def depth_of(view: str, structure: str) -> float:
    """Return a structure's place in the order of drawing a view: small is drawn first."""
    return load_view(view)[structure].order


def paint(axes: Axes, view: str, structures: Iterable[str], line_pt: float = 0.8) -> dict[str, str]:
    """Paint structures of a view, each a group named by its id; return their names by id.

    What lies wholly off the page is left out.

    Raises
    ------
    KeyError
        If the view does not show one of the structures.
    """
    outlines, known = load_view(view), load_structures()
    names = {}
    for structure in structures:
        if not _on_page(axes, outlines[structure]):
            continue
        parts = _modelled(outlines[structure], BY_KIND[known[structure].kind], line_pt)
        Group(axes, structure, outlines[structure].order, parts)
        names[structure] = known[structure].name
    return names


def _on_page(axes: Axes, outline: Outline) -> bool:
    points = np.concatenate(outline.silhouette)
    low, high = np.transpose([axes.get_xlim(), axes.get_ylim()])
    return bool((points.max(axis=0) > low).all() and (points.min(axis=0) < high).all())


def paint_body(axes: Axes, view: str, between_m: Sequence[tuple[float, float]]) -> None:
    """Paint the body's outline without its arms.

    ``between_m`` lists (half width, height) from above downwards: what lies farther out is cut.
    """
    tones = BY_KIND["skin"]
    silhouette = smooth_rings(load_view(view)["body_outline"].silhouette)
    right = np.array(between_m)
    keep = Path(np.concatenate([right, right[::-1] * [-1, 1], right[:1]]), closed=True)
    parts = [_fill(silhouette, tones.mid), _stroke(silhouette, tones.edge, 0.9)]
    for part in parts:
        part.set_clip_path(keep, axes.transData)
    Group(axes, "body_outline", depth_of(view, "body_outline"), parts)


def paint_nerve(
    axes: Axes,
    view: str,
    paths: Sequence[NervePath],
    depth: float,
    name: str,
    between_m: tuple[float, float] = (-np.inf, np.inf),
    line_pt: float = 1.2,
) -> None:
    """Paint nerve paths as one group, rims first so that branches melt together.

    ``between_m`` keeps only what lies between two heights, in metres.
    """
    rims, fills, gleams = [], [], []
    for path in paths:
        line, width = resampled(path.seen_from(view), path.width_m)
        kept = (line[:, 1] >= between_m[0]) & (line[:, 1] <= between_m[1])
        line, width = line[kept], width[kept]
        if len(line) < 2:
            continue
        band = ribbon(line, width)
        rims.append(_stroke(strokes(np.split(band, 2)), NERVE.edge, 2 * line_pt, capstyle="butt"))
        fills.append(_fill(Path(band), NERVE.mid))
        gleam = line - np.column_stack([0.2 * width, np.zeros_like(width)])
        gleams.append(_stroke(Path(gleam), NERVE.light, line_pt, capstyle="butt"))
    Group(axes, name, depth, [*rims, *fills, *gleams])


def ghost_nerve(axes: Axes, view: str, paths: Sequence[NervePath], depth: float, name: str) -> None:
    """Draw the outline of nerve paths that lie hidden behind bone, dashed as textbooks do."""
    parts = []
    for path in paths:
        line, width = resampled(path.seen_from(view), path.width_m)
        band = Path(ribbon(line, width), closed=False)
        parts.append(
            PathPatch(band, facecolor=NERVE.mid, edgecolor="none", alpha=0.28, linewidth=0)
        )
        edge = _stroke(band, NERVE.edge, 0.8, capstyle="butt")
        edge.set_linestyle((0, (3, 2)))
        parts.append(edge)
    Group(axes, name, depth, parts)
