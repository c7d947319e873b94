"""A slice through the disc L4–L5, seen from above: schematic shapes."""

from functools import cache

import numpy as np

from lesson.atlas.reading import AtlasError, Points, as_points, read_atlas_file, require

FILE = "lumbar_segment.json"
_MIRROR = np.array([-1.0, 1.0])


@cache
def load_segment() -> dict[str, Points]:
    """Return each shape's ring by name, shape (n, 2): right and forward, in metres.

    What ends in ``_right`` has a partner that ends in ``_left``.

    Raises
    ------
    AtlasError
        If the file is missing or damaged, naming the shape.

    Source: laid by hand after textbook sections; nothing in it is measured.
    """
    shapes = require(read_atlas_file(FILE), "shapes", FILE, "the file")
    if not isinstance(shapes, dict):
        raise AtlasError(f"{FILE}: shapes should hold rings by name.")
    rings = {name: as_points(ring, 2, FILE, name) / 1000 for name, ring in shapes.items()}
    for name in [name for name in rings if name.endswith("_right")]:
        rings[name.replace("_right", "_left")] = rings[name] * _MIRROR
    return rings
