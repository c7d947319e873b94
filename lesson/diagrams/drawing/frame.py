"""What a chart with matplotlib's own scales stands in, alike wherever one is drawn."""

from matplotlib.axes import Axes

from lesson.diagrams.drawing.style import (
    GRID,
    GROUND,
    HAIRLINE_PT,
    PAPER,
    QUIET_INK,
    font_family,
)


def frame(axes: Axes, size_pt: float) -> None:
    """Dress axes: hairlines across, quiet numbers of a size, and one line that all stands on."""
    axes.set_facecolor(PAPER)
    axes.grid(axis="y", color=GRID, linewidth=HAIRLINE_PT)
    axes.set_axisbelow(True)
    axes.tick_params(colors=QUIET_INK, labelsize=size_pt, labelfontfamily=font_family(), length=0)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    axes.spines["bottom"].set_color(GROUND)
