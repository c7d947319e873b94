"""Values as dots that stand on a line, one on another where they would meet."""

from dataclasses import dataclass

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Circle
from numpy.typing import NDArray

from lesson.atlas.skin import Pose
from lesson.diagrams.drawing.chart import Scale
from lesson.diagrams.drawing.group import Group
from lesson.diagrams.drawing.style import Tones


@dataclass(frozen=True)
class Dots:
    """``count`` dots that stand on ``ground`` along a scale; ``radius`` in units of the page."""

    scale: Scale
    ground: float
    radius: float
    count: int

    def paint(self, axes: Axes, tones: Tones) -> None:
        """Paint the dots, all at the scale's zero until a pose puts them."""
        for number in range(self.count):
            centre = (self.scale(0), self.ground + self.radius)
            dot = Circle(centre, 0.92 * self.radius, facecolor=tones.mid, edgecolor=tones.edge)
            dot.set_linewidth(0.7)
            Group(axes, f"dot:{number}", 920, [dot], body=f"dot_{number}")

    def pose(self, values: NDArray[np.float64]) -> Pose:
        """Return the pose that puts each dot over its value, shape (count,)."""
        span = self.scale.high - self.scale.low
        width = 2 * self.radius * span / (self.scale.right - self.scale.left)
        columns = np.round(values / width).astype(int).tolist()
        stacked = dict.fromkeys(columns, 0)
        placed = {}
        for number, column in enumerate(columns):
            across = self.scale(column * width) - self.scale(0)
            placed[f"dot_{number}"] = np.array(
                [[1.0, 0.0, across], [0.0, 1.0, 2 * self.radius * stacked[column]]]
            )
            stacked[column] += 1
        return placed

    def pose_shares(self, values: NDArray[np.float64]) -> Pose:
        """Return the pose in which each dot stands for an equal share of many values."""
        return self.pose(np.quantile(values, (np.arange(self.count) + 0.5) / self.count))
