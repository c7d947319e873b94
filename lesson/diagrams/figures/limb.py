"""A part of the figure: a line through its middle, and how far its front and back lie from it."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lesson.errors import BadCall

Points = NDArray[np.float64]
#: Points along a limb and round each of its ends.
_ALONG, _ROUND = 13, 7


def direction(deg: float) -> Points:
    """Return the unit vector that points `deg` degrees anticlockwise from the right, shape (2,)."""
    return np.array([np.cos(np.radians(deg)), np.sin(np.radians(deg))])


@dataclass(frozen=True)
class Limb:
    """A limb from `spine` (shape (n, 2), metres, n >= 2) and its `front` and `back` depth, in metres.

    Depths are given at equal shares of the length, from the first point to the last. The front lies
    to the left of the line for a leg or an arm (`turn` 1) and to its right for a trunk (-1).
    """

    spine: Points
    front: tuple[float, ...]
    back: tuple[float, ...]
    turn: int = 1

    def at(self, share: float, depth: float = 0.0) -> Points:
        """Return the place at a share of the length; `depth` 1 is the front edge, -1 the back."""
        along = self._along(np.array([share]))[0]
        out = self.turn * self._normals(np.array([share]))[0]
        edge = self.front if depth > 0 else self.back
        return np.asarray(along + depth * self._depth(edge, np.array([share]))[0] * out)

    def outline(self, first: float = 0.0, last: float = 1.0) -> Points:
        """Return the closed outline between two shares of the length; its true ends are round."""
        shares = np.linspace(first, last, _ALONG)
        middle, normals = self._along(shares), self.turn * self._normals(shares)
        front = middle + self._depth(self.front, shares)[:, None] * normals
        back = middle - self._depth(self.back, shares)[:, None] * normals
        tip = _cap(front[-1], back[-1], self.turn) if last == 1 else back[:0]
        root = _cap(back[0], front[0], self.turn) if first == 0 else back[:0]
        return np.concatenate([front, tip, back[::-1], root])

    def strip(self, first: float, last: float, depths: tuple[float, float]) -> Points:
        """Return the part between two shares of the length and two depths (-1 back, 1 front)."""
        shares = np.linspace(first, last, 13)
        outer = [self.at(share, depths[1]) for share in shares]
        inner = [self.at(share, depths[0]) for share in shares]
        return np.array(outer + inner[::-1])

    def _along(self, shares: Points) -> Points:
        lengths = np.r_[0, np.cumsum(np.linalg.norm(np.diff(self.spine, axis=0), axis=1))]
        places = lengths / lengths[-1]
        if len(self.spine) == 2:
            return np.array([np.interp(shares, places, axis) for axis in self.spine.T]).T
        fit = np.polyfit(places, self.spine, min(3, len(self.spine) - 1))
        return np.array([np.polyval(fit[:, axis], shares) for axis in (0, 1)]).T

    def _normals(self, shares: Points) -> Points:
        step = 1e-3
        way = self._along(np.clip(shares + step, 0, 1)) - self._along(np.clip(shares - step, 0, 1))
        way /= np.linalg.norm(way, axis=1, keepdims=True)
        return np.stack([-way[:, 1], way[:, 0]], axis=1)

    @staticmethod
    def _depth(edge: tuple[float, ...], shares: Points) -> Points:
        known = np.linspace(0, 1, len(edge))
        # smooth between the depths that are given: a cosine from each to the next
        at = np.clip(np.searchsorted(known, shares, side="right") - 1, 0, len(edge) - 2)
        part = (shares - known[at]) * (len(edge) - 1)
        part = (1 - np.cos(np.pi * np.clip(part, 0, 1))) / 2
        values = np.asarray(edge)
        return np.asarray(values[at] + part * (values[at + 1] - values[at]))


def _cap(start: Points, end: Points, turn: int) -> Points:
    """Return the half circle that rounds an end off, from its one edge to the other."""
    middle, radius = (start + end) / 2, np.linalg.norm(end - start) / 2
    first = np.arctan2(*(start - middle)[::-1])
    angles = first - turn * np.linspace(0, np.pi, _ROUND)[1:-1]
    return np.asarray(middle + radius * np.stack([np.cos(angles), np.sin(angles)], axis=1))


def two_bones(root: Points, end: Points, lengths: tuple[float, float], bend: int) -> Points:
    """Return the joint between two bones that reach from `root` to `end`, shape (2,).

    `bend` 1 puts it to the left of the way from root to end, -1 to the right.

    Raises
    ------
    BadCall
        If the end is too near or too far for the bones.
    """
    way = end - root
    far = float(np.linalg.norm(way))
    upper, lower = lengths
    if not abs(upper - lower) <= far <= upper + lower:
        raise BadCall(
            f"{far:.3f} m from root to end; expected {abs(upper - lower):.3f} to {upper + lower:.3f}"
        )
    along = (upper**2 - lower**2 + far**2) / (2 * far)
    aside = np.sqrt(max(upper**2 - along**2, 0.0))
    unit = way / far
    return np.asarray(root + along * unit + bend * aside * np.array([-unit[1], unit[0]]))
