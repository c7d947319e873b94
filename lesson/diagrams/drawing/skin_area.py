"""An area of skin with the name of its root on it."""

from matplotlib.axes import Axes

from lesson.diagrams.drawing.badge import badge
from lesson.diagrams.drawing.curves import Points
from lesson.diagrams.drawing.group import Group
from lesson.diagrams.drawing.labels import metres_per_pt
from lesson.diagrams.drawing.plate import filled, stroked

OVER_SKIN = 950.0
RADIUS_PT = 9.5


def paint_skin_area(axes: Axes, name: str, root: str, ring: Points, colour: str) -> None:
    """Paint an area, whose ring's first half is one border and whose second half the other."""
    ground = filled([ring], colour)
    ground.set_alpha(0.5)
    half = len(ring) // 2
    across, high = (ring[half // 2] + ring[-1 - half // 2]) / 2
    sign = badge(
        axes, (across, high), RADIUS_PT * metres_per_pt(axes), root, colour, "#ffffff", 0.8
    )
    Group(axes, name, OVER_SKIN, [ground, stroked([ring], colour, 1.2, smooth=True), *sign])
