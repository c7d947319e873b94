import json

import numpy as np
import pytest
from matplotlib.path import Path

from lesson.atlas.landmarks import load_landmarks
from lesson.atlas.massage_zones import load_massage_zones
from lesson.atlas.nerve import load_nerve
from lesson.atlas.reading import AtlasError
from lesson.atlas.views import load_view

PLACES = {name: zone for name, zone in load_massage_zones().items() if zone.press}


def left(landmark, view):
    _, up, right = load_landmarks()[f"{landmark}_left"]
    return right if view == "posterior" else -right, up


def test_every_area_has_one_place_to_press_and_one_to_leave_alone():
    for press in (True, False):
        areas = {zone.area for zone in load_massage_zones().values() if zone.press == press}
        assert areas == {"back", "buttock", "hip", "thigh"}


def test_beside_the_spine_is_at_least_2_cm_from_the_middle():
    assert PLACES["beside_the_spine"].ring[:, 0].max() <= -0.02


def test_no_place_to_press_lies_on_the_nerves_strip():
    strip = Path(load_massage_zones()["nerve_strip"].ring)
    for name, zone in PLACES.items():
        if zone.view == "posterior":
            assert not strip.contains_points(zone.ring).any(), name


def test_the_strip_holds_the_nerve():
    strip = Path(load_massage_zones()["nerve_strip"].ring)
    course = load_nerve()["sciatic_nerve"].seen_from("posterior") * [-1, 1]
    inside = course[(course[:, 1] < 0.84) & (course[:, 1] > 0.52)]
    assert strip.contains_points(inside).all()


def test_the_strip_reaches_above_where_the_nerve_crosses_under_the_dimple_of_the_back():
    dimple, sitting_bone = (
        np.array(left(landmark, "posterior")) for landmark in ("psis", "ischial_tuberosity")
    )
    crossing = dimple + 0.31 * (sitting_bone - dimple)  # Currin2015
    strip = load_massage_zones()["nerve_strip"].ring
    assert Path(strip).contains_point(crossing)
    assert strip[:, 1].max() > crossing[1] + 0.01


@pytest.mark.parametrize("rib", ["rib_11_left", "rib_12_left"])
def test_beside_the_spine_is_below_the_lowest_ribs_and_above_the_pelvis(rib):
    ring = PLACES["beside_the_spine"].ring
    bone = np.concatenate(load_view("posterior")[rib].silhouette)
    assert not Path(ring).contains_points(bone).any()
    pelvis = np.concatenate(load_view("posterior")["hip_bone_left"].silhouette)
    assert ring[:, 1].min() > pelvis[:, 1].max()


def test_the_ribs_to_leave_alone_are_inside_their_zone():
    zone = load_massage_zones()["lowest_ribs"].ring
    for rib in ("rib_11_left", "rib_12_left"):
        bone = np.concatenate(load_view("posterior")[rib].silhouette)
        beside = bone[(bone[:, 0] < -0.03) & (bone[:, 1] < 1.09)]
        assert Path(zone).contains_points(beside, radius=0.004).mean() > 0.97


def test_the_hip_place_lies_below_the_crease_and_off_the_groin():
    spine, tubercle = (np.array(left(name, "anterior")) for name in ("asis", "pubic_tubercle"))
    ring = PLACES["below_the_crease"].ring
    crease = np.interp(ring[:, 0], [tubercle[0], spine[0]], [tubercle[1], spine[1]])
    assert (ring[:, 1] < crease - 0.01).all()
    groin = load_massage_zones()["groin"].ring
    assert ring[:, 0].min() > groin[:, 0].max()


@pytest.mark.parametrize("bone", ["patella_centre"])
def test_the_kneecap_is_left_alone(bone):
    kneecap = load_massage_zones()["kneecap"]
    assert Path(kneecap.ring).contains_point(left(bone, kneecap.view))


def test_the_thigh_ends_a_hand_above_the_kneecap():
    kneecap, thigh = load_massage_zones()["kneecap"], PLACES["front_of_the_thigh"]
    assert thigh.ring[:, 1].min() - kneecap.ring[:, 1].max() > 0.05


@pytest.mark.parametrize(
    ("shape", "says"),
    [
        ({}, "spine should have one of box, oval, along_the_nerve, outline"),
        ({"box": [1, 2]}, "box of spine should hold 4 numbers"),
        ({"outline": [1, 2, 3]}, "spine should hold groups of 2 numbers"),
    ],
)
def test_a_damaged_zone_is_refused_by_name(tmp_path, monkeypatch, shape, says):
    told = {"area": "back", "view": "posterior", "words": "x", "note": "y", "press": False}
    (tmp_path / "atlas").mkdir()
    file = tmp_path / "atlas" / "massage_zones.json"
    file.write_text(json.dumps({"zones": {"spine": {**told, **shape}}}))
    monkeypatch.setattr("lesson.atlas.reading.data_folder", lambda: tmp_path)
    load_massage_zones.cache_clear()
    with pytest.raises(AtlasError, match=says):
        load_massage_zones()
    load_massage_zones.cache_clear()


def test_rings_are_finite():
    assert all(np.isfinite(zone.ring).all() for zone in load_massage_zones().values())
