"""What stands, lies and leans beside the figure: mat, bed, wall, chair, pillow, ball, roller, stick."""

# mypy: disable-error-code="no-untyped-call"
# matplotlib's transforms have no types

from collections.abc import Callable

from matplotlib.axes import Axes
from matplotlib.patches import Circle, FancyBboxPatch, Patch, Rectangle
from matplotlib.transforms import Affine2D

from lesson.diagrams.figures.pose import Prop

EDGE, MAT, CUSHION, WOOD, WALL = "#8a7d6c", "#dfe6df", "#efe6d4", "#cdb48f", "#e6ded1"
RUBBER, FOAM = "#c96f3b", "#7d8f6a"
SEAT_M, SEAT_DEPTH_M = 0.05, 0.4
LINE_PT = 1.2


def draw_prop(axes: Axes, prop: Prop, depth: float) -> None:
    """Draw a thing, or the several pieces it is made of."""
    for piece in _PIECES[prop.kind](prop):
        piece.set(zorder=depth, linewidth=LINE_PT, edgecolor=EDGE)
        turn = Affine2D().rotate_deg_around(*prop.at, prop.deg)
        piece.set_transform(turn + axes.transData)
        axes.add_patch(piece)


def _box(
    left: float, bottom: float, width: float, height: float, colour: str, round_: float
) -> Patch:
    style = f"round,pad=0,rounding_size={min(round_, width / 2, height / 2)}"
    return FancyBboxPatch((left, bottom), width, height, boxstyle=style, facecolor=colour)


def _centred(prop: Prop, colour: str, round_: float) -> list[Patch]:
    (x, y), (width, height) = prop.at, prop.size
    return [_box(x - width / 2, y - height / 2, width, height, colour, round_)]


def _wall(prop: Prop) -> list[Patch]:
    (x, _), (width, height) = prop.at, prop.size
    return [Rectangle((x, 0), width, height, facecolor=WALL)]


def _chair(prop: Prop) -> list[Patch]:
    """A firm chair without arms; `at` is the middle of its seat's top, `size` its back's height."""
    (x, y), (depth, back) = prop.at, prop.size
    left, right = x - depth / 2, x + depth / 2
    legs = [Rectangle((at, 0), 0.035, y - SEAT_M, facecolor=WOOD) for at in (left, right - 0.035)]
    pieces: list[Patch] = [*legs, _box(left, y - SEAT_M, depth, SEAT_M, WOOD, 0.02)]
    if back:
        pieces.append(_box(left - 0.01, y, 0.035, back, WOOD, 0.015))
    return pieces


def _chair_from_front(prop: Prop) -> list[Patch]:
    """A chair on which somebody sits sideways: its back, `size[1]` high, stands behind the figure."""
    (x, y), (width, back) = prop.at, prop.size
    left, right = x - width / 2, x + width / 2
    posts = [Rectangle((at, y), 0.03, back - 0.05, facecolor=WOOD) for at in (left, right - 0.03)]
    slats = [_box(left, y + at, width, 0.09, WOOD, 0.015) for at in (back - 0.09, back - 0.25)]
    return [*posts, *slats, *_chair(prop.model_copy(update={"size": (width, 0)}))]


def _rail(prop: Prop) -> list[Patch]:
    """A chair to hold on to, seen from its side with its back towards the figure."""
    (x, y), (depth, _) = prop.at, prop.size
    return [
        Rectangle((x + depth - 0.03, 0), 0.03, 0.42, facecolor=WOOD),
        Rectangle((x, 0), 0.03, y, facecolor=WOOD),
        _box(x - 0.005, 0.42, depth + 0.01, SEAT_M, WOOD, 0.02),
        _box(x - 0.008, y - 0.16, 0.045, 0.16, WOOD, 0.015),
    ]


def _roller(prop: Prop) -> list[Patch]:
    radius = prop.size[0] / 2
    return [
        Circle(prop.at, radius, facecolor=FOAM),
        Circle(prop.at, radius * 0.45, facecolor="#e9eddf"),
    ]


_PIECES: dict[str, Callable[[Prop], list[Patch]]] = {
    "mat": lambda prop: _centred(prop, MAT, 0.04),
    "bed": lambda prop: _centred(prop, MAT, 0.05),
    "wall": _wall,
    "chair": _chair,
    "stool": _chair,
    "chair from the front": _chair_from_front,
    "rail": _rail,
    "pillow": lambda prop: _centred(prop, CUSHION, 0.06),
    "ball": lambda prop: [Circle(prop.at, prop.size[0] / 2, facecolor=RUBBER)],
    "roller": _roller,
    "stick": lambda prop: _centred(prop, WOOD, 0.025),
}
