"""What matplotlib wrote as SVG, without what a page has no use for, and its parts named."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from itertools import pairwise

from lesson.diagrams.drawing.group import Group
from lesson.diagrams.drawing.style import font_family
from lesson.live.font import FAMILIES

SVG = "{http://www.w3.org/2000/svg}"
LINK = "{http://www.w3.org/1999/xlink}href"

#: A decimal fraction too fine to see: the page's unit is a typographic point.
_LONG_NUMBER = re.compile(r"-?\d+\.\d{2,}")
#: What matplotlib calls an artist that was given no name.
_NAMELESS = re.compile(r"[a-z0-9]+_\d+")
#: How matplotlib says that words stand upright.
_UPRIGHT = re.compile(r"rotate\(-?0[ )]")
_LETTERS = f"font-family: {', '.join(FAMILIES)}; text-rendering: geometricPrecision"


def tidy(root: ET.Element, groups: Mapping[str, Group]) -> None:
    """Name the groups of a drawing, lay points on their paths, and shorten what is left."""
    _lay_points(root)
    _tidy(root, groups)
    for attribute in ("width", "height"):
        root.attrib.pop(attribute, None)
    root.set("style", _LETTERS)


def _lay_points(root: ET.Element) -> None:
    """Give the points that a shape keeps to the path that matplotlib wrote after them."""
    for group in list(root.iter(f"{SVG}g")):
        for points, path in pairwise(list(group)):
            if points.tag == f"{SVG}points":
                look = {"style": path.attrib.pop("style"), **path.attrib}
                path.attrib = points.attrib | look
                group.remove(points)


def _tidy(element: ET.Element, groups: Mapping[str, Group]) -> None:
    for child in list(element):
        if child.tag == f"{SVG}metadata" or (child.tag == f"{SVG}defs" and not _kept(child)):
            element.remove(child)
            continue
        _tidy(child, groups)
        name = child.attrib.get("id")
        if child.tag == f"{SVG}g" and name:
            del child.attrib["id"]
            if name in groups:
                child.set("data-id", name)
                if groups[name].body:
                    child.set("data-body", str(groups[name].body))
                if groups[name].thin:
                    child.set("data-thin", "")
                if label := groups[name].points_at:
                    child.set("data-of", label.structure)
            elif not _NAMELESS.fullmatch(name):
                child.set("data-part", name)
        if "d" in child.attrib:
            child.set("d", _short(child.attrib["d"]))
        if child.tag == f"{SVG}text":
            _tidy_text(child.attrib)


def _kept(definitions: ET.Element) -> bool:
    """Clips are used by name; matplotlib's style sheet is not needed."""
    return any(part.tag == f"{SVG}clipPath" for part in definitions)


def _tidy_text(look: dict[str, str]) -> None:
    """Leave the typeface to the whole drawing, and a turn by nothing out."""
    look["style"] = look.get("style", "").replace(f"font-family: '{font_family()}'; ", "")
    if _UPRIGHT.match(look.get("transform", "")):
        del look["transform"]
    for name in look.keys() & {"x", "y", "transform"}:
        look[name] = _short(look[name])


def _short(numbers: str) -> str:
    return " ".join(_LONG_NUMBER.sub(lambda match: f"{float(match[0]):.1f}", numbers).split())
