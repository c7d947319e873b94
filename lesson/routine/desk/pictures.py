"""The pictures that the desk shows and the sheet holds, each drawn once."""

import io
from functools import cache

from lesson.diagrams.figures.body_map import body_map
from lesson.diagrams.figures.position import position
from lesson.live.svg import to_svg
from lesson.routine.places import load_areas


@cache
def technique_svg(technique: str) -> tuple[str, str]:
    """Return the picture of a technique's position, and what it shows in words.

    Raises
    ------
    UnknownName
        If no position is drawn for it.
    """
    drawn = position(technique)
    return to_svg(drawn, posable=False), drawn.description


@cache
def technique_png(technique: str) -> bytes:
    """Return the same picture for print, without paper behind it."""
    packed = io.BytesIO()
    position(technique).figure.savefig(packed, dpi=150, transparent=True)
    return packed.getvalue()


@cache
def map_svg() -> str:
    """Return the body map; its groups ``lit_…`` end in a side and an area, as in a plan."""
    named = {area.in_atlas: area.id for area in load_areas().values()}
    return to_svg(body_map(named), posable=False)
