"""A small body in the corner that says where on it the picture is."""

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle
from matplotlib.transforms import Affine2D

from lesson.atlas.views import load_view
from lesson.diagrams.drawing.group import Group
from lesson.diagrams.drawing.plate import Window, filled
from lesson.diagrams.drawing.style import BY_KIND, INK

#: The arms are not drawn: they would make the body look wider than it is.
_HALF_WIDTH_M = 0.22


def you_are_here(
    axes: Axes, view: str, window: Window, corner_m: tuple[float, float], height_m: float
) -> None:
    """Draw the whole body of a view, small, with a frame round the part the picture shows.

    ``window`` is that part (left, right, bottom, top); ``corner_m`` is where the small body's
    lower left corner lies in the picture and ``height_m`` how high it stands there, all in metres
    of the picture.
    """
    rings = load_view(view)["body_outline"].silhouette
    low = min(ring[:, 1].min() for ring in rings)
    high = max(ring[:, 1].max() for ring in rings)
    left = max(min(ring[:, 0].min() for ring in rings), -_HALF_WIDTH_M)
    scale = height_m / (high - low)
    place = Affine2D().translate(-left, -low).scale(scale).translate(*corner_m) + axes.transData
    body = filled([ring[::3] for ring in rings], BY_KIND["skin"].edge)
    body.set_transform(place)
    body.set_gid("small body")
    frame = Rectangle(
        (window[0], window[2]),
        window[1] - window[0],
        window[3] - window[2],
        facecolor="none",
        edgecolor=INK,
        linewidth=1.2,
    )
    frame.set_transform(place)
    frame.set_gid("leader")
    Group(axes, "inset:you are here", 990, [body, frame])
