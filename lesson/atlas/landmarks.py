"""Bony landmarks that can be felt or measured, end plates of the vertebrae, and the angles."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from lesson.atlas.reading import (
    Points,
    as_points,
    read_atlas_file,
    require,
    require_named,
    require_number,
)

FILE = "landmarks.json"


@dataclass(frozen=True)
class EndPlate:
    """One end plate of a vertebra; every field but the slope has shape (3,): forward, up, right.

    ``slope_deg`` is the plate's angle to the horizontal in the lateral view, positive where its
    front edge is lower. Good to about 1.5 degrees.
    """

    centre_m: Points
    normal: Points
    posterior_edge_m: Points
    anterior_edge_m: Points
    slope_deg: float


@cache
def load_landmarks() -> dict[str, Points]:
    """Return each landmark's place by id, shape (3,): forward, up, right, in metres.

    Raises
    ------
    AtlasError
        If ``landmarks.json`` is missing or damaged, naming the landmark.

    Source: measured on the meshes; rule and uncertainty of each in the file itself.
    """
    found = require_named(read_atlas_file(FILE), "landmarks", FILE, "the file")
    return {key: _point(entry, "p", key) for key, entry in found.items()}


@cache
def load_end_plates() -> dict[str, EndPlate]:
    """Return the end plates by name, from ``T12_lower`` to ``S1_upper``.

    Raises
    ------
    AtlasError
        If ``landmarks.json`` is missing or damaged, naming the end plate.

    Source: fitted to the meshes of one skeleton, see ``data/atlas/README.md``.
    """
    found = require_named(read_atlas_file(FILE), "end_plates", FILE, "the file")
    return {
        key: EndPlate(
            _point(entry, "centre", key),
            _point(entry, "normal", key),
            _point(entry, "posterior_edge", key),
            _point(entry, "anterior_edge", key),
            require_number(entry, "slope_deg", FILE, key),
        )
        for key, entry in found.items()
    }


@cache
def load_angles() -> dict[str, float]:
    """Return the angles of this skeleton by name, in degrees, e.g. ``pelvic_incidence``.

    Raises
    ------
    AtlasError
        If ``landmarks.json`` is missing or damaged, naming the angle.

    Source: measured on the meshes, good to about 2 degrees.
    """
    found = require_named(read_atlas_file(FILE), "angles", FILE, "the file")
    return {key: require_number(entry, "deg", FILE, key) for key, entry in found.items()}


def _point(entry: Any, field: str, key: str) -> Points:
    point: Points = as_points(require(entry, field, FILE, key), 3, FILE, key)[0]
    return point
