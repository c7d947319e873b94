import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.patches import Patch
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from lesson.diagrams.diagram import Change
from lesson.diagrams.drawing.labels import spread
from tests.picture_cache import kept
from tests.pictures import drawn, stops

boxes = st.lists(st.tuples(st.floats(0, 1), st.floats(0.001, 0.05)), min_size=1, max_size=15).map(
    sorted
)


@given(boxes)
def test_spread_boxes_never_overlap_and_stay_in_their_room(found):
    wanted, heights = np.transpose(found)
    centres = spread(wanted, heights, 0, 1)
    lower, upper = centres - heights / 2, centres + heights / 2
    assert (lower[1:] >= upper[:-1] - 1e-9).all()
    assert lower[0] >= -1e-9
    assert upper[-1] <= 1 + 1e-9


def test_boxes_with_room_enough_stay_where_they_were_wanted():
    np.testing.assert_allclose(spread([0.2, 0.5, 0.8], [0.1, 0.1, 0.1], 0, 1), [0.2, 0.5, 0.8])


def test_two_boxes_in_one_place_part_evenly():
    np.testing.assert_allclose(spread([0.5, 0.5], [0.1, 0.1], 0, 1), [0.45, 0.55])


def test_too_many_labels_are_refused():
    with pytest.raises(ValueError, match="do not fit"):
        spread([0.1, 0.2], [0.6, 0.6], 0, 1)


def drawn_at(name, stop):
    """A picture set to a stop, and the labels that are seen there."""
    diagram = drawn(name)
    diagram.show(diagram.stops[stop].change if diagram.stops else Change(""))
    seen = [group for group in diagram.groups() if group.opacity > 0]
    return diagram, [group for group in seen if group.points_at]


def structures_at(diagram, label_group):
    """The structures that a label's dot lies on, the frontmost first, and how solid each is."""
    dot = label_group.axes.transData.transform(label_group.points_at.target)
    found = []
    for group in diagram.groups():
        if group.name not in {*diagram.names, label_group.points_at.structure, "body_outline"}:
            continue
        seen = 1 if label_group.points_at.felt else group.opacity
        solid = seen * max((_solidity(part, dot) for part in group.parts), default=0)
        if solid > 0:
            found.append((group.get_zorder(), group.name, solid))
    return [(name, solid) for _, name, solid in sorted(found, reverse=True)]


def _solidity(part, dot):
    if not isinstance(part, Patch) or part.get_facecolor()[3] == 0:
        return 0
    outline = part.get_transform().transform_path(part.get_path())
    return part.get_facecolor()[3] if outline.contains_point(dot) else 0


def _near(diagram, label_group):
    """A landmark at the very edge of its bone may fall a hair outside the outline."""
    label = label_group.points_at
    (group,) = (group for group in diagram.groups() if group.name == label.structure)
    outline = np.concatenate([ring for part in group.parts for ring in getattr(part, "rings", ())])
    return np.hypot(*(outline - label.target).T).min() < 0.003


@pytest.mark.parametrize(("name", "stop"), stops())
def test_a_label_points_at_what_it_names(name, stop):
    diagram, labels = drawn_at(name, stop)
    for group in labels:
        label = group.points_at
        found = structures_at(diagram, group)
        if label.felt:
            named = label.structure in [name for name, _ in found]
            assert named or _near(diagram, group), (label.text, found)
            continue
        solid = [name for name, solidity in found if name == label.structure or solidity > 0.6]
        assert solid, (label.text, found)
        assert solid[0] == label.structure, (label.text, found)


@kept()
def words_at(name, stop):
    """The page's box, that of each word seen at a stop, and that of each part of the small body."""
    diagram, _ = drawn_at(name, stop)
    diagram.figure.canvas.draw()
    parts = [
        (group, part) for group in diagram.groups() if group.opacity > 0 for part in group.parts
    ]
    words = [part for _, part in parts if isinstance(part, Text) and part.get_text()]
    small = [part for group, part in parts if group.name == "inset:you are here"]
    return {
        "page": box_of(diagram.figure.bbox),
        "words": [(word.get_text(), box_of(word.get_window_extent())) for word in words],
        "small body": [box_of(part.get_window_extent()) for part in small],
    }


def box_of(bbox):
    return [float(edge) for edge in bbox.extents]


@pytest.mark.parametrize(("name", "stop"), stops())
def test_words_never_overlap_and_stay_on_the_page(name, stop):
    seen = words_at(name, stop)
    page = Bbox.from_extents(seen["page"])
    words = [(word, Bbox.from_extents(box)) for word, box in seen["words"]]
    for index, (word, box) in enumerate(words):
        assert page.x0 <= box.x0 <= box.x1 <= page.x1, word
        assert page.y0 <= box.y0 <= box.y1 <= page.y1, word
        for other, taken in words[:index]:
            assert not _overlap(box, taken), (word, other)


@pytest.mark.parametrize(("name", "stop"), stops())
def test_words_never_touch_the_small_body_that_says_where_one_is(name, stop):
    seen = words_at(name, stop)
    body = [Bbox.from_extents(box) for box in seen["small body"]]
    words = [(word, Bbox.from_extents(box)) for word, box in seen["words"]]
    assert [word for word, box in words if any(box.overlaps(part) for part in body)] == []


def _overlap(one, other):
    # letters' boxes reach above and below the ink: a fifth of a line may be shared
    slack = 0.2 * min(one.height, other.height)
    return (
        one.x0 < other.x1
        and other.x0 < one.x1
        and one.y0 + slack < other.y1
        and other.y0 + slack < one.y1
    )
