import json

import pytest
from matplotlib.path import Path

from lesson.atlas.reading import AtlasError
from lesson.atlas.skin_areas import ROOTS, load_skin_areas
from lesson.atlas.views import load_view

AREAS = [(root, view) for root in ROOTS for view in load_skin_areas()[root]]


@pytest.mark.parametrize(("root", "view"), AREAS)
def test_an_area_lies_on_the_right_leg_within_the_body(root, view):
    ring = load_skin_areas()[root][view]
    (body,) = load_view(view)["body_outline"].silhouette
    assert Path(body).contains_points(ring).mean() > 0.97
    side = 1 if view == "posterior" else -1
    assert (side * ring[:, 0] > 0).all()


@pytest.mark.parametrize("view", ["anterior", "posterior"])
def test_areas_do_not_cover_each_other_much(view):
    rings = {root: views[view] for root, views in load_skin_areas().items() if view in views}
    for root, ring in rings.items():
        for other, neighbour in rings.items():
            if other != root:
                assert Path(ring).contains_points(neighbour).mean() < 0.25, (root, other)


@pytest.mark.parametrize(
    "rows",
    [
        [[0.5, 0, 0.5], [0.6, 0, 0.5]],
        [[0.6, 0, 1.5], [0.5, 0, 1]],
        [[3.6e8, 0, 0.5], [0.5, 0, 0.5]],  # as many steps as no memory holds
    ],
)
def test_rows_out_of_order_or_range_are_refused_naming_root_and_view(tmp_path, monkeypatch, rows):
    areas = {root: {"posterior": rows} for root in ROOTS}
    (tmp_path / "atlas").mkdir()
    (tmp_path / "atlas" / "skin_areas.json").write_text(json.dumps({"areas": areas}))
    monkeypatch.setattr("lesson.atlas.reading.data_folder", lambda: tmp_path)
    load_skin_areas.cache_clear()
    with pytest.raises(AtlasError, match="L4, posterior should list falling heights"):
        load_skin_areas()
    load_skin_areas.cache_clear()


def test_l5_is_on_the_big_toe_and_s1_on_the_heel():
    areas = load_skin_areas()
    heel, big_toe = 0.062, 0.105  # how far outwards they lie, near the ground
    assert Path(areas["L5"]["anterior"]).contains_point((-big_toe, -0.055))
    assert not Path(areas["L5"]["anterior"]).contains_point((-heel, -0.055))
    assert Path(areas["S1"]["posterior"]).contains_point((heel, -0.055))
