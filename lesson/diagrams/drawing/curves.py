"""Outlines as smooth paths."""

from collections.abc import Iterable

import numpy as np
from matplotlib.path import Path
from numpy.typing import ArrayLike, NDArray

Points = NDArray[np.float64]


def smooth_rings(rings: Iterable[Points]) -> Path:
    """Return closed rings, each of shape (n, 2), as one compound path without corners.

    Each ring is the closed quadratic B-spline of its points: what corner cutting tends to.
    """
    return Path.make_compound_path(*(_smooth_ring(ring) for ring in rings))


def _smooth_ring(ring: Points) -> Path:
    following = np.roll(ring, -1, axis=0)
    middles = (ring + following) / 2
    start = middles[-1:]
    curves = np.stack([ring, middles], axis=1).reshape(-1, 2)
    codes = [Path.MOVETO, *[Path.CURVE3] * len(curves), Path.CLOSEPOLY]
    return Path(np.concatenate([start, curves, start]), codes)


def strokes(lines: Iterable[ArrayLike]) -> Path:
    """Return open strokes, each of shape (n, 2), as one path."""
    return Path.make_compound_path(*(Path(np.asarray(line)) for line in lines))


def resampled(line: Points, values: Points, factor: int = 4) -> tuple[Points, Points]:
    """Return a line of shape (n, 2) and its values (n,) on more points, rounded for drawing.

    The ends stay where they are.
    """
    if len(line) < 4:
        return line, values
    index = np.arange(len(line))
    fine = np.linspace(0, len(line) - 1, factor * len(line))
    window = np.hanning(2 * factor + 3)[1:-1]
    window /= window.sum()
    reach = len(window) // 2

    def rounded(coordinate: Points) -> Points:
        dense = np.interp(fine, index, coordinate)
        # odd reflection about both ends: a straight end stays straight and in place
        before, after = (
            2 * dense[0] - dense[reach:0:-1],
            2 * dense[-1] - dense[-2 : -reach - 2 : -1],
        )
        return np.convolve(np.concatenate([before, dense, after]), window, "valid")

    return np.column_stack([rounded(line[:, 0]), rounded(line[:, 1])]), np.interp(
        fine, index, values
    )
