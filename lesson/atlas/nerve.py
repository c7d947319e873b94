"""The sciatic nerve of the right side: roots, trunk and branches in three dimensions."""

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from lesson.atlas.reading import (
    AtlasError,
    Points,
    as_points,
    read_atlas_file,
    require,
    require_named,
)

FILE = "nerve.json"

#: The roots and the trunk that joins L4 to the rest, all inside the pelvis.
ROOTS = ("root_L4", "root_L5", "root_S1", "root_S2", "root_S3", "lumbosacral_trunk")

#: Which two of (forward, up, right) a view looks at, and the sign of the first.
_AXES = {"lateral": (0, 1, 1.0), "posterior": (2, 1, 1.0), "anterior": (2, 1, -1.0)}


@dataclass(frozen=True)
class NervePath:
    """One nerve's centre line, from above downwards.

    ``points_m`` has shape (n, 3): forward, up, to the subject's right. ``width_m`` has shape (n,).
    The course is good to about 5 mm in the buttock and 8 mm in the thigh; only the width at
    piriformis is measured (Tomaszewski2016), the taper elsewhere is for drawing.
    """

    id: str
    points_m: Points
    width_m: NDArray[np.float64]

    def seen_from(self, view: str) -> Points:
        """Return the centre line in a view, shape (n, 2), metres."""
        first, second, sign = _AXES[view]
        return self.points_m[:, [first, second]] * [sign, 1.0]

    def tapered(self, begin_m: float = 0.0, end_m: float = 0.0) -> "NervePath":
        """The same nerve, for drawing, running out to a millimetre over these lengths."""
        steps = np.linalg.norm(np.diff(self.points_m, axis=0), axis=1)
        along = np.concatenate([[0.0], np.cumsum(steps)])
        ends = [(along, begin_m), (along[-1] - along, end_m)]
        share = np.prod([np.clip(from_end / over, 0, 1) for from_end, over in ends if over], axis=0)
        return NervePath(self.id, self.points_m, 1e-3 + share * (self.width_m - 1e-3))


@cache
def load_nerve() -> dict[str, NervePath]:
    """Return the nerve's parts by id, e.g. ``root_L5``, ``sciatic_nerve``, ``tibial_nerve``.

    Raises
    ------
    AtlasError
        If ``nerve.json`` is missing or damaged, naming the part.

    Source: constructed through the meshes and pinned to Currin2015 and Tomaszewski2016, see
    ``data/atlas/README.md``.
    """
    paths = require_named(read_atlas_file(FILE), "paths", FILE, "the file")
    return {key: _path(key, entry) for key, entry in paths.items()}


def _path(key: str, entry: object) -> NervePath:
    points = as_points(require(entry, "xyz", FILE, key), 3, FILE, key)
    width = as_points(require(entry, "width_mm", FILE, key), 1, FILE, key)[:, 0] * 1e-3
    if len(points) != len(width):
        raise AtlasError(f"{FILE}: {key} has {len(points)} points but {len(width)} widths.")
    return NervePath(key, points, width)
