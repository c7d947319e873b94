import xml.etree.ElementTree as ET

import numpy as np
import pytest

from lesson.live.svg import SVG, page_change, to_svg


def shapes(diagram, name):
    drawing = ET.fromstring(to_svg(diagram))
    group = next(g for g in drawing.iter(f"{SVG}g") if g.get("data-id") == name)
    return group, list(group.iter(f"{SVG}path"))


def test_a_shape_keeps_its_points_in_tenths_of_a_point(movable):
    _, (path,) = shapes(movable, "bone")
    steps = np.array(path.get("data-rings").split(), int).reshape(-1, 2)
    # 0.1 m are 50 points here, downwards positive; the origin is in the middle of the page
    np.testing.assert_array_equal(
        np.cumsum(steps, axis=0) / 10, [[100, 100], [150, 100], [150, 50], [100, 50]]
    )
    assert path.get("d") is None


def test_a_rigid_group_names_its_body(movable):
    group, (path,) = shapes(movable, "bone")
    assert group.get("data-body") == "bone"
    assert path.get("data-chain") is None


def test_a_flexible_shape_names_its_chain_and_each_points_place_on_it(movable):
    _, (path,) = shapes(movable, "muscle")
    assert path.get("data-chain") == "ground bone"
    places = np.cumsum(np.array(path.get("data-places").split(), int)) / 100
    np.testing.assert_array_equal(places, [0, 0, 1, 1])


def test_changing_words_stay_words(movable):
    drawing = ET.fromstring(to_svg(movable))
    (words,) = (text for text in drawing.iter(f"{SVG}text"))
    assert (words.get("data-words"), words.text) == ("angle", "0°")


def test_a_pose_on_the_page_turns_the_other_way_round_because_the_page_counts_downwards(movable):
    change = page_change(movable, movable.stops[-1].change)
    np.testing.assert_allclose(change["pose"]["ground"], [1, 0, 0, 1, 0, 0], atol=1e-9)
    a, b, c, d, e, f = change["pose"]["bone"]
    # a quarter turn to the left takes the square's far corner (150, 100) up to (100, 50)
    np.testing.assert_allclose([a * 150 + c * 100 + e, b * 150 + d * 100 + f], [100, 50], atol=0.02)


def test_posing_the_figure_moves_flexible_points_by_their_place(movable):
    movable.show(movable.stops[-1].change)
    muscle = next(group for group in movable.groups() if group.name == "muscle")
    moved = muscle.parts[0].get_path().vertices
    still = np.array([0.1, 0.0])  # a point that follows the ground alone
    assert np.hypot(*(moved - still).T).min() < 0.03


def test_a_change_is_small(movable):
    assert len(str(page_change(movable, movable.stops[3].change))) < 2_000


@pytest.mark.parametrize("times", [1, 3])
def test_posing_and_drawing_again_gives_the_same_svg(movable, times):
    before = to_svg(movable)
    for stop in movable.stops[:times]:
        movable.show(stop.change)
    movable.show(movable.stops[0].change)
    assert to_svg(movable) == before
