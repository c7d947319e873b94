"""Reading the atlas's files, so that damage is told in one sentence."""

import json
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lesson.data_folder import data_folder
from lesson.errors import BadData

Points = NDArray[np.float64]


#: No number of the atlas is as large, in metres, millimetres, degrees or drawing steps.
LARGEST = 1e9


class AtlasError(BadData):
    """A file of the atlas is missing or damaged; the message names file and structure."""


def read_atlas_file(name: str) -> dict[str, Any]:
    """Return the contents of one JSON file of ``data/atlas``.

    Raises
    ------
    AtlasError
        If the file is missing, is not JSON, or does not hold named entries.
    """
    path = data_folder() / "atlas" / name
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise AtlasError(f"{name}: missing from {path.parent}; install the lesson again.") from None
    except (OSError, ValueError, RecursionError) as error:
        raise AtlasError(f"{name}: cannot be read ({error}); install the lesson again.") from None
    if not isinstance(content, dict):
        raise AtlasError(
            f"{name}: expected named entries, found {type(content).__name__}; "
            "install the lesson again."
        )
    return content


def require(entry: object, field: str, name: str, where: str) -> Any:
    """Return ``entry[field]``, or say which file, structure and field is at fault."""
    if not isinstance(entry, dict) or field not in entry:
        raise AtlasError(f"{name}: {where} has no {field}.")
    return entry[field]


def require_named(entry: object, field: str, name: str, where: str) -> dict[str, Any]:
    """Return ``entry[field]``, which holds named entries, or say what is at fault."""
    found = require(entry, field, name, where)
    if not isinstance(found, dict):
        raise AtlasError(f"{name}: {field} of {where} should hold named entries.")
    return found


def require_words(entry: object, field: str, name: str, where: str) -> str:
    """Return ``entry[field]``, which is words, or say what is at fault."""
    found = require(entry, field, name, where)
    if not isinstance(found, str) or not found:
        raise AtlasError(f"{name}: {field} of {where} should be words.")
    return found


def require_number(entry: object, field: str, name: str, where: str) -> float:
    """Return ``entry[field]``, which is a finite number, or say what is at fault."""
    found = require(entry, field, name, where)
    if not isinstance(found, int | float) or not abs(found) < LARGEST:
        raise AtlasError(f"{name}: {field} of {where} should be a number.")
    return float(found)


def as_points(flat: object, columns: int, name: str, where: str) -> Points:
    """Return numbers as an array of shape (n, columns), n > 0, all finite."""
    try:
        points = np.asarray(flat, dtype=float).reshape(-1, columns)
    except (TypeError, ValueError, OverflowError):
        raise AtlasError(f"{name}: {where} should hold groups of {columns} numbers.") from None
    if not len(points) or not (abs(points) < LARGEST).all():
        raise AtlasError(f"{name}: {where} should hold finite points, at least one.")
    return points
