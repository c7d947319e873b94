"""Two plates side by side: the body from behind on the left, from in front on the right."""

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from lesson.diagrams.drawing.labels import heading
from lesson.diagrams.drawing.plate import paint_body
from lesson.diagrams.drawing.style import PAPER

HALF_BODY_M, LABELS_M = 0.205, 0.235
#: Half widths at heights, in metres, that leave out the arms.
_BODY = [(0.19, 1.3), (0.19, 0.95), (0.195, 0.8), (0.195, 0.0)]


def two_plates(bottom_m: float, top_m: float) -> tuple[Figure, dict[str, Axes]]:
    """Return a page with both plates by view, the body painted, room for labels on the outer sides.

    Labels' inner edges are at ``-HALF_BODY_M`` from behind and ``HALF_BODY_M`` from in front.
    """
    height_in, wide = 600 / 72, 2 * HALF_BODY_M + LABELS_M
    figure = Figure(figsize=(height_in * 2 * wide / (top_m - bottom_m), height_in), facecolor=PAPER)
    plates = {}
    for view, left, low in (
        ("posterior", 0.0, -HALF_BODY_M - LABELS_M),
        ("anterior", 0.5, -HALF_BODY_M),
    ):
        axes = figure.add_axes((left, 0, 0.5, 1))
        axes.set(xlim=(low, low + wide), ylim=(bottom_m, top_m))
        axes.set_axis_off()
        paint_body(axes, view, _BODY)
        plates[view] = axes
    heading(plates["posterior"], "From behind", "the left is on the left", "left", -HALF_BODY_M)
    heading(plates["anterior"], "From in front", "the left is on the right", "right", HALF_BODY_M)
    return figure, plates
