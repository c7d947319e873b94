"""A round badge with letters or a sign on it."""

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.patches import Circle
from matplotlib.text import Text

from lesson.diagrams.drawing.labels import metres_per_pt
from lesson.diagrams.drawing.style import font_family

SIZE_PT = 12
#: How high the typeface's capitals and figures are, as a share of its size.
CAPITALS = 0.66


def badge(
    axes: Axes,
    place: tuple[float, float],
    radius_m: float,
    letters: str,
    face: str,
    ink: str,
    line_pt: float,
) -> list[Artist]:
    """Return a disc with a rim and letters of the same ink, centred by the height of capitals."""
    across, high = place
    words = Text(
        across,
        high - CAPITALS / 2 * SIZE_PT * metres_per_pt(axes),
        letters,
        color=ink,
        fontsize=SIZE_PT,
        fontweight=600,
        fontfamily=font_family(),
        horizontalalignment="center",
        verticalalignment="baseline",
    )
    return [Circle(place, radius_m, facecolor=face, edgecolor=ink, linewidth=line_pt), words]
