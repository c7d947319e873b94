"""What each structure follows in a pose: bones one body, flesh a chain of bodies."""

from functools import cache, partial

import numpy as np

from lesson.atlas.joints import ramp
from lesson.atlas.lateral_rig import Share, Shares, lateral_rig
from lesson.atlas.nerve import load_nerve
from lesson.atlas.other_rigs import other_rig
from lesson.atlas.reading import Points
from lesson.atlas.skin import Rig, posed
from lesson.atlas.spine import place_in_disc
from lesson.atlas.structures import load_structures
from lesson.atlas.views import load_view
from lesson.errors import UnknownName

__all__ = ["Rig", "posed", "rig"]

#: How many outlines a rig keeps the places of; a structure has fewer than a hundred.
_REMEMBERED = 512


@cache
def rig(view: str, structure: str) -> Rig:
    """Return what a structure follows; ``nerve``, or the id of one of its parts, for the nerve.

    Raises
    ------
    UnknownName
        If the view does not show the structure.
    """
    found = _rig(view, structure)
    return Rig(found.bodies, _remembered(found.place))


def _rig(view: str, structure: str) -> Rig:
    name = structure.removesuffix("_right").removesuffix("_left")
    if structure == "nerve" or structure in load_nerve():
        name = "nerve"
    elif structure not in load_view(view):
        raise UnknownName(f"The {view} view shows no {structure!r}.")
    else:
        entry = load_structures()[structure]
        if entry.body is not None and (entry.kind == "bone" or len(set(entry.spans)) == 1):
            return Rig((entry.body,), _start)
        if entry.kind == "disc":
            above, below = entry.spans
            if view == "lateral":
                return Rig((above, below), partial(place_in_disc, above=above, below=below))
            return Rig((above, below), _between(view, structure))
    if name == "trapezius":
        return Rig(("thorax",), _start)
    if view == "lateral":
        return lateral_rig(name)
    return other_rig(view, name, "left" if structure.endswith("_left") else "right")


def _remembered(place: Share) -> Share:
    """Work out a place once for each outline: it is asked for again in every pose."""
    known: dict[bytes, Shares] = {}

    def remembered(points: Points) -> Shares:
        key = points.tobytes()
        if key not in known:
            if len(known) >= _REMEMBERED:
                known.clear()
            found = place(points)
            found.flags.writeable = False
            known[key] = found
        return known[key]

    return remembered


def _start(points: Points) -> Shares:
    return np.zeros(len(points))


def _between(view: str, structure: str) -> Share:
    """From a disc's upper edge (from above: all of it) to its lower one."""
    if view == "superior":
        return lambda points: np.full(len(points), 0.5)
    height = np.concatenate(load_view(view)[structure].silhouette)[:, 1]
    return lambda points: ramp(-points[:, 1], -height.max(), -height.min())
