import json
import shutil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesson.atlas import landmarks, nerve, reading, structures, views
from lesson.data_folder import data_folder


@pytest.fixture
def damaged(tmp_path, monkeypatch):
    """Give a function that changes one file in a copy of the atlas."""
    shutil.copytree(data_folder() / "atlas", tmp_path / "atlas")
    monkeypatch.setattr(reading, "data_folder", lambda: tmp_path)
    loaders = (
        structures.load_structures,
        views.load_view,
        nerve.load_nerve,
        landmarks.load_landmarks,
    )
    for loader in loaders:
        loader.cache_clear()

    def change(name, edit):
        path = tmp_path / "atlas" / name
        content = json.loads(path.read_text(encoding="utf-8"))
        edit(content)
        path.write_text(json.dumps(content), encoding="utf-8")

    change.folder = tmp_path / "atlas"
    yield change
    for loader in loaders:
        loader.cache_clear()


def test_a_missing_file_is_named(damaged):
    (damaged.folder / "nerve.json").unlink()
    with pytest.raises(reading.AtlasError, match=r"^nerve\.json: missing"):
        nerve.load_nerve()


def test_a_truncated_file_is_named(damaged):
    path = damaged.folder / "landmarks.json"
    path.write_text(path.read_text(encoding="utf-8")[:500], encoding="utf-8")
    with pytest.raises(reading.AtlasError, match=r"^landmarks\.json: cannot be read"):
        landmarks.load_landmarks()


def test_a_structure_without_a_silhouette_is_named(damaged):
    damaged("view_posterior.json", lambda c: c["structures"]["sacrum"].pop("sil"))
    with pytest.raises(reading.AtlasError, match=r"^view_posterior\.json: sacrum has no sil"):
        views.load_view("posterior")


def test_a_ring_with_half_a_point_is_named(damaged):
    damaged("view_posterior.json", lambda c: c["structures"]["sacrum"]["sil"][0].pop())
    with pytest.raises(reading.AtlasError, match=r"sil of sacrum should hold groups of 2"):
        views.load_view("posterior")


def test_an_unknown_kind_of_structure_is_named(damaged):
    damaged("structures.json", lambda c: c["sacrum"].update(kind="stone"))
    with pytest.raises(reading.AtlasError, match=r"sacrum is of kind 'stone'; expected one of"):
        structures.load_structures()


def test_a_nerve_with_a_width_too_few_is_named(damaged):
    damaged("nerve.json", lambda c: c["paths"]["root_L5"]["width_mm"].pop())
    with pytest.raises(reading.AtlasError, match=r"root_L5 has 11 points but 10 widths"):
        nerve.load_nerve()


@given(st.one_of(st.none(), st.text(), st.lists(st.text()), st.dictionaries(st.text(), st.none())))
def test_what_is_not_numbers_is_refused_in_one_sentence(junk):
    with pytest.raises(reading.AtlasError, match=r"^file: place should hold"):
        reading.as_points(junk, 2, "file", "place")
