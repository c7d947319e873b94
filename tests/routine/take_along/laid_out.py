"""Where everything on a sheet stands, and whether it is neat; the plans that sheets are made of."""

import io
from functools import cache
from itertools import combinations
from typing import NamedTuple

from matplotlib.patches import Rectangle
from matplotlib.textpath import TextPath
from PIL import Image

from lesson.routine.take_along.paper import HEIGHT_PT, WIDTH_PT, Look

#: Where ink and measured type may differ, in points.
CLOSE = 0.3
SMALLEST_PT = 6.8


def some_picture(_):
    kept = io.BytesIO()
    Image.new("RGB", (600, 480), "#97473d").save(kept, "png")
    return kept.getvalue()


class Box(NamedTuple):
    """Plain numbers, as thousands of pairs are compared."""

    x0: float
    y0: float
    x1: float
    y1: float


def plain(bbox):
    return Box(*map(float, bbox.extents))


@cache
def outline_of(words, bold, italic):
    """The box of a line's outlines at a size of 1, which are what is printed."""
    path = TextPath((0, 0), words, size=100, prop=Look(100, bold, italic).font)
    return [float(edge) / 100 for edge in path.get_extents().extents]


def ink_of(text):
    x, y = map(float, text.get_transform().transform(text.get_position()))
    bold, italic = text.get_fontweight() == 600, text.get_fontstyle() == "italic"
    size = text.get_fontsize()
    left, low, right, high = (edge * size for edge in outline_of(text.get_text(), bold, italic))
    x -= {"left": 0, "center": (right - left) / 2, "right": right - left}[text.get_ha()]
    return Box(x, y + low, x + right - left, y + high)


def boxes_of(figure):
    """The texts' boxes in points with their words, and the boxes and pictures drawn."""
    texts = [(ink_of(text), text.get_text()) for text in figure.texts]
    rectangles = [plain(patch.get_window_extent()) for patch in drawn_as(figure, Rectangle)]
    return texts, rectangles, [plain(axes.get_window_extent()) for axes in figure.axes]


def drawn_as(figure, kind):
    return [a for a in figure.get_children() if isinstance(a, kind) and a is not figure.patch]


def overlap(one, other):
    wide = min(one.x1, other.x1) - max(one.x0, other.x0)
    high = min(one.y1, other.y1) - max(one.y0, other.y0)
    return wide > CLOSE and high > CLOSE


def inside(inner, outer):
    return (
        inner.x0 > outer.x0 - CLOSE
        and inner.x1 < outer.x1 + CLOSE
        and inner.y0 > outer.y0 - CLOSE
        and inner.y1 < outer.y1 + CLOSE
    )


def assert_neat(figure):
    texts, rectangles, pictures = boxes_of(figure)
    for box, words in texts:
        assert box.x0 > 20, words
        assert box.x1 < WIDTH_PT - 20, words
        assert box.y0 > 20, words
        assert box.y1 < HEIGHT_PT - 20, words
        for rectangle in rectangles:
            assert inside(box, rectangle) or not overlap(box, rectangle), words
        assert not [picture for picture in pictures if overlap(box, picture)], words
    for (one, words), (other, more) in combinations(texts, 2):
        assert not overlap(one, other), (words, more)
    for picture in pictures:
        assert sum(inside(picture, rectangle) for rectangle in rectangles) == 1
    for one, other in combinations(rectangles, 2):
        assert inside(one, other) or inside(other, one) or not overlap(one, other)
    assert min(text.get_fontsize() for text in figure.texts) >= SMALLEST_PT


PLANS = {
    "shortest": {"minutes": 3.0},
    "ten": {},
    "longest": {"minutes": 40.0, "week": 3},
    "nothing left": {"given_": {"inflamed": "yes"}},
}
