"""A line with a width, as an outline."""

import numpy as np

from lesson.atlas.reading import Points


def ribbon(line: Points, width: Points) -> Points:
    """Return the closed outline, shape (2n, 2), of a band of the given width along a line."""
    along = np.gradient(line, axis=0)
    length = np.maximum(np.linalg.norm(along, axis=1, keepdims=True), 1e-9)
    across = np.column_stack([-along[:, 1], along[:, 0]]) / length
    half = width[:, None] / 2
    return np.concatenate([line + across * half, (line - across * half)[::-1]])
