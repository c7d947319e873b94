"""A plain figure with the place that hurts, as paths for an SVG in millimetres."""

from functools import cache

import numpy as np

from lesson.atlas.reading import Points
from lesson.atlas.skin_areas import area_on_leg
from lesson.atlas.views import load_view
from lesson.stories.payload import Area
from lesson.stories.person import Person

#: What a figure needs at the size of a hand.
MOST_POINTS = 200
VIEWS = ("posterior", "anterior")


@cache
def outline(view: str) -> str:
    """Return the body's outline in a view as path data; y grows downwards from the ground."""
    return "".join(
        _path(ring[:: 1 + len(ring) // MOST_POINTS])
        for ring in load_view(view)["body_outline"].silhouette
    )


def areas(person: Person) -> list[Area]:
    """Return each area with its ``view``, its ``kind`` (pain, vague, faint, numb) and its path data."""
    drawn = []
    for name, rows in person.hurts.areas:
        view, kind = (name, "pain") if name in VIEWS else ("posterior", name)
        ring = area_on_leg(np.array(rows), view, f"{person.id}, {name}")
        path = _path(ring)
        if person.hurts.both:
            path += _path(ring * [-1, 1])
        drawn.append(Area(view=view, kind=kind, path=path))
    return drawn


def _path(ring: Points) -> str:
    points = np.round(ring * [1000, -1000]).astype(int)
    return "M" + " ".join(f"{x},{y}" for x, y in points) + "Z"
