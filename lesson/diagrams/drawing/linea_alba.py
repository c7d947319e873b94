"""The seam of the belly muscles, wide enough to close the gap between them."""

import numpy as np
from matplotlib.axes import Axes

from lesson.atlas.views import load_view
from lesson.diagrams.drawing.group import Group
from lesson.diagrams.drawing.plate import depth_of, filled
from lesson.diagrams.drawing.style import BY_KIND

VIEW = "anterior"
#: The muscles come from another release than the seam, and their edges leave slits beside it.
HALF_WIDTH_M = 0.006


def paint_behind_linea_alba(axes: Axes) -> dict[str, str]:
    """Paint a strip of sinew behind the linea alba; return its name by group."""
    seam = np.concatenate(load_view(VIEW)["linea_alba"].silhouette)
    middle, (low, high) = seam[:, 0].mean(), (seam[:, 1].min(), seam[:, 1].max())
    height = np.linspace(low + HALF_WIDTH_M, high, 12)
    sides = [
        np.column_stack([np.full(12, middle + side), height])
        for side in (-HALF_WIDTH_M, HALF_WIDTH_M)
    ]
    strip = filled([np.concatenate([sides[0], sides[1][::-1]])], BY_KIND["ligament"].mid)
    Group(axes, "behind_linea_alba", depth_of(VIEW, "linea_alba") - 0.5, [strip])
    return {"behind_linea_alba": "linea alba"}
