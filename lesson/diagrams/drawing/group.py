"""Several artists that are drawn, named, moved, shown and hidden as one."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.backend_bases import RendererBase
from matplotlib.transforms import Affine2D

from lesson.atlas.skin import Pose
from lesson.diagrams.drawing.shape import Shape


@dataclass(frozen=True)
class Label:
    """``text`` beside the picture, ``note`` in quieter type below it, pointing at ``target``.

    ``target`` is (horizontal, vertical) in metres; ``structure`` is the id of what lies there;
    ``strong`` marks what the picture is about; ``felt`` a place that fingers find through
    whatever lies over it.
    """

    text: str
    structure: str
    target: tuple[float, float]
    note: str = ""
    strong: bool = False
    felt: bool = False

    @property
    def lines(self) -> int:
        """How many lines of type the label takes."""
        return 1 + len(self.note.splitlines())


class Group(Artist):
    """Artists drawn one after another at one depth, in a named group of the SVG.

    ``name`` becomes the group's id; ``depth`` is its place in the order of drawing, small first;
    ``body`` names the rigid body that the whole group goes with in a pose, if any; ``opacity``,
    from 0 to 1, can be set at any time. ``thin`` asks the page for a wider target than the ink.
    A label's group says what it ``points_at``. What a group's look tells a question may not:
    ``untold`` is drawn in its place there.
    """

    def __init__(
        self,
        axes: Axes,
        name: str,
        depth: float,
        parts: Sequence[Artist],
        *,
        body: str | None = None,
        thin: bool = False,
        points_at: Label | None = None,
        untold: Sequence[Artist] = (),
    ) -> None:
        super().__init__()
        self.set_gid(name)
        self.set_zorder(depth)
        self.parts = tuple(parts)
        self.body = body
        self.thin = thin
        self.points_at = points_at
        self.untold = tuple(untold)
        self.opacity = 1.0
        for part in (*self.parts, *self.untold):
            part.set_figure(axes.figure)
            part.axes = axes
            if not part.is_transform_set():
                part.set_transform(axes.transData)
        axes.add_artist(self)

    @property
    def name(self) -> str:
        """The group's id."""
        return str(self.get_gid())

    def pose(self, pose: Pose) -> None:
        """Put the group where a pose has its body, and bend what follows several bodies."""
        assert self.axes is not None  # the constructor has added it to its axes
        if self.body is not None:
            matrix = np.vstack([pose[self.body], [0.0, 0.0, 1.0]])
            for part in self.parts:
                part.set_transform(Affine2D(matrix) + self.axes.transData)
        for part in self.parts:
            if isinstance(part, Shape):
                part.pose(pose)

    def rest(self) -> None:
        """Put a group that goes with a body back where it was drawn."""
        assert self.axes is not None
        if self.body is not None:
            for part in self.parts:
                part.set_transform(self.axes.transData)

    def draw(self, renderer: RendererBase) -> None:
        """Draw every part, as far as the group is seen."""
        if not self.get_visible() or self.opacity == 0:
            return
        renderer.open_group("group", gid=self.name)
        for part in self.parts:
            alpha = part.get_alpha()
            if self.opacity < 1:
                part.set_alpha(self.opacity * (1 if alpha is None else alpha))
            part.draw(renderer)
            part.set_alpha(alpha)
        renderer.close_group("group")
