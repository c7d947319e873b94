"""All that the browser needs to show a diagram, as plain values, and the code that shows it."""

from base64 import b64encode
from functools import cache
from pathlib import Path
from typing import Any

from lesson.data_folder import data_folder
from lesson.diagrams.diagram import Diagram
from lesson.diagrams.drawing.words import Words
from lesson.live.svg import page_change, to_svg

HERE = Path(__file__).parent
_CODE = ("page/drawing.js", "shapes.js", "names.js", "zoom.js", "controls.js", "view.js")


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
        "font": _font() if any(isinstance(part, Words) for part in diagram.artists()) else "",
    }


@cache
def _font() -> str:
    """The letters of changing words, as a style sheet that asks no other host for them."""
    faces = []
    for weight in (400, 600):
        letters = (data_folder() / "fonts" / f"lesson_words_{weight}.woff").read_bytes()
        faces.append(
            f'@font-face{{font-family:"Lesson Words";font-weight:{weight};'
            f'src:url("data:font/woff;base64,{b64encode(letters).decode("ascii")}")}}'
        )
    return "".join(faces)


@cache
def style() -> str:
    """Return the style sheet of every diagram."""
    return (HERE / "view.css").read_text(encoding="utf-8") + style_in_the_dark()


@cache
def style_in_the_dark() -> str:
    """Return what a drawing needs in a dark theme, for whatever has the class `lesson-drawing`."""
    return (HERE / "in_the_dark.css").read_text(encoding="utf-8")


@cache
def diagram_code(*more: str) -> str:
    """Return the script that defines ``showDiagram``, and any more files of this folder."""
    return "\n".join((HERE / name).read_text(encoding="utf-8") for name in (*_CODE, *more))
