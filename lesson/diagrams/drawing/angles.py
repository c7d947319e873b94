"""Angles that open and close as a picture moves."""

from dataclasses import dataclass

import numpy as np
from matplotlib.axes import Axes
from numpy.typing import NDArray

from lesson.atlas.pose import after, turned
from lesson.atlas.skin import Rig
from lesson.diagrams.drawing.curves import Points
from lesson.diagrams.drawing.group import Group
from lesson.diagrams.drawing.plate import stroked
from lesson.diagrams.drawing.style import PAPER

STEPS = 24  # at a right angle the straight pieces are too short to be seen


@dataclass(frozen=True)
class Arc:
    """An arc about ``centre_m`` that starts at ``start_m``, both (horizontal, vertical).

    Each of its points goes with a body of its own, turned by its share of the angle.
    """

    name: str
    centre_m: Points
    start_m: Points

    @property
    def bodies(self) -> tuple[str, ...]:
        """The names of the bodies that carry the arc, from its start to its end."""
        return tuple(f"{self.name}_{step}/{STEPS}" for step in range(STEPS + 1))

    def paint(self, axes: Axes, colour: str, *, role: str | None = None) -> None:
        """Paint the arc, closed until a pose opens it.

        ``role`` lets a dark theme colour it anew; without one it brings its own ground along.
        """
        follows = Rig(self.bodies, lambda points: np.arange(len(points), dtype=float))
        points = [np.tile(self.start_m, (STEPS + 1, 1))]
        line = stroked(points, colour, 2.4, capstyle="butt", rig=follows)
        line.set_gid(role)
        halo = stroked(points, PAPER, 4.4, alpha=0.75, capstyle="butt", rig=follows)
        Group(axes, f"arc:{self.name}", 950, [line] if role else [halo, line])

    def opened(
        self, angle_deg: float, carried: NDArray[np.float64] | None = None
    ) -> dict[str, NDArray[np.float64]]:
        """Return the pose that opens the arc by an angle, anti-clockwise positive.

        ``carried``, shape (2, 3), moves the whole arc afterwards.
        """
        turns = {
            body: turned(step / STEPS * angle_deg, self.centre_m)
            for step, body in enumerate(self.bodies)
        }
        if carried is None:
            return turns
        return {body: after(carried, turn) for body, turn in turns.items()}
