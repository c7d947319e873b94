"""Bony landmarks that can be felt or measured."""

from functools import cache

from lesson.atlas.reading import Points, as_points, read_atlas_file, require

FILE = "landmarks.json"


@cache
def load_landmarks() -> dict[str, Points]:
    """Return each landmark's place by id, shape (3,): forward, up, right, in metres.

    Raises
    ------
    AtlasError
        If ``landmarks.json`` is missing or damaged, naming the landmark.

    Source: measured on the meshes; rule and uncertainty of each in the file itself.
    """
    found = require(read_atlas_file(FILE), "landmarks", FILE, "the file")
    return {
        key: as_points(require(entry, "p", FILE, key), 3, FILE, key)[0]
        for key, entry in found.items()
    }
