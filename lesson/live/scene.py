"""All that the browser needs to show a diagram, as plain values, and its style sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lesson.bundles import bundle_text
from lesson.diagrams.diagram import Diagram
from lesson.live.font import font_sheet
from lesson.live.svg import page_change, to_svg

if TYPE_CHECKING:  # a picture needs no pydantic
    from lesson.live.protocol import DiagramPayload


def scene_of(name: str, diagram: Diagram, note: str = "") -> DiagramPayload:
    """Return a diagram, with every stop of its slider, ready to be written as JSON.

    ``name`` is what views of the same picture know each other by, ``note`` a sentence for the page
    to show under the slider.
    """
    return {
        "name": name,
        "title": diagram.title,
        "description": diagram.description,
        "names": dict(diagram.names),
        "layers": {layer: list(groups) for layer, groups in diagram.layers.items()},
        "control": diagram.control,
        "start": diagram.start,
        "stops": [
            {**page_change(diagram, stop.change), "name": stop.name} for stop in diagram.stops
        ],
        "svg": to_svg(diagram),
        "font": font_sheet(),
        "note": note,
    }


def style() -> str:
    """Return the style sheet of every diagram."""
    return bundle_text("diagram.css")
