"""All that the browser needs to show a diagram, as plain values, and the code that shows it."""

from functools import cache
from pathlib import Path
from typing import Any

from lesson.diagrams.diagram import Diagram
from lesson.live.svg import page_change, to_svg

HERE = Path(__file__).parent
_CODE = ("shapes.js", "names.js", "zoom.js", "controls.js", "view.js")


def scene_of(name: str, diagram: Diagram) -> dict[str, Any]:
    """Return a diagram, with every stop of its slider, ready to be written as JSON.

    ``name`` is what views of the same picture know each other by.
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
            {"name": stop.name, **page_change(diagram, stop.change)} for stop in diagram.stops
        ],
        "svg": to_svg(diagram),
    }


@cache
def style() -> str:
    """Return the style sheet of every diagram."""
    return (HERE / "view.css").read_text(encoding="utf-8")


@cache
def code(*more: str) -> str:
    """Return the script that defines ``showDiagram``, and any more files of this folder."""
    return "\n".join((HERE / name).read_text(encoding="utf-8") for name in (*_CODE, *more))
