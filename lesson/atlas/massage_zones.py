"""Places on the body where pressing is reasonable, and where it is not."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from inspect import signature
from itertools import pairwise
from typing import Any

import numpy as np

from lesson.atlas.nerve import load_nerve
from lesson.atlas.reading import (
    LARGEST,
    AtlasError,
    Points,
    as_points,
    read_atlas_file,
    require,
    require_named,
    require_words,
)
from lesson.atlas.ribbon import ribbon

FILE = "massage_zones.json"
_WORDS = ("area", "view", "words")


@dataclass(frozen=True)
class Zone:
    """A place on one plate: its ring, shape (n, 2) in metres of the view, and what is said of it.

    ``area`` is one of the four of the routine; ``press`` says whether pressing is reasonable.
    """

    area: str
    view: str
    ring: Points
    words: str
    note: str
    press: bool


@cache
def load_massage_zones() -> dict[str, Zone]:
    """Return every zone by id, on the subject's left side.

    Raises
    ------
    AtlasError
        If the file is missing or damaged, naming the zone.

    Source: our own careful choice; see the file.
    """
    return {
        name: _zone(name, entry)
        for name, entry in require_named(read_atlas_file(FILE), "zones", FILE, "the file").items()
    }


def _zone(name: str, entry: Any) -> Zone:
    area, view, words = (require_words(entry, field, FILE, name) for field in _WORDS)
    note, press = (require(entry, field, FILE, name) for field in ("note", "press"))
    if not isinstance(note, str) or not isinstance(press, bool):
        raise AtlasError(f"{FILE}: note and press of {name} should be words, and true or false.")
    shapes = [shape for shape in SHAPES if shape in entry]
    if len(shapes) != 1:
        raise AtlasError(f"{FILE}: {name} should have one of {', '.join(SHAPES)}.")
    shape = shapes[0]
    numbers = entry[shape]
    if shape == "outline":
        return Zone(area, view, _outline(as_points(numbers, 2, FILE, name)), words, note, press)
    count = len(signature(SHAPES[shape]).parameters)
    if not isinstance(numbers, list) or len(numbers) != count or not all(map(_number, numbers)):
        raise AtlasError(f"{FILE}: {shape} of {name} should hold {count} numbers.")
    return Zone(area, view, SHAPES[shape](*numbers), words, note, press)


def _number(found: object) -> bool:
    return isinstance(found, int | float) and abs(found) < LARGEST


def _oval(right: float, up: float, half_width: float, half_height: float) -> Points:
    turn = np.linspace(0, 2 * np.pi, 20, endpoint=False)
    return np.column_stack([right + half_width * np.cos(turn), up + half_height * np.sin(turn)])


def _box(left: float, right: float, low: float, high: float) -> Points:
    """A box, given by its sides."""
    return _outline(np.array([[left, low], [right, low], [right, high], [left, high]]))


def _outline(corners: Points) -> Points:
    """Corners with enough points between them to stay corners when they are rounded."""
    closed = np.concatenate([corners, corners[:1]])
    share = np.linspace(0, 1, 6, endpoint=False)[:, None]
    return np.concatenate([a + share * (b - a) for a, b in pairwise(closed)])


def _along_the_nerve(low: float, high: float, width: float, beyond: float) -> Points:
    course = load_nerve()["sciatic_nerve"].seen_from("posterior") * [-1, 1]
    course = course[(course[:, 1] < high) & (course[:, 1] > low)]
    if len(course) > 1:
        upwards = course[0] - course[1]
        course = np.vstack([course[0] + beyond * upwards / np.hypot(*upwards), course])
    return ribbon(course, np.full(len(course), width))


SHAPES: dict[str, Callable[..., Points]] = {
    "box": _box,
    "oval": _oval,
    "along_the_nerve": _along_the_nerve,
    "outline": _outline,
}
