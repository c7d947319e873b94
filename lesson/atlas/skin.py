"""How a flexible outline follows several bodies: each point has its place on a chain of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lesson.atlas.reading import Points

#: Body name -> matrix of shape (2, 3) that takes (h, v, 1), in metres, to where the body is.
Pose = Mapping[str, NDArray[np.float64]]


@dataclass(frozen=True)
class Rig:
    """What a structure follows: one body, or a chain of bodies.

    ``place`` takes points of shape (n, 2), in metres, to places of shape (n,) on the chain, from
    0 to ``len(bodies) - 1``: at 1.25 a point follows the second body by 75 % and the third by
    25 %.
    """

    bodies: tuple[str, ...]
    place: Callable[[Points], NDArray[np.float64]]


def posed(points: Points, rig: Rig, pose: Pose) -> Points:
    """Return points of shape (n, 2), in metres, where a pose puts them.

    Raises
    ------
    KeyError
        If the pose lacks one of the bodies.
    """
    matrices = np.stack([pose[body] for body in rig.bodies])
    place = np.asarray(rig.place(points), dtype=float)
    before = np.clip(np.floor(place).astype(int), 0, max(len(matrices) - 2, 0))
    after = np.minimum(before + 1, len(matrices) - 1)
    share = (place - before)[:, None, None]
    blended = matrices[before] * (1 - share) + matrices[after] * share
    moved: Points = np.einsum("nij,nj->ni", blended[:, :, :2], points) + blended[:, :, 2]
    return moved
