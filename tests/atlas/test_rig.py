"""How flesh follows: attached, unbroken, and never through itself."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesson.atlas.joints import ORIGINS_M
from lesson.atlas.landmarks import load_angles, load_end_plates
from lesson.atlas.nerve import load_nerve
from lesson.atlas.pose import axial_pose, frontal_pose, lateral_pose
from lesson.atlas.rig import rig
from lesson.atlas.skin import posed
from lesson.atlas.structures import find, load_structures
from lesson.atlas.views import VIEWS, load_view

NEUTRAL = {
    "lateral": lateral_pose(),
    "posterior": frontal_pose("posterior"),
    "anterior": frontal_pose("anterior"),
    "superior": axial_pose(),
}
EVERYTHING = [(view, name) for view in VIEWS for name in load_view(view)]
BONES = [name for name in load_view("lateral") if load_structures()[name].kind == "bone"]
FLESH = [name for name in load_view("lateral") if len(rig("lateral", name).bodies) > 1]

#: The hip closes by as much as flesh can fold: thigh against belly.
CLOSED_DEG = 120
EXTREMES = [
    angles
    for angles in itertools.product((-20, 0, 25), (0, 45, 90, 120), (0, 60, 120), (-30, 30))
    if angles[0] + angles[1] <= CLOSED_DEG
]


def rings(view, name):
    outline = load_view(view)[name]
    return [
        *outline.silhouette,
        *outline.shadow,
        *outline.light,
        *outline.contours,
        *outline.fibres,
    ]


@pytest.mark.parametrize(("view", "name"), EVERYTHING)
def test_every_structure_of_every_view_has_its_bodies_and_stays_put_in_the_neutral_pose(view, name):
    follows = rig(view, name)
    assert set(follows.bodies) <= NEUTRAL[view].keys()
    points = np.concatenate(rings(view, name))
    place = follows.place(points)
    assert place.shape == (len(points),)
    assert place.min() >= 0
    assert place.max() <= max(len(follows.bodies) - 1, 0)
    np.testing.assert_allclose(posed(points, follows, NEUTRAL[view]), points, atol=1e-9)


@pytest.mark.parametrize("name", ["nerve", *load_nerve()])
@pytest.mark.parametrize("view", ["lateral", "posterior", "anterior"])
def test_the_nerve_and_each_of_its_parts_has_a_rig(view, name):
    assert set(rig(view, name).bodies) <= NEUTRAL[view].keys()


def test_a_structure_the_view_does_not_show_is_refused():
    with pytest.raises(KeyError, match="superior view shows no 'soleus_right'"):
        rig("superior", "soleus_right")


@pytest.mark.parametrize("name", BONES)
def test_a_bone_follows_one_body(name):
    assert len(rig("lateral", name).bodies) == 1


@pytest.mark.parametrize("name", [name for name in load_view("lateral") if "disc_" in name])
def test_a_disc_stays_on_both_end_plates(name):
    upper, lower = rig("lateral", name).bodies
    plates = load_end_plates()
    for body, plate in ((upper, f"{upper}_lower"), (lower, f"{lower}_upper")):
        key = plate.replace("pelvis", "S1")
        points = np.array([plates[key].posterior_edge_m[:2], plates[key].anterior_edge_m[:2]])
        pose = lateral_pose(25)
        matrix = pose[body]
        np.testing.assert_allclose(
            posed(points, rig("lateral", name), pose),
            points @ matrix[:, :2].T + matrix[:, 2],
            atol=1e-3,
        )


def crossings(ring):
    """How many pairs of edges of a closed ring cross."""
    start, end = ring, np.roll(ring, -1, axis=0)

    def side(a, b, c):
        along, to = b - a, c - a
        return along[..., 0] * to[..., 1] - along[..., 1] * to[..., 0]

    a, b, c, d = start[:, None], end[:, None], start[None], end[None]
    hit = (side(a, b, c) * side(a, b, d) < 0) & (side(c, d, a) * side(c, d, b) < 0)
    return int(np.triu(hit, 2).sum())


def area(ring):
    following = np.roll(ring, -1, axis=0)
    return float((ring[:, 0] * following[:, 1] - ring[:, 1] * following[:, 0]).sum() / 2)


def test_the_check_for_crossings_sees_a_figure_of_eight():
    assert crossings(np.array([[0.0, 0], [1, 1], [1, 0], [0, 1]])) == 1
    assert crossings(np.array([[0.0, 0], [1, 0], [1, 1], [0, 1]])) == 0


@pytest.mark.parametrize("name", FLESH)
def test_no_outline_runs_through_itself(name):
    follows = rig("lateral", name)
    for ring in load_view("lateral")[name].silhouette:
        allowed = crossings(ring)
        for angles in EXTREMES:
            assert crossings(posed(ring, follows, lateral_pose(*angles))) <= allowed, angles


@pytest.mark.parametrize("name", FLESH)
def test_no_outline_turns_inside_out_or_loses_more_than_two_thirds_of_its_area(name):
    # quadratus femoris, seen edge on at rest, opens to a fan
    follows = rig("lateral", name)
    ring = load_view("lateral")[name].silhouette[0]
    for angles in EXTREMES:
        share = area(posed(ring, follows, lateral_pose(*angles))) / area(ring)
        assert 1 / 3 < share < 5, angles


@pytest.mark.parametrize("name", FLESH)
def test_no_edge_of_an_outline_is_stretched_more_than_sixfold(name):
    follows = rig("lateral", name)
    for ring in load_view("lateral")[name].silhouette:
        before = np.linalg.norm(ring - np.roll(ring, -1, axis=0), axis=1)
        seen = before > 0.002
        for angles in EXTREMES:
            moved = posed(ring, follows, lateral_pose(*angles))
            after = np.linalg.norm(moved - np.roll(moved, -1, axis=0), axis=1)
            assert (after[seen] / before[seen]).max() < 6, angles


@pytest.mark.parametrize("name", [*FLESH, "nerve"])
@settings(max_examples=20)
@given(
    angles=st.tuples(st.floats(-20, 24), st.floats(0, 90), st.floats(0, 119), st.floats(-30, 29))
)
def test_a_degree_more_moves_every_point_smoothly(name, angles):
    """The foot is 0.9 m from the hip: a degree is 15 mm there; four joints add up."""
    if name == "nerve":
        points = load_nerve()["sciatic_nerve"].seen_from("lateral")
    else:
        points = load_view("lateral")[name].silhouette[0]
    follows = rig("lateral", name)
    before, after = (
        posed(points, follows, lateral_pose(*(angle + more for angle in angles))) for more in (0, 1)
    )
    assert np.linalg.norm(after - before, axis=1).max() < 0.05


def bends_deg(line):
    along = np.diff(line, axis=0)
    heading = np.unwrap(np.arctan2(along[:, 1], along[:, 0]))
    return np.degrees(np.abs(np.diff(heading)))


@pytest.mark.parametrize("knee", [0, 60, 120])
@pytest.mark.parametrize("hip", [0, 60, 90, 120])
@pytest.mark.parametrize("name", ["sciatic_nerve", "tibial_nerve", "common_fibular_nerve"])
def test_the_nerve_has_no_kinks_and_no_gaps(name, hip, knee):
    rest = load_nerve()[name].seen_from("lateral")
    line = posed(rest, rig("lateral", name), lateral_pose(0, hip, knee))
    steps, before = (np.linalg.norm(np.diff(path, axis=0), axis=1) for path in (line, rest))
    # a point each 6 mm; at rest the sharpest bend is 18 degrees
    assert (bends_deg(line) < bends_deg(rest) + (45 if knee else 20)).all()
    assert bends_deg(line).max() < 50
    assert (steps / before < 5).all()
    assert (steps / before > 0.1).all()


@pytest.mark.parametrize("hip", [0, 60, 120])
def test_the_hamstrings_keep_to_the_sitting_bone_and_to_the_thigh(hip):
    pose = lateral_pose(0, hip)
    for name in ("biceps_femoris_long_head", "semitendinosus", "semimembranosus"):
        ring = load_view("lateral")[f"{name}_right"].silhouette[0]
        moved = posed(ring, rig("lateral", f"{name}_right"), pose)
        top = ring[:, 1].argmax()
        assert np.linalg.norm(moved[top] - ORIGINS_M["ischium_right"]) < 0.025
        thigh = (ring[:, 1] < 0.60) & (ring[:, 1] > 0.5)
        femur = pose["femur_right"]
        np.testing.assert_allclose(
            moved[thigh], ring[thigh] @ femur[:, :2].T + femur[:, 2], atol=1e-3
        )


@pytest.mark.parametrize(
    "name",
    ["piriformis_right", "piriformis", "right piriformis", "Piriformis", "musculus piriformis"],
)
def test_a_structure_is_found_by_any_of_its_names(name):
    assert find(name).id == "piriformis_right"


def test_the_left_is_found_when_it_is_asked_for():
    assert find("left gluteus maximus").id == "gluteus_maximus_left"


def test_a_misspelt_structure_is_refused_with_what_is_near():
    with pytest.raises(KeyError, match="did you mean piriformis"):
        find("pirifomis")


def test_structures_know_their_number_in_terminologia_anatomica_and_what_they_span():
    psoas = find("psoas major")
    assert psoas.ta2 == 2595
    assert psoas.spans == ("L1-L5", "femur_right")


def test_the_end_plates_give_the_lordosis_that_the_atlas_states():
    plates, angles = load_end_plates(), load_angles()
    lordosis = plates["S1_upper"].slope_deg - plates["L1_upper"].slope_deg
    assert lordosis == pytest.approx(angles["lumbar_lordosis_L1_S1"], abs=0.1)
