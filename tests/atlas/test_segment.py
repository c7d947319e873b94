import json

import numpy as np
import pytest
from matplotlib.path import Path

from lesson.atlas.reading import AtlasError
from lesson.atlas.segment import load_segment

STAGES = ("bulge", "protrusion", "extrusion")


def back(name):
    """How far a shape reaches back from the middle of the disc, in metres."""
    return -load_segment()[name][:, 1].min()


def test_what_leaves_the_disc_reaches_farther_back_step_by_step():
    reaches = [back("disc"), *(back(stage) for stage in STAGES)]
    assert reaches == sorted(reaches)
    assert min(np.diff(reaches)) > 0.001


@pytest.mark.parametrize("stage", ["protrusion", "extrusion", "fragment"])
def test_the_disc_gives_way_on_the_right_and_beside_the_middle(stage):
    assert 0.004 < load_segment()[stage][:, 0].mean() < 0.012


@pytest.mark.parametrize(
    ("stage", "root"),
    [
        ("protrusion", "root_L5_touched"),
        ("extrusion", "root_L5_pushed"),
        ("fragment", "root_L5_pushed"),
    ],
)
def test_it_meets_root_l5_and_not_root_l4(stage, root):
    shapes = load_segment()

    def gap(one, other):
        return np.linalg.norm(one[:, None] - other[None], axis=2).min()

    assert gap(shapes[stage], shapes[root]) < 0.003
    assert gap(shapes[stage], shapes["root_L4_right"]) > 0.006


def test_the_sac_and_the_roots_of_the_canal_lie_in_the_canal():
    shapes = load_segment()
    canal = Path(shapes["canal"])
    for name in ("sac", "sac_pushed", "root_L5_right", "root_L5_left"):
        assert canal.contains_points(shapes[name]).all(), name


def test_a_damaged_shape_is_refused_by_name(tmp_path, monkeypatch):
    (tmp_path / "atlas").mkdir()
    damaged = {"shapes": {"disc": [[0, "far"]]}}
    (tmp_path / "atlas" / "lumbar_segment.json").write_text(json.dumps(damaged))
    monkeypatch.setattr("lesson.atlas.reading.data_folder", lambda: tmp_path)
    load_segment.cache_clear()
    with pytest.raises(AtlasError, match=r"lumbar_segment\.json: disc should hold"):
        load_segment()
    load_segment.cache_clear()
