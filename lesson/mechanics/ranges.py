"""Numbers outside their range are told, never bent into it."""

import numpy as np
from numpy.typing import ArrayLike

from lesson.errors import BadCall


def check_range(name: str, value: ArrayLike, limits: tuple[float, float], unit: str) -> None:
    """Raise a `BadCall` that names the range if a value lies outside it, or is no number."""
    low, high = limits
    if isinstance(value, int | float) and low <= value <= high:
        return
    values = np.atleast_1d(np.asarray(value, dtype=float))
    outside = ~((values >= low) & (values <= high))
    if outside.any():
        raise BadCall(f"{name} is {values[outside][0]:g}; expected {low:g} to {high:g} {unit}.")
