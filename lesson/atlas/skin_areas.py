"""Where the skin is said to be supplied by each root: schematic areas on the right leg."""

from functools import cache

import numpy as np

from lesson.atlas.reading import AtlasError, Points, as_points, read_atlas_file, require_named
from lesson.atlas.views import load_view

FILE = "skin_areas.json"
ROOTS = ("L4", "L5", "S1", "S2", "S3")
#: So far an area stays away from the body's outline, so that the outline is seen.
INSET_M = 0.0015
#: No body reaches farther from the ground, up or, with its toes, down.
REACH_M = 2.5


@cache
def load_skin_areas() -> dict[str, dict[str, Points]]:
    """Return each root's area by view as a closed ring, shape (n, 2), in metres of the view.

    Raises
    ------
    AtlasError
        If the file is missing or damaged, naming root and view.

    Source: Harrison48 in words; the borders are schematic and laid by hand.
    """
    areas = require_named(read_atlas_file(FILE), "areas", FILE, "the file")
    return {
        root: {
            view: area_on_leg(as_points(rows, 3, FILE, f"{root}, {view}"), view, f"{root}, {view}")
            for view, rows in require_named(areas, root, FILE, "areas").items()
        }
        for root in ROOTS
    }


def area_on_leg(rows: Points, view: str, where: str) -> Points:
    """Return an area on the right leg as a closed ring, shape (n, 2), in metres of the view.

    ``rows``, shape (m, 3), hold falling heights in metres, each with the shares of the leg's width,
    from its inner (0) to its outer border (1), between which the area lies.

    Raises
    ------
    AtlasError
        If the view is not one of the two, heights do not fall or are no body's, or a share is not
        one, naming ``where``.
    """
    if view not in ("anterior", "posterior"):
        raise AtlasError(f"{FILE}: {where} should be anterior or posterior.")
    heights, shares = rows[:, 0], rows[:, 1:]
    bodily = (np.abs(heights) <= REACH_M).all() and (np.diff(heights) < 0).all()
    if not bodily or (shares < 0).any() or (shares > 1).any():
        raise AtlasError(
            f"{FILE}: {where} should list falling heights of a body in metres, each with two shares from 0 to 1."
        )
    fine = np.arange(heights[0], heights[-1], -0.01)
    fine = np.append(fine, heights[-1])
    edges = np.array([_leg(view, height) for height in fine])
    side = 1 if view == "posterior" else -1
    borders = []
    for column in (0, 1):
        share = np.interp(fine[::-1], heights[::-1], shares[::-1, column])[::-1]
        across = edges[:, 0] + share * (edges[:, 1] - edges[:, 0])
        across = np.clip(across, edges[:, 0] + INSET_M, edges[:, 1] - INSET_M)
        borders.append(np.column_stack([side * across, fine]))
    return np.concatenate([borders[0], borders[1][::-1]])


def _leg(view: str, height: float) -> tuple[float, float]:
    """How far the right leg reaches at a height, from its inner to its outer border, in metres."""
    side = 1 if view == "posterior" else -1
    found: list[float] = []
    for ring in load_view(view)["body_outline"].silhouette:
        after = np.roll(ring, -1, axis=0)
        crosses = (ring[:, 1] > height) != (after[:, 1] > height)
        one, two = ring[crosses], after[crosses]
        share = (height - one[:, 1]) / (two[:, 1] - one[:, 1])
        found += list(side * (one[:, 0] + share * (two[:, 0] - one[:, 0])))
    right = sorted(place for place in found if place > 0)
    # where the legs have joined, the midline is their border; arms come in pairs farther out
    return (0.0, right[0]) if len(right) % 2 else (right[0], right[1])
