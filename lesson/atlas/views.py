"""The plates: every structure's outline as seen from one side."""

from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np

from lesson.atlas.reading import (
    AtlasError,
    Points,
    as_points,
    read_atlas_file,
    require,
    require_named,
    require_number,
)
from lesson.atlas.structures import load_structures
from lesson.errors import UnknownName

VIEWS = ("lateral", "posterior", "anterior", "superior")
_MIRROR = np.array([-1.0, 1.0])


@dataclass(frozen=True)
class Outline:
    """One structure in one view; every ring and stroke has shape (n, 2), in metres.

    ``silhouette`` rings are filled together (holes run the other way round), ``shadow`` and
    ``light`` rings lie on top of it, ``contours`` are edges inside the silhouette, ``fibres``
    run from one attachment to the other. ``order`` is the painter's rank: draw small first.
    """

    order: float
    silhouette: tuple[Points, ...]
    shadow: tuple[Points, ...]
    light: tuple[Points, ...]
    contours: tuple[Points, ...]
    fibres: tuple[Points, ...]

    def mirrored(self) -> "Outline":
        """The left-hand partner of a right-hand outline."""
        rings = (self.silhouette, self.shadow, self.light, self.contours, self.fibres)
        return Outline(self.order, *(tuple(ring * _MIRROR for ring in field) for field in rings))


@cache
def load_view(view: str) -> dict[str, Outline]:
    """Return the outlines of one view by structure id, left partners included.

    Horizontal and vertical in metres: lateral (forward, up), posterior (right, up),
    anterior (left, up), superior (right, forward). The lateral view has the right side only.

    Raises
    ------
    UnknownName
        If there is no such view, naming those that exist.
    AtlasError
        If the view's file is missing or damaged, naming file and structure.

    Source: BodyParts3D, see ``data/atlas/README.md``.
    """
    if view not in VIEWS:
        raise UnknownName(f"No view is called {view!r}; expected one of {', '.join(VIEWS)}.")
    name = f"view_{view}.json"
    content = read_atlas_file(name)
    tick_m = require_number(content, "tick_m", name, "the file")
    drawn = require_named(content, "structures", name, "the file")
    outlines = {key: _outline(entry, tick_m, name, key) for key, entry in drawn.items()}
    if view != "lateral":
        for structure in load_structures().values():
            partner = outlines.get(structure.mirror_of or "")
            if partner and structure.id not in outlines:
                outlines[structure.id] = partner.mirrored()
    return outlines


def skeleton(view: str) -> list[str]:
    """Return the ids of the bones and discs of a view, without the ribs and the chest's spine."""
    left_out = {"thoracic_column", "rib_cage"}
    return [
        key
        for key, structure in load_structures().items()
        if structure.kind in ("bone", "disc") and key in load_view(view) and key not in left_out
    ]


def _outline(entry: Any, tick_m: float, name: str, key: str) -> Outline:
    def rings(field: str) -> tuple[Points, ...]:
        where = f"{field} of {key}"
        found = entry.get(field, [])
        if not isinstance(found, list):
            raise AtlasError(f"{name}: {where} should be a list of rings.")
        return tuple(as_points(ring, 2, name, where) * tick_m for ring in found)

    order = require_number(entry, "order", name, key)
    require(entry, "sil", name, key)
    return Outline(
        order, rings("sil"), rings("shadow"), rings("light"), rings("lines"), rings("fibres")
    )
