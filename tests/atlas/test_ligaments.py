import json

import numpy as np
import pytest

from lesson.atlas.landmarks import load_landmarks
from lesson.atlas.ligaments import LIGAMENTS, load_ligaments
from lesson.atlas.reading import AtlasError


@pytest.mark.parametrize(
    ("ligament", "landmark"),
    [
        ("sacrospinous_right", "ischial_spine_right"),
        ("sacrotuberous_right", "ischial_tuberosity_right"),
    ],
)
def test_a_band_ends_at_the_bone_it_is_named_after(ligament, landmark):
    band = load_ligaments()[ligament]
    end = (band.upper[-1] + band.lower[-1]) / 2
    assert np.linalg.norm(end - load_landmarks()[landmark]) < 0.01


@pytest.mark.parametrize("ligament", LIGAMENTS)
def test_a_band_begins_at_the_sacrum_near_the_midline_and_narrows(ligament):
    band = load_ligaments()[ligament]
    widths = np.linalg.norm(band.upper - band.lower, axis=1)
    assert widths[-1] < 0.5 * widths[0]
    assert band.lower[0, 2] < 0.015


def test_edges_of_different_length_are_refused_naming_the_ligament(tmp_path, monkeypatch):
    point = [0.0, 0.0, 0.0]
    bands = {name: {"upper": [point, point], "lower": [point]} for name in LIGAMENTS}
    (tmp_path / "atlas").mkdir()
    (tmp_path / "atlas" / "ligaments.json").write_text(json.dumps({"ligaments": bands}))
    monkeypatch.setattr("lesson.atlas.reading.data_folder", lambda: tmp_path)
    load_ligaments.cache_clear()
    with pytest.raises(AtlasError, match="sacrospinous_right: both edges must have as many points"):
        load_ligaments()
    load_ligaments.cache_clear()
