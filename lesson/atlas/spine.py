"""The lumbar spine as a chain: who follows the pelvis by how much, and what lies between whom."""

from functools import cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from lesson.atlas.landmarks import EndPlate, load_end_plates
from lesson.atlas.reading import Points

#: The chain from above downwards.
SPINE = ("thorax", "T12", "L1", "L2", "L3", "L4", "L5", "pelvis")

#: Share of a change of lordosis that each joint takes, from L5 on the sacrum upwards.
SHARES = {"L5": 0.25, "L4": 0.25, "L3": 0.20, "L2": 0.15, "L1": 0.10, "T12": 0.05}


@cache
def disc_centres() -> dict[str, Points]:
    """Return the middle of the disc below each vertebra, shape (3,): forward, up, right."""
    plates = load_end_plates()
    names = [*SPINE[1:7], "S1"]
    return {
        above: (plates[f"{above}_lower"].centre_m + plates[f"{below}_upper"].centre_m) / 2
        for above, below in pairwise(names)
    }


@cache
def _levels() -> tuple[Points, Points]:
    """A point and a normal, each (8, 2), of the plane that each body of the chain has to itself."""
    plates = load_end_plates()
    points, normals = [], []
    for vertebra in SPINE[2:7]:
        upper, lower = (_flat(plates[f"{vertebra}_{side}"]) for side in ("upper", "lower"))
        points.append((upper[0] + lower[0]) / 2)
        normals.append(upper[1] + lower[1])
    chest, normal = _flat(plates["T12_lower"])
    points[:0] = [chest + normal * 0.036, chest + normal * 0.012]
    normals[:0] = [normal, normal]
    sacrum, normal = _flat(plates["S1_upper"])
    points.append(sacrum - normal * 0.012)
    normals.append(normal)
    stacked = np.array(normals)
    return np.array(points), stacked / np.linalg.norm(stacked, axis=1, keepdims=True)


def _flat(plate: EndPlate) -> tuple[Points, Points]:
    return plate.centre_m[:2], plate.normal[:2]


def place_on_spine(points: Points) -> NDArray[np.float64]:
    """Return how far down ``SPINE`` each point of the lateral view lies, shape (n,), from 0 to 7.

    A point in the plane through the middle of a vertebra follows that vertebra alone.
    """
    origins, normals = _levels()
    above = np.einsum("nki,ki->nk", points[:, None, :] - origins, normals)
    # the share of the way from each plane to the next; outside the pair it stops at 0 or 1
    gap = np.maximum(above[:, :-1] - above[:, 1:], 1e-6)
    place: NDArray[np.float64] = np.clip(-above[:, :-1] / gap, 0, 1).sum(axis=1)
    return place


def place_by_level(points: Points) -> NDArray[np.float64]:
    """Return how far down ``SPINE`` each point lies by its height alone, from 0 to 7."""
    heights_m = [1.105, 1.085, 1.055, 1.023, 0.990, 0.958, 0.926, 0.895]
    place: NDArray[np.float64] = np.interp(-points[:, 1], -np.array(heights_m), np.arange(8.0))
    return place


def place_on_belly(points: Points) -> NDArray[np.float64]:
    """Return a place on ``SPINE``, from 0 to 7, that falls evenly between ribs and groin."""
    place: NDArray[np.float64] = np.interp(-points[:, 1], [-1.07, -0.90], [0, len(SPINE) - 1])
    return place


def place_in_disc(points: Points, above: str, below: str) -> NDArray[np.float64]:
    """Return 0 on the end plate over a disc, 1 on the one under it, shape (n,); lateral view."""
    plates = load_end_plates()
    upper, first = _flat(plates[f"{above}_lower"])
    lower, second = _flat(plates[f"{'S1' if below == 'pelvis' else below}_upper"])
    over, under = (upper - points) @ first, (points - lower) @ second
    place: NDArray[np.float64] = np.clip(over / np.maximum(over + under, 1e-6), 0, 1)
    return place
