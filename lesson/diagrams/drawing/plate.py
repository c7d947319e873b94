"""Painting structures of the atlas on a page, back to front."""

from collections.abc import Iterable, Sequence
from typing import Literal

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.path import Path

from lesson.atlas.rig import Rig, rig
from lesson.atlas.structures import load_structures
from lesson.atlas.views import Outline, load_view
from lesson.diagrams.drawing.curves import Points, smooth_rings
from lesson.diagrams.drawing.group import Group
from lesson.diagrams.drawing.shape import Shape
from lesson.diagrams.drawing.style import BY_KIND, PAPER, Tones

Window = tuple[float, float, float, float]

#: What no order of drawing can say, because one structure passes from before another to behind
#: a third: (view, structure) -> what covers a part of it. Source: StandardAnat.
COVERED = {
    ("posterior", "piriformis_right"): "sacrum",
    ("posterior", "piriformis_left"): "sacrum",
}


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


def filled(rings: Sequence[Points], colour: str, rig: Rig | None = None) -> Shape:
    """Return closed rings, each of shape (n, 2), filled as one smooth shape."""
    return Shape(rings, smooth=True, rig=rig, facecolor=colour, edgecolor="none", linewidth=0)


def stroked(
    lines: Sequence[Points],
    colour: str,
    width_pt: float,
    *,
    alpha: float = 1,
    smooth: bool = False,
    capstyle: Literal["butt", "round"] = "round",
    rig: Rig | None = None,
) -> Shape:
    """Return lines, each of shape (n, 2), drawn as one; ``smooth`` ones are closed rings."""
    return Shape(
        lines,
        smooth=smooth,
        rig=rig,
        facecolor="none",
        edgecolor=colour,
        linewidth=width_pt,
        alpha=alpha,
        capstyle=capstyle,
        joinstyle="round",
    )


def modelled(outline: Outline, tones: Tones, line_pt: float, rig: Rig | None = None) -> list[Shape]:
    """Return an outline in its tones, from the ground up."""
    parts = [filled(outline.silhouette, tones.mid, rig)]
    for rings, colour in ((outline.shadow, tones.dark), (outline.light, tones.light)):
        if rings:
            parts.append(filled(rings, colour, rig))
    if outline.fibres:
        parts.append(stroked(outline.fibres, tones.dark, 0.55 * line_pt, alpha=0.8, rig=rig))
    if outline.contours:
        parts.append(stroked(outline.contours, tones.edge, 0.7 * line_pt, alpha=0.8, rig=rig))
    parts.append(stroked(outline.silhouette, tones.edge, line_pt, smooth=True, rig=rig))
    return parts


def depth_of(view: str, structure: str) -> float:
    """Return a structure's place in the order of drawing a view: small is drawn first."""
    return load_view(view)[structure].order


def paint(
    axes: Axes, view: str, structures: Iterable[str], line_pt: float = 0.8, *, rigged: bool = False
) -> dict[str, str]:
    """Paint structures of a view, each a group named by its id; return their names by id.

    What lies wholly off the page is left out, unless the picture can move it in: ``rigged``
    structures follow their bodies in a pose.

    Raises
    ------
    KeyError
        If the view does not show one of the structures.
    """
    outlines, known = load_view(view), load_structures()
    names = {}
    for structure in structures:
        if not rigged and not _on_page(axes, outlines[structure]):
            continue
        follows = rig(view, structure) if rigged else None
        body = follows.bodies[0] if follows and len(follows.bodies) == 1 else None
        parts = modelled(
            outlines[structure],
            BY_KIND[known[structure].kind],
            line_pt,
            None if body else follows,
        )
        if (view, structure) in COVERED:
            edge = BY_KIND[known[structure].kind].edge
            parts = _under(axes, parts, edge, outlines[COVERED[view, structure]])
        Group(axes, structure, outlines[structure].order, parts, body=body)
        names[structure] = known[structure].name
    return names


def _under(axes: Axes, parts: list[Shape], edge: str, cover: Outline) -> list[Shape]:
    """Take away what a cover hides of some parts, and draw their outline there, dashed."""
    ring = smooth_rings(cover.silhouette[:1])
    low, high = np.transpose([axes.get_xlim(), axes.get_ylim()])
    frame = Path([low, (low[0], high[1]), high, (high[0], low[1]), low], closed=True)
    for part in parts:
        part.set_clip_path(Path.make_compound_path(frame, ring), axes.transData)
    hidden = stroked(parts[-1].rings, edge, 0.8, smooth=True)
    hidden.set_linestyle((0, (3, 2)))
    hidden.set_clip_path(ring, axes.transData)
    return [*parts, hidden]


def _on_page(axes: Axes, outline: Outline) -> bool:
    points = np.concatenate(outline.silhouette)
    low, high = np.transpose([axes.get_xlim(), axes.get_ylim()])
    return bool((points.max(axis=0) > low).all() and (points.min(axis=0) < high).all())


def paint_body(
    axes: Axes,
    view: str,
    between_m: Sequence[tuple[float, float]] = (),
    *,
    rigged: bool = False,
) -> None:
    """Paint the body's outline.

    ``between_m`` lists (half width, height) from above downwards: what lies farther out, such as
    the arms, is cut.
    """
    tones = BY_KIND["skin"]
    rings = load_view(view)["body_outline"].silhouette
    follows = rig(view, "body_outline") if rigged else None
    parts = [
        filled(rings, tones.mid, follows),
        stroked(rings, tones.edge, 0.9, smooth=True, rig=follows),
    ]
    if between_m:
        right = np.array(between_m)
        keep = Path(np.concatenate([right, right[::-1] * [-1, 1], right[:1]]), closed=True)
        for part in parts:
            part.set_clip_path(keep, axes.transData)
    Group(axes, "body_outline", depth_of(view, "body_outline"), parts)


def layers_of(
    names: Iterable[str], nerve: Sequence[str] = (), ligaments: Sequence[str] = ()
) -> dict[str, tuple[str, ...]]:
    """Return layer switches for a plate's groups, from the skin inwards: those it has.

    ``nerve`` and ``ligaments`` name groups that the atlas's structures do not hold.
    """
    layers: dict[str, list[str]] = {name: [] for name in ("Skin", *dict.fromkeys(_LAYERS.values()))}
    layers["Skin"].append("body_outline")
    known = load_structures()
    for name in names:
        if name in known:
            layers[_LAYERS[known[name].kind, known[name].layer]].append(name)
    layers["Ligaments"] += ligaments
    layers["Nerve"] = list(nerve)
    return {layer: tuple(groups) for layer, groups in layers.items() if groups}


#: (kind, layer) of a structure -> the switch that shows and hides it.
_LAYERS = {
    ("muscle", "superficial"): "Surface muscles",
    ("muscle", "deep"): "Deep muscles",
    ("ligament", None): "Ligaments",
    ("bone", None): "Bones",
    ("disc", None): "Bones",
}
