"""The pictures that the desk shows, each drawn once and kept as SVG."""

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
    ValueError
        If no position is drawn for it.
    """
    drawn = position(technique)
    return to_svg(drawn, posable=False), drawn.description


@cache
def map_svg() -> str:
    """Return the body map; its groups ``lit_…`` end in a side and an area, as in a plan."""
    named = {area.in_atlas: area.id for area in load_areas().values()}
    return to_svg(body_map(named), posable=False)
