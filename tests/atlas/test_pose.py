"""Where the bodies go: rigid, joined, level and over the feet."""

import time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesson.atlas.joints import ANKLE_CENTRE_M, HIP_CENTRE_M, KNEE_CENTRE_M
from lesson.atlas.landmarks import load_landmarks
from lesson.atlas.pose import axial_pose, frontal_pose, lateral_pose
from lesson.atlas.rig import rig
from lesson.atlas.skin import posed
from lesson.atlas.spine import SHARES, disc_centres
from lesson.atlas.views import load_view

VIEW = load_view("lateral")
TILT = st.floats(-20, 25)
FLEXION = st.floats(0, 120)
ANKLE = st.floats(-30, 30)
SMALL = st.floats(-10, 10)
LATERAL = st.builds(lateral_pose, TILT, FLEXION, FLEXION, ANKLE)
STANDING = st.builds(lateral_pose, TILT)
ANY = st.one_of(
    LATERAL,
    st.builds(frontal_pose, st.sampled_from(["posterior", "anterior"]), SMALL),
    st.builds(axial_pose, SMALL),
)


def at(pose, body, point):
    return pose[body] @ [*point, 1]


def turn_deg(matrix):
    return np.degrees(np.arctan2(matrix[1, 0], matrix[0, 0]))


@given(ANY)
def test_every_body_keeps_distances(pose):
    for body, matrix in pose.items():
        np.testing.assert_allclose(matrix[:, :2] @ matrix[:, :2].T, np.eye(2), atol=1e-12), body
        assert np.linalg.det(matrix[:, :2]) > 0, body


@pytest.mark.parametrize(
    "pose",
    [lateral_pose(), frontal_pose("posterior"), frontal_pose("anterior"), axial_pose()],
)
def test_the_atlas_own_posture_moves_nothing(pose):
    for matrix in pose.values():
        np.testing.assert_allclose(matrix, [[1, 0, 0], [0, 1, 0]], atol=1e-12)


@given(TILT)
def test_an_anterior_tilt_turns_the_pelvis_clockwise_by_as_much(tilt):
    assert turn_deg(lateral_pose(tilt)["pelvis"]) == pytest.approx(-tilt, abs=1e-9)


@given(LATERAL)
def test_the_thorax_stays_level(pose):
    assert turn_deg(pose["thorax"]) == pytest.approx(0, abs=1e-9)


@given(LATERAL)
def test_the_thorax_stays_over_the_foot_to_a_tenth_of_a_millimetre(pose):
    assert pose["thorax"][0, 2] == pytest.approx(0, abs=1e-4)


@given(STANDING)
def test_the_thorax_sinks_or_rises_by_less_than_3_cm(pose):
    assert abs(pose["thorax"][1, 2]) < 0.03


@given(STANDING)
def test_standing_the_foot_stays_on_the_ground(pose):
    np.testing.assert_allclose(pose["foot_right"], pose["ground"], atol=1e-9)


@given(STANDING)
def test_standing_the_straight_leg_leans_by_less_than_6_degrees(pose):
    assert abs(turn_deg(pose["femur_right"])) < 6
    np.testing.assert_allclose(pose["femur_right"], pose["tibia_right"], atol=1e-9)


@given(TILT)
def test_the_lumbar_joints_take_up_the_tilt_by_their_shares(tilt):
    pose, below = lateral_pose(tilt), "pelvis"
    for body, share in SHARES.items():
        taken = turn_deg(pose[body]) - turn_deg(pose[below])
        assert taken == pytest.approx(share * tilt, abs=1e-9)
        below = body
    assert sum(SHARES.values()) == pytest.approx(1)


@given(LATERAL)
def test_joints_stay_joined(pose):
    below = "pelvis"
    for body in SHARES:
        centre = disc_centres()[body][:2]
        np.testing.assert_allclose(at(pose, body, centre), at(pose, below, centre), atol=1e-9)
        below = body
    for one, other, centre in (
        ("pelvis", "femur_right", HIP_CENTRE_M),
        ("femur_right", "tibia_right", KNEE_CENTRE_M),
        ("tibia_right", "foot_right", ANKLE_CENTRE_M),
    ):
        np.testing.assert_allclose(at(pose, one, centre), at(pose, other, centre), atol=1e-9)


def gap(one, other):
    """Smallest distance between two outlines' points and the other's edges, roughly."""
    start, end = other, np.roll(other, -1, axis=0)
    along = end - start
    share = np.einsum("nkj,kj->nk", one[:, None] - start, along) / (along**2).sum(axis=1)
    nearest = start + np.clip(share, 0, 1)[..., None] * along
    return np.linalg.norm(one[:, None] - nearest, axis=2).min()


