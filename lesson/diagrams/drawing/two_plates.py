"""Two plates side by side: the body from behind on the left, from in front on the right."""

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from lesson.diagrams.drawing.labels import heading
from lesson.diagrams.drawing.plate import paint_body
from lesson.diagrams.drawing.style import PAPER

HALF_BODY_M, LABELS_M = 0.205, 0.235
#: Four to the em: an ordinary space after "ft" is kerned away.
SPACE = "\u2005"
#: Half widths at heights, in metres, that leave out the arms.
_BODY = [(0.148, 1.3), (0.148, 0.99), (0.194, 0.9), (0.195, 0.8), (0.195, -0.1)]


def two_plates(
    bottom_m: float, top_m: float, labels_m: tuple[float, float] = (LABELS_M, LABELS_M)
) -> tuple[Figure, dict[str, Axes]]:
    """Return a page with both plates by view, the body painted, room for labels on the outer sides.

    ``labels_m`` is how wide that room is on the left and on the right. Labels' inner edges are at
    ``-HALF_BODY_M`` from behind and ``HALF_BODY_M`` from in front.
    """
    left_m, right_m = labels_m
    wide = 4 * HALF_BODY_M + left_m + right_m
    height_in = 440 / 72
    figure = Figure(figsize=(height_in * wide / (top_m - bottom_m), height_in), facecolor=PAPER)
    middle = (left_m + 2 * HALF_BODY_M) / wide
    plates = {}
    for view, across, low, high in (
        ("posterior", (0.0, middle), -HALF_BODY_M - left_m, HALF_BODY_M),
        ("anterior", (middle, 1 - middle), -HALF_BODY_M, HALF_BODY_M + right_m),
    ):
        axes = figure.add_axes((across[0], 0, across[1], 1))
        axes.set(xlim=(low, high), ylim=(bottom_m, top_m))
        axes.set_axis_off()
        paint_body(axes, view, _BODY)
        plates[view] = axes
    said = f"the left{SPACE}is on the"
    heading(plates["posterior"], "From behind", f"{said} left", "left", -HALF_BODY_M)
    heading(plates["anterior"], "From in front", f"{said} right", "right", HALF_BODY_M)
    return figure, plates
