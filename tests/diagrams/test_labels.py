import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.text import Text

from lesson.atlas.nerve import load_nerve
from lesson.atlas.views import load_view
from lesson.diagrams import layers_of_the_buttock as layers
from lesson.diagrams import nerve_from_behind as plate
from lesson.diagrams.drawing.curves import ribbon, smooth_rings
from lesson.diagrams.drawing.from_behind import VIEW
from lesson.diagrams.drawing.group import Group
from lesson.diagrams.drawing.labels import Label, spread

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


def at(diagram, stop, target):
    """The ids of what is seen at a point, the frontmost first."""
    seen = diagram.stops[stop].opacity if diagram.stops else {}
    found = []
    for group in diagram.groups():
        name = group.get_gid()
        if seen.get(name, 1) == 0 or ":" in name:
            continue
        if _covers(name, target):
            found.append((group.get_zorder(), name))
    return [name for _, name in sorted(found, reverse=True)]


def _covers(name, target):
    if name in load_view(VIEW):
        return smooth_rings(load_view(VIEW)[name].silhouette).contains_point(target)
    if name == "roots":
        near = [path.seen_from(VIEW) for key, path in load_nerve().items() if "nerve" not in key]
        return min(np.hypot(*(line - target).T).min() for line in near) < 0.006
    if name in load_nerve():
        path = load_nerve()[name]
        band = ribbon(path.seen_from(VIEW), path.width_m + 0.001)
        return smooth_rings([band]).contains_point(target)
    return False


PLATE = plate.nerve_from_behind()
LAYERS = layers.layers_of_the_buttock()
CASES = [(PLATE, 0, label) for label in plate.labels_left() + plate.labels_right()] + [
    (LAYERS, stop, label)
    for stop, column in enumerate(layers.labels().values())
    for label in column
    if stop  # the skin has landmarks under it, which the eye does not see
]

#: Felt under the flesh, so something may lie over them in the picture.
LANDMARKS = {"Posterior superior iliac spine", "Ischial tuberosity", "Greater trochanter"}


@pytest.mark.parametrize(
    ("diagram", "stop", "label"), CASES, ids=lambda case: getattr(case, "text", "")
)
def test_a_label_points_at_what_it_names(diagram, stop, label: Label):
    found = at(diagram, stop, label.target)
    if label.text in LANDMARKS:
        assert label.structure in found or _near(label)
    else:
        see_through = stop == 4 and found[0] == "piriformis_right" != label.structure
        assert label.structure == found[see_through], found


def _near(label):
    """A landmark at the very edge of its bone may fall a hair outside the outline."""
    outline = np.concatenate(load_view(VIEW)[label.structure].silhouette)
    return np.hypot(*(outline - label.target).T).min() < 0.003


@pytest.mark.parametrize("diagram", [PLATE, LAYERS], ids=lambda d: d.title)
def test_words_never_overlap_and_stay_on_the_page(diagram):
    canvas = diagram.figure.canvas
    canvas.draw()
    page = diagram.figure.bbox
    for stop in diagram.stops or (None,):
        seen = stop.opacity if stop else {}
        boxes = [
            part.get_window_extent()
            for group in diagram.groups()
            if isinstance(group, Group) and seen.get(group.get_gid(), 1) > 0
            for part in group.parts
            if isinstance(part, Text)
        ]
        for index, box in enumerate(boxes):
            assert page.x0 <= box.x0 <= box.x1 <= page.x1
            assert page.y0 <= box.y0 <= box.y1 <= page.y1
            assert not any(_overlap(box, other) for other in boxes[:index])


def _overlap(one, other):
    # letters' boxes reach above and below the ink: a fifth of a line may be shared
    slack = 0.2 * min(one.height, other.height)
    return (
        one.x0 < other.x1
        and other.x0 < one.x1
        and one.y0 + slack < other.y1
        and other.y0 + slack < one.y1
    )
