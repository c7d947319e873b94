"""A diagram as SVG that a page can change in place."""

import io
import re
import xml.etree.ElementTree as ET

import matplotlib as mpl
from matplotlib.backends.backend_svg import FigureCanvasSVG

from lesson.diagrams.diagram import Diagram

SVG = "{http://www.w3.org/2000/svg}"
LINK = "{http://www.w3.org/1999/xlink}href"

#: A decimal fraction too fine to see: the page's unit is a typographic point.
_LONG_NUMBER = re.compile(r"-?\d+\.\d{2,}")
#: What matplotlib calls an artist that was given no name.
_NAMELESS = re.compile(r"[a-z0-9]+_\d+")


def to_svg(diagram: Diagram) -> str:
    """Return the diagram drawn once, with all its groups seen wholly.

    Each group stands in a ``g`` with its name as ``data-id``; parts that a style sheet may
    colour anew (text, leaders) carry their role as ``data-part``. The same diagram gives the
    same text, and no element has an ``id`` but the shapes of letters.
    """
    for group in diagram.groups():
        group.opacity = 1.0
    buffer = io.BytesIO()
    with mpl.rc_context({"svg.fonttype": "path", "svg.hashsalt": "lesson"}):
        FigureCanvasSVG(diagram.figure).print_figure(
            buffer, format="svg", metadata={"Date": None}, facecolor="none"
        )
    root = ET.fromstring(buffer.getvalue())
    named = {str(group.get_gid()) for group in diagram.groups()}
    _tidy(root, named)
    for attribute in ("width", "height"):
        root.attrib.pop(attribute, None)
    ET.register_namespace("", SVG[1:-1])
    ET.register_namespace("xlink", LINK[1 : LINK.index("}")])
    return ET.tostring(root, encoding="unicode")


def _tidy(element: ET.Element, named: set[str]) -> None:
    for child in list(element):
        if child.tag == f"{SVG}metadata" or (child.tag == f"{SVG}defs" and not _kept(child)):
            element.remove(child)
            continue
        _tidy(child, named)
        name = child.attrib.get("id")
        if child.tag == f"{SVG}g" and name:
            del child.attrib["id"]
            if not _NAMELESS.fullmatch(name):
                child.set("data-id" if name in named else "data-part", name)
        if "d" in child.attrib and "id" not in child.attrib:  # letters keep their precision
            child.set("d", _short(child.attrib["d"]))


def _kept(definitions: ET.Element) -> bool:
    """Letters and clips are used by name; matplotlib's style sheet is not needed."""
    return any(part.tag in (f"{SVG}path", f"{SVG}clipPath") for part in definitions)


def _short(numbers: str) -> str:
    return " ".join(_LONG_NUMBER.sub(lambda match: f"{float(match[0]):.1f}", numbers).split())