@given(FLEXION)
def test_the_condyles_stay_on_the_shin_bone_and_the_kneecap_on_the_thigh_bone(knee):
    pose = lateral_pose(knee_flexion_deg=knee)
    outline = {
        name: posed(VIEW[name].silhouette[0], rig("lateral", name), pose)
        for name in ("femur_right", "tibia_right", "patella_right")
    }
    assert gap(outline["tibia_right"], outline["femur_right"]) < 0.003
    assert gap(outline["patella_right"], outline["femur_right"]) < 0.006


@given(FLEXION)
def test_the_ligament_of_the_kneecap_keeps_its_length(knee):
    pose = lateral_pose(knee_flexion_deg=knee)
    tuberosity, lower_pole = (0.113, 0.330), (0.106, 0.362)
    length = np.linalg.norm(
        at(pose, "patella_right", lower_pole) - at(pose, "tibia_right", tuberosity)
    )
    assert length == pytest.approx(np.hypot(0.007, 0.032), abs=1e-6)


def test_the_straight_leg_raised_to_90_degrees_points_forward():
    pose = lateral_pose(hip_flexion_deg=90)
    hip, ankle = at(pose, "pelvis", HIP_CENTRE_M), at(pose, "foot_right", ANKLE_CENTRE_M)
    assert ankle[0] - hip[0] > 0.8
    assert abs(ankle[1] - hip[1]) < 0.03


def test_a_bent_knee_brings_the_foot_backwards_and_a_lifted_foot_its_toes_up():
    assert at(lateral_pose(0, 0, 90), "foot_right", ANKLE_CENTRE_M)[0] < -0.2
    assert at(lateral_pose(0, 0, 0, 30), "foot_right", (0.236, -0.07))[1] > 0


@pytest.mark.parametrize("view", ["posterior", "anterior"])
@given(angle=SMALL)
def test_obliquity_lifts_the_right_hip_and_leaves_trunk_and_legs_upright(view, angle):
    pose, marks = frontal_pose(view, angle), load_landmarks()
    side = 1 if view == "posterior" else -1
    right, left = (
        at(pose, "pelvis", marks[f"hip_centre_{name}"][[2, 1]] * [side, 1])
        for name in ("right", "left")
    )
    assert right[1] - left[1] == pytest.approx(0.174 * np.sin(np.radians(angle)), abs=5e-4)
    assert turn_deg(pose["thorax"]) == pytest.approx(0, abs=1e-9)
    assert pose["thorax"][0, 2] == pytest.approx(0, abs=1e-3)
    for name, hip in (("right", right), ("left", left)):
        centre = marks[f"hip_centre_{name}"][[2, 1]] * [side, 1]
        np.testing.assert_allclose(at(pose, f"femur_{name}", centre), hip, atol=1e-9)
        assert abs(turn_deg(pose[f"femur_{name}"])) < 2.5
        assert turn_deg(pose[f"foot_{name}"]) == 0


@given(SMALL)
def test_turning_to_the_left_brings_the_right_hip_forward_and_the_femurs_along(angle):
    pose, marks = axial_pose(angle), load_landmarks()
    right = marks["hip_centre_right"][[2, 0]]
    forward = (at(pose, "pelvis", right) - right)[1]
    assert np.sign(np.round(forward, 9)) == np.sign(np.round(angle, 6)) or abs(angle) < 1e-6
    np.testing.assert_allclose(at(pose, "femur_right", right), at(pose, "pelvis", right), atol=1e-9)
    assert turn_deg(pose["thorax"]) == pytest.approx(0, abs=1e-9)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: lateral_pose(26), r"tilt_deg is 26; expected -20 to 25"),
        (lambda: lateral_pose(0, -1), r"hip_flexion_deg is -1; expected 0 to 120"),
        (lambda: lateral_pose(0, 0, 121), r"knee_flexion_deg is 121; expected 0 to 120"),
        (lambda: lateral_pose(0, 0, 0, 31), r"ankle_dorsiflexion_deg is 31; expected -30 to 30"),
        (lambda: lateral_pose(float("nan")), r"tilt_deg is nan"),
        (lambda: frontal_pose("posterior", 11), r"obliquity_deg is 11; expected -10 to 10"),
        (lambda: frontal_pose("lateral", 1), r"'lateral'; expected posterior or anterior"),
        (lambda: axial_pose(-11), r"rotation_deg is -11; expected -10 to 10"),
    ],
)
def test_an_angle_out_of_range_is_refused_with_its_range(make, message):
    with pytest.raises(ValueError, match=message):
        make()


def test_a_pose_takes_less_than_two_milliseconds():
    """Measured: 0.3 ms; the limit leaves room for a busy machine."""
    lateral_pose()
    took = []
    for _ in range(20):
        start = time.perf_counter()
        lateral_pose(10, 40, 20, 5)
        took.append(time.perf_counter() - start)
    assert min(took) < 2e-3
