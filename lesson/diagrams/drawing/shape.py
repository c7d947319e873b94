"""An outline that keeps its points, so that it can be posed here and on the page alike."""

from collections.abc import Sequence
from typing import Any

from matplotlib.backend_bases import RendererBase
from matplotlib.patches import PathPatch

from lesson.atlas.skin import Pose, Rig, posed
from lesson.diagrams.drawing.curves import Points, smooth_rings, strokes


class Shape(PathPatch):
    """A patch made of rings or strokes, each of shape (n, 2), in metres.

    ``smooth`` shapes are closed rings without corners; others are open strokes, straight from
    point to point, which are filled all the same if they have a face. ``rig`` says which bodies
    the points follow; without one they stay, or go with their group.
    """

    def __init__(
        self, rings: Sequence[Points], *, smooth: bool, rig: Rig | None = None, **look: Any
    ) -> None:
        self.rings = tuple(rings)
        self.smooth = smooth
        self.rig = rig
        super().__init__((smooth_rings if smooth else strokes)(self.rings), **look)

    def pose(self, pose: Pose) -> None:
        """Lay the points where a pose puts them."""
        if self.rig is not None:
            moved = [posed(ring, self.rig, pose) for ring in self.rings]
            self.set_path((smooth_rings if self.smooth else strokes)(moved))

    def draw(self, renderer: RendererBase) -> None:
        """Draw, or hand the points themselves to a renderer that keeps them."""
        keep = getattr(renderer, "keep_points", None)
        if keep is None:
            super().draw(renderer)
            return
        with keep(self):
            super().draw(renderer)
