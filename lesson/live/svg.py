"""A diagram as SVG that a page can change in place."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import matplotlib as mpl
import numpy as np
from matplotlib.backends.backend_svg import RendererSVG
from matplotlib.path import Path

from lesson.diagrams.diagram import Change, Diagram
from lesson.diagrams.drawing.shape import Shape
from lesson.diagrams.drawing.words import Words
from lesson.live.tidy_svg import LINK, SVG, tidy

if TYPE_CHECKING:  # a picture needs no pydantic
    from lesson.live.protocol import StatePayload

#: A point's coordinates and its place on a chain of bodies are written as whole numbers of these.
TICK_PT, TICK_PLACE = 0.1, 0.01
_NO_CURVES = Path(np.empty((0, 2)))


# matplotlib's SVG renderer has no types
# mypy: disable-error-code="no-untyped-call"


class _Renderer(RendererSVG):
    """matplotlib's own, but shapes keep their points and changing words stay words."""

    shape: Shape | None = None

    @contextmanager
    def keep_points(self, shape: Shape) -> Iterator[None]:
        self.shape = shape
        yield
        self.shape = None

    def draw_path(self, gc: Any, path: Any, transform: Any, rgbFace: Any = None) -> None:
        if self.shape is not None:  # its points, then an element that says only how it looks
            self.writer.element("points", **_points(self.shape, self.height))
            path = _NO_CURVES
        super().draw_path(gc, path, transform, rgbFace)

    def keep_words(self, words: Words) -> None:
        x, y = words.get_transform().transform(words.get_position())
        anchor = {"left": "start", "center": "middle", "right": "end"}
        self.writer.element(
            "text",
            words.first,
            attrib={
                "x": f"{x:.1f}",
                "y": f"{self.height - y:.1f}",
                "data-words": words.key,
                "data-part": str(words.get_gid() or ""),
                "text-anchor": anchor[words.get_horizontalalignment()],
                "font-size": f"{words.get_fontsize():g}",
                "font-weight": str(words.get_fontweight()),
                "fill": str(words.get_color()),
            },
        )


def to_svg(diagram: Diagram, *, posable: bool = True) -> str:
    """Return the diagram drawn once, unposed, with all its groups seen wholly; or as it stands now.

    Each group stands in a ``g`` with its name as ``data-id``, and as ``data-body`` the body it
    goes with; parts that a style sheet may colour anew (text, leaders) carry their role as
    ``data-part``; a label says in ``data-of`` what it names. A shape's points stand in
    ``data-rings``, and what they follow in ``data-chain`` and ``data-places``: the page draws the
    curves; unless ``posable``, all is drawn as it stands. Words are text in the lesson's typeface,
    which the page needs, see `lesson.live.font`. The same diagram gives the same text, and no
    element has an ``id`` but clips.
    """
    groups = {group.name: group for group in diagram.groups()}
    for group in diagram.groups() if posable else ():
        group.opacity = 1.0
        group.rest()
    figure = diagram.figure
    before = figure.dpi, figure.get_facecolor()
    buffer = io.StringIO()
    with mpl.rc_context({"svg.fonttype": "none", "svg.hashsalt": "lesson"}):
        figure.set(dpi=72, facecolor="none")
        width, height = figure.get_size_inches() * 72
        kind = _Renderer if posable else RendererSVG
        renderer = kind(width, height, buffer, metadata={"Date": None})
        figure.draw(renderer)
        renderer.finalize()
    figure.set(dpi=before[0], facecolor=before[1])
    root = ET.fromstring(buffer.getvalue())
    tidy(root, groups)
    ET.register_namespace("", SVG[1:-1])
    ET.register_namespace("xlink", LINK[1 : LINK.index("}")])
    return ET.tostring(root, encoding="unicode")


def page_change(diagram: Diagram, change: Change) -> StatePayload:
    """Return a change as plain values, its pose in the SVG's own coordinates.

    Each body's matrix is six numbers in SVG's order (a, b, c, d, e, f).
    """
    said: StatePayload = {"description": change.description}
    if change.opacity:
        said["opacity"] = {name: round(seen, 3) for name, seen in change.opacity.items()}
    if change.words:
        said["words"] = dict(change.words)
    if change.pose:
        to_page = _to_page(diagram)
        from_page = np.linalg.inv(to_page)
        said["pose"] = {
            body: _six(to_page @ np.vstack([matrix, [0, 0, 1]]) @ from_page)
            for body, matrix in change.pose.items()
        }
    return said


def _to_page(diagram: Diagram) -> Any:
    """The matrix from metres of the picture's first axes to points of the page, y downwards."""
    figure, axes = diagram.figure, diagram.figure.axes[0]
    to_pixels = axes.transData.get_affine().get_matrix()
    scale = 72 / figure.dpi
    height_pt = figure.get_size_inches()[1] * 72
    return np.array([[scale, 0, 0], [0, -scale, height_pt], [0, 0, 1]]) @ to_pixels


def _six(matrix: Any) -> list[float]:
    linear = [round(float(matrix[row, column]), 5) for column in (0, 1) for row in (0, 1)]
    return [*linear, round(float(matrix[0, 2]), 2), round(float(matrix[1, 2]), 2)]


def _points(shape: Shape, height: float) -> dict[str, str]:
    """A shape's points as attributes: whole numbers, each from the one before, ring by ring."""
    transform = shape.get_transform()
    written = []
    for ring in shape.rings:
        page = transform.transform(ring) * [1, -1] + [0, height]
        written.append(_steps(np.round(page / TICK_PT).astype(int)))
    kept = {"data-rings": ";".join(written)}
    if shape.smooth:
        kept["data-smooth"] = "1"
    if shape.rig is not None:
        places = np.concatenate([shape.rig.place(ring) for ring in shape.rings])
        kept["data-chain"] = " ".join(shape.rig.bodies)
        kept["data-places"] = _steps(np.round(places / TICK_PLACE).astype(int)[:, None])
    return kept


def _steps(numbers: Any) -> str:
    steps = np.diff(numbers, axis=0, prepend=np.zeros_like(numbers[:1]))
    return " ".join(map(str, steps.ravel().tolist()))
