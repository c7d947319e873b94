"""Smooth curves through tables: piecewise cubics that carry their own slope."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class Curves:
    """Several curves over the same knots.

    ``knots`` has shape (k,) and grows; ``values`` and ``slopes`` have shape (n, k). Between knots
    a curve is the cubic that meets value and slope at both, so value and slope are continuous.
    """

    knots: Numbers
    values: Numbers
    slopes: Numbers

    def at(self, place: Numbers) -> tuple[Numbers, Numbers]:
        """Return values and slopes, both (n, ...), at places of any shape within the knots."""
        at = np.clip(np.searchsorted(self.knots, place, "right") - 1, 0, len(self.knots) - 2)
        step = self.knots[at + 1] - self.knots[at]
        part = (place - self.knots[at]) / step
        low, high = self.values[:, at], self.values[:, at + 1]
        rise, fall = self.slopes[:, at] * step, self.slopes[:, at + 1] * step
        square = 3 * (high - low) - 2 * rise - fall
        cube = 2 * (low - high) + rise + fall
        value = low + part * (rise + part * (square + part * cube))
        return value, (rise + part * (2 * square + 3 * part * cube)) / step


def through(knots: Numbers, values: Numbers) -> Curves:
    """Return smooth curves through values alone, shape (n, k): slopes are differences."""
    return Curves(knots, values, np.gradient(values, knots, axis=1, edge_order=2))


@dataclass(frozen=True)
class Surfaces:
    """Several smooth surfaces over one grid, as ``Curves`` are over one row of knots.

    ``first`` has shape (f,), ``second`` (k,); ``values`` and its slopes over the first, the second
    and both have shape (n, f, k).
    """

    first: Numbers
    second: Numbers
    values: Numbers
    over_first: Numbers
    over_second: Numbers
    over_both: Numbers

    def at(self, first: Numbers, second: Numbers) -> tuple[Numbers, Numbers, Numbers]:
        """Return values and slopes over the first and the second, each (n, ...)."""
        row, down = _weights(self.first, first)
        column, across = _weights(self.second, second)
        shape = (len(self.values), *np.shape(first))
        value, over_first, over_second = np.zeros(shape), np.zeros(shape), np.zeros(shape)
        for step in (0, 1):
            for beside in (0, 1):
                node = (slice(None), row + step, column + beside)
                for table, rise, turn in (
                    (self.values, 0, 0),
                    (self.over_first, 1, 0),
                    (self.over_second, 0, 1),
                    (self.over_both, 1, 1),
                ):
                    here = table[node]
                    (weight, slope), (other, lean) = down[rise][step], across[turn][beside]
                    value += here * (weight * other)
                    over_first += here * (slope * other)
                    over_second += here * (weight * lean)
        return value, over_first, over_second


def _weights(
    knots: Numbers, place: Numbers
) -> tuple[NDArray[np.intp], tuple[tuple[tuple[Numbers, Numbers], ...], ...]]:
    """Return the knot below, and what the two knots' values and slopes count, with their slopes."""
    at = np.clip(np.searchsorted(knots, place, "right") - 1, 0, len(knots) - 2)
    step = knots[at + 1] - knots[at]
    t = (place - knots[at]) / step
    high, high_slope = t * t * (3 - 2 * t), 6 * t * (1 - t) / step
    values = ((1 - high, -high_slope), (high, high_slope))
    slopes = (
        (t * (1 - t) ** 2 * step, (1 - t) * (1 - 3 * t)),
        (t * t * (t - 1) * step, t * (3 * t - 2)),
    )
    return at, (values, slopes)


def over_grid(first: Numbers, second: Numbers, values: Numbers) -> Surfaces:
    """Return smooth surfaces through values alone, shape (n, f, k): slopes are differences."""
    over_first = np.gradient(values, first, axis=1, edge_order=2)
    over_second = np.gradient(values, second, axis=2, edge_order=2)
    over_both = np.gradient(over_first, second, axis=2, edge_order=2)
    return Surfaces(first, second, values, over_first, over_second, over_both)
