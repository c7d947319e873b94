import json

import pytest

from lesson.atlas.reading import AtlasError
from lesson.atlas.variants import load_variants


def test_there_are_six_types_and_three_keep_the_nerve_whole():
    variants = load_variants()
    assert list(variants) == list("ABCDEF")
    assert [letter for letter, each in variants.items() if each.undivided] == list("ADF")


def test_the_commonest_type_passes_below_piriformis():
    assert (
        load_variants()["A"].tibial.passes == load_variants()["A"].common_fibular.passes == "below"
    )


def test_an_unknown_passage_is_refused_naming_part_and_type(tmp_path, monkeypatch):
    part = {"piriformis": "round", "xyz": [0, 0, 0]}
    types = {"B": {"undivided": False, "tibial": part, "common_fibular": part}}
    (tmp_path / "atlas").mkdir()
    (tmp_path / "atlas" / "nerve.json").write_text(json.dumps({"beaton_anson": {"types": types}}))
    monkeypatch.setattr("lesson.atlas.reading.data_folder", lambda: tmp_path)
    load_variants.cache_clear()
    with pytest.raises(AtlasError, match="tibial of type B passes 'round'; expected one of below"):
        load_variants()
    load_variants.cache_clear()
