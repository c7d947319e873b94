"""A distribution as twenty dots, one for each twentieth of the people."""

from dataclasses import dataclass

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Circle
from numpy.typing import NDArray

from lesson.atlas.skin import Pose
from lesson.diagrams.drawing.chart import Scale
from lesson.diagrams.drawing.group import Group
from lesson.diagrams.drawing.style import Tones

PEOPLE = 20


@dataclass(frozen=True)
class Dots:
    """Twenty dots that stand on ``ground`` along a scale; ``radius`` in metres of the page."""

    scale: Scale
    ground: float
    radius: float

    def paint(self, axes: Axes, tones: Tones) -> None:
        """Paint the dots, all at the scale's zero until a pose puts them."""
        for number in range(PEOPLE):
            centre = (self.scale(0), self.ground + self.radius)
            dot = Circle(centre, 0.92 * self.radius, facecolor=tones.mid, edgecolor=tones.edge)
            dot.set_linewidth(0.6)
            Group(axes, f"dot:{number}", 920, [dot], body=f"dot_{number}")

    def pose(self, values: NDArray[np.float64]) -> Pose:
        """Return the pose that puts each dot over its twentieth of the values, one on another."""
        middles = np.quantile(values, (np.arange(PEOPLE) + 0.5) / PEOPLE)
        width = (
            2
            * self.radius
            * (self.scale.high - self.scale.low)
            / (self.scale.right - self.scale.left)
        )
        columns = np.round(middles / width).astype(int)
        placed, stacked = {}, dict.fromkeys(columns.tolist(), 0)
        for number, column in enumerate(columns.tolist()):
            across = self.scale(column * width) - self.scale(0)
            placed[f"dot_{number}"] = np.array(
                [[1.0, 0.0, across], [0.0, 1.0, 2 * self.radius * stacked[column]]]
            )
            stacked[column] += 1
        return placed
