"""The body as the atlas holds it: sides, order and the nerve's published landmarks."""

import numpy as np
import pytest

from lesson.atlas.landmarks import load_landmarks
from lesson.atlas.nerve import ROOTS, load_nerve
from lesson.atlas.structures import load_structures
from lesson.atlas.views import VIEWS, load_view, skeleton


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_shows_only_known_structures(view):
    assert load_view(view).keys() <= load_structures().keys()


def test_an_unknown_view_is_refused_with_those_that_exist():
    with pytest.raises(ValueError, match=r"'front'; expected one of lateral, posterior"):
        load_view("front")


def test_from_behind_the_right_side_is_on_the_right():
    outline = load_view("posterior")["gluteus_maximus_right"]
    assert np.concatenate(outline.silhouette)[:, 0].mean() > 0


def test_from_the_front_the_right_side_is_on_the_left():
    outline = load_view("anterior")["rectus_femoris_right"]
    assert np.concatenate(outline.silhouette)[:, 0].mean() < 0


def test_a_left_muscle_mirrors_its_right_partner():
    right, left = (load_view("posterior")[f"piriformis_{side}"] for side in ("right", "left"))
    np.testing.assert_allclose(left.silhouette[0], right.silhouette[0] * [-1, 1])


def test_gluteus_maximus_covers_piriformis_from_behind():
    view = load_view("posterior")
    assert view["gluteus_maximus_right"].order > view["piriformis_right"].order


def test_the_skeleton_has_bones_and_discs_alone():
    kinds = {load_structures()[bone].kind for bone in skeleton("posterior")}
    assert kinds == {"bone", "disc"}


def test_the_roots_join_in_front_of_the_sacrum():
    nerve = load_nerve()
    end_of_trunk = nerve["lumbosacral_trunk"].points_m[-1]
    np.testing.assert_allclose(end_of_trunk, nerve["sciatic_nerve"].points_m[0])
    assert end_of_trunk[0] > load_landmarks()["psis_right"][0]
    assert set(ROOTS) <= nerve.keys()


def crossing(first, second):
    """How far along the line from one landmark to another the nerve crosses it, from behind."""
    marks = load_landmarks()
    start, end = (marks[f"{name}_right"][[2, 1]] for name in (first, second))
    path = load_nerve()["sciatic_nerve"].seen_from("posterior")
    along = end - start
    side = (path - start) @ [-along[1], along[0]]
    shares = ((path - start) @ along) / (along @ along)
    turns = np.flatnonzero(np.diff(np.sign(side)))
    return [float(shares[turn]) for turn in turns if 0 <= shares[turn] <= 1]


def test_the_nerve_crosses_from_sitting_bone_to_outer_hip_bone_half_way():
    """Currin2015: 48 % of the way; the drawn nerve is good to 5 mm of about 100."""
    assert crossing("ischial_tuberosity", "greater_trochanter") == [pytest.approx(0.48, abs=0.05)]


def test_the_nerve_crosses_from_dimple_to_sitting_bone_at_a_third():
    """Currin2015: 31 % of the way."""
    assert crossing("psis", "ischial_tuberosity")[0] == pytest.approx(0.31, abs=0.05)


def test_the_nerve_divides_65_mm_above_the_joint_line():
    """Tomaszewski2016: pooled mean 65.43 mm above the popliteal fossa."""
    division = load_nerve()["sciatic_nerve"].points_m[-1][1]
    joint_line = load_landmarks()["popliteal_crease_right"][1]
    assert division - joint_line == pytest.approx(0.0654, abs=1e-3)


def test_the_nerve_is_as_wide_at_piriformis_as_measured():
    """Tomaszewski2016: 15.55 mm at the lower edge of piriformis."""
    nerve = load_nerve()["sciatic_nerve"]
    exit_height = 0.8228
    width = np.interp(-exit_height, -nerve.points_m[:, 1], nerve.width_m)
    assert width == pytest.approx(0.01555, abs=5e-4)
