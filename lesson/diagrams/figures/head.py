"""The figure's head in profile: a face without features, hair, and an ear that shows the front."""

import numpy as np

from lesson.diagrams.figures.limb import Points, direction

# Points (ahead, up) of the middle of the head, in metres.
_FACE = np.array(
    [
        [-0.07, 0.045], [-0.02, 0.1], [0.035, 0.096], [0.07, 0.062], [0.077, 0.03], [0.079, 0.012],
        [0.1, -0.012], [0.083, -0.024], [0.081, -0.05], [0.072, -0.085], [0.04, -0.1],
        [0.0, -0.085], [-0.045, -0.085], [-0.082, -0.04], [-0.086, 0.01],
    ]
)  # fmt: skip
_HAIR = np.array(
    [
        [0.06, 0.075], [0.035, 0.107], [-0.02, 0.112], [-0.065, 0.085], [-0.095, 0.03],
        [-0.094, -0.03], [-0.075, -0.068], [-0.045, -0.05], [-0.03, -0.015], [-0.008, 0.02],
        [0.02, 0.055],
    ]
)  # fmt: skip
_EAR = np.array([[-0.012, 0.006], [-0.001, -0.012], [-0.01, -0.032], [-0.023, -0.014]])


def head_outlines(middle: Points, facing_deg: float) -> tuple[Points, Points, Points]:
    """Return face, hair and ear as closed rings, each of shape (n, 2), in metres.

    `facing_deg` is where the top of the head points; 90 looks to the right.
    """
    turn = np.array([direction(facing_deg - 90), direction(facing_deg)])
    face, hair, ear = (_smooth(middle + ring @ turn) for ring in (_FACE, _HAIR, _EAR))
    return face, hair, ear


def _smooth(ring: Points) -> Points:
    """Return a closed ring through the same points without corners (Catmull and Rom)."""
    before, after, beyond = np.roll(ring, 1, 0), np.roll(ring, -1, 0), np.roll(ring, -2, 0)
    parts = [
        0.5
        * (
            2 * ring
            + (after - before) * t
            + (2 * before - 5 * ring + 4 * after - beyond) * t**2
            + (3 * ring - before - 3 * after + beyond) * t**3
        )
        for t in np.linspace(0, 1, 6, endpoint=False)
    ]
    return np.stack(parts, axis=1).reshape(-1, 2)
