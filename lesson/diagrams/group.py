"""Several artists that are drawn, named, shown and hidden as one."""

from collections.abc import Sequence

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.backend_bases import RendererBase


class Group(Artist):
    """Artists drawn one after another at one depth, in a named group of the SVG.

    ``name`` becomes the group's id; ``depth`` is its place in the order of drawing, small first;
    ``opacity``, from 0 to 1, can be set at any time.
    """

    def __init__(self, axes: Axes, name: str, depth: float, parts: Sequence[Artist]) -> None:
        super().__init__()
        self.set_gid(name)
        self.set_zorder(depth)
        self.parts = tuple(parts)
        self.opacity = 1.0
        for part in self.parts:
            part.set_figure(axes.figure)
            part.axes = axes
            if not part.is_transform_set():
                part.set_transform(axes.transData)
        axes.add_artist(self)

    def draw(self, renderer: RendererBase) -> None:
        """Draw every part, as far as the group is seen."""
        if not self.get_visible() or self.opacity == 0:
            return
        renderer.open_group("group", gid=self.get_gid())
        for part in self.parts:
            alpha = part.get_alpha()
            if self.opacity < 1:
                part.set_alpha(self.opacity * (1 if alpha is None else alpha))
            part.draw(renderer)
            part.set_alpha(alpha)
        renderer.close_group("group")
