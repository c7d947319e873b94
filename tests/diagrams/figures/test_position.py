"""Every position stands, sits or lies on something, with limbs of one length."""

from functools import cache

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesson.data_files.yaml_file import DataError
from lesson.diagrams.figures.body import SHANK_M, THIGH_M, body_in
from lesson.diagrams.figures.body_map import body_map
from lesson.diagrams.figures.limb import two_bones
from lesson.diagrams.figures.pose import load_poses
from lesson.diagrams.figures.position import outline_points
from lesson.diagrams.figures.position import position as draw_position
from lesson.live.svg import to_svg

pytestmark = pytest.mark.slow  # draws every position

position = cache(draw_position)
POSES = list(load_poses().values())
FROM_THE_SIDE = [pose for pose in POSES if pose.seen_from == "the side"]
IDS = {"ids": lambda pose: pose.id}
#: How far flesh may give way, or a foot in the air stay above the floor, in metres.
GIVES_M = 0.03
AREAS = {"back": "back", "buttock": "glute", "hip": "hipflexor", "thigh": "quad"}


@pytest.mark.parametrize("pose", FROM_THE_SIDE, **IDS)
def test_the_lowest_point_rests_on_the_floor(pose):
    assert abs(outline_points(body_in(pose))[:, 1].min()) < GIVES_M


@pytest.mark.parametrize("pose", POSES, **IDS)
def test_limbs_keep_their_length_unless_they_point_at_the_onlooker(pose):
    body = body_in(pose)
    for leg, side in ((pose.near_leg, body.near), (pose.far_leg, body.far)):
        for limb, length, seen in zip(
            (side.thigh, side.shank), (THIGH_M, SHANK_M), leg.seen, strict=True
        ):
            assert np.linalg.norm(limb.spine[1] - limb.spine[0]) == pytest.approx(length * seen)


@pytest.mark.parametrize("pose", POSES, **IDS)
def test_knees_and_elbows_bend_the_way_they_can(pose):
    body = body_in(pose)
    for side in (body.near, body.far):
        thigh = side.thigh.spine[1] - side.thigh.spine[0]
        shank = side.shank.spine[1] - side.shank.spine[0]
        assert thigh[0] * shank[1] - thigh[1] * shank[0] <= 1e-9  # the shin goes backwards


@pytest.mark.parametrize("pose", POSES, **IDS)
def test_the_whole_body_is_on_the_page(pose):
    axes = position(pose.id).figure.axes[0]
    points = outline_points(body_in(pose))
    low, high = np.transpose([axes.get_xlim(), axes.get_ylim()])
    assert (points > low).all()
    assert (points < high).all()


@pytest.mark.parametrize("pose", POSES, **IDS)
def test_a_position_is_told_in_words_and_weighs_little(pose):
    drawn = position(pose.id)
    assert drawn.description.endswith(".")
    assert ("from above" in drawn.description) == (pose.seen_from == "above")
    assert len(to_svg(drawn, posable=False)) < 45_000


@given(
    st.floats(0.2, 0.5),
    st.floats(0.2, 0.5),
    st.floats(0.05, 0.95),
    st.floats(0, 6.28),
    st.sampled_from([1, -1]),
)
def test_a_joint_lies_at_both_bones_ends(upper, lower, share, angle, bend):
    far = abs(upper - lower) + share * (upper + lower - abs(upper - lower))
    end = far * np.array([np.cos(angle), np.sin(angle)])
    joint = two_bones(np.zeros(2), end, (upper, lower), bend)
    assert np.linalg.norm(joint) == pytest.approx(upper)
    assert np.linalg.norm(end - joint) == pytest.approx(lower)
    assert bend * (end[0] * joint[1] - end[1] * joint[0]) >= -1e-9


def test_what_is_out_of_reach_is_refused_with_its_numbers():
    with pytest.raises(ValueError, match=r"2\.000 m from root to end; expected 0\.000 to 0\.600"):
        two_bones(np.zeros(2), np.array([2.0, 0]), (0.3, 0.3), 1)


def test_an_unknown_position_is_named_with_those_that_exist():
    with pytest.raises(ValueError, match="No position is called 'handstand'; there are"):
        position("handstand")


def test_a_mistake_in_the_data_is_pointed_at(tmp_path):
    file = tmp_path / "positions.yaml"
    file.write_text("- id: bad\n  words: Standing about in an odd way, seen from the side.\n")
    with pytest.raises(DataError, match=r"positions\.yaml"):
        load_poses(file)


def test_the_body_map_lights_each_place_on_each_side_and_weighs_little():
    drawn = body_map(AREAS)
    lit = {group.name for group in drawn.groups() if group.name.startswith("lit_")}
    assert lit == {f"lit_{side}_{area}" for side in ("left", "right") for area in AREAS.values()}
    assert len(to_svg(drawn, posable=False)) < 80_000


def test_left_is_on_the_left_from_behind_and_on_the_right_from_in_front():
    groups = {group.name: group for group in body_map(AREAS).groups()}
    assert groups["lit_left_back"].parts[0].rings[0][:, 0].mean() < 0
    assert groups["lit_left_quad"].parts[0].rings[0][:, 0].mean() > 0
