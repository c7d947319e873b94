"""The two ligaments that close the sciatic notches: schematic bands of the right side."""

from dataclasses import dataclass
from functools import cache

from lesson.atlas.reading import AtlasError, Points, as_points, read_atlas_file, require

FILE = "ligaments.json"
LIGAMENTS = ("sacrospinous_right", "sacrotuberous_right")


@dataclass(frozen=True)
class Band:
    """A flat band: its two edges from the sacrum outwards, shape (n, 3) each.

    Columns are forward, up and right, in metres; both edges have as many points, and fibres run
    from one end to the other between them.
    """

    upper: Points
    lower: Points


@cache
def load_ligaments() -> dict[str, Band]:
    """Return the bands by id.

    Raises
    ------
    AtlasError
        If the file is missing or damaged, naming the ligament.

    Source: laid by hand between measured landmarks, for orientation only.
    """
    bands = require(read_atlas_file(FILE), "ligaments", FILE, "the file")
    loaded = {}
    for name in LIGAMENTS:
        edges = require(bands, name, FILE, "ligaments")
        upper, lower = (
            as_points(require(edges, edge, FILE, name), 3, FILE, f"{name}, {edge}")
            for edge in ("upper", "lower")
        )
        if len(upper) != len(lower):
            raise AtlasError(
                f"{FILE}, {name}: both edges must have as many points, "
                f"not {len(upper)} and {len(lower)}."
            )
        loaded[name] = Band(upper, lower)
    return loaded
