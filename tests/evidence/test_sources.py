from pathlib import Path

import pytest

from lesson.data_files.yaml_file import DataError
from lesson.evidence import load_sources
from lesson.evidence.source import CHECKED

GOOD = "- key: Someone2001\n  citation: Someone S. A title.\n  checked: read\n  mark: '[V]'\n"


def test_every_source_says_how_far_it_was_checked():
    for source in load_sources().values():
        assert CHECKED[source.checked] in source.checked_words


def test_a_doi_becomes_a_link_and_a_missing_one_none():
    sources = load_sources()
    assert sources["Furlan2015"].link == "https://doi.org/10.1002/14651858.CD001929.pub3"
    assert sources["Currin2015"].link == ""


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("checked: read", "checked: surely", "checked"),
        ("mark: '[V]'", "mark: '[V]'\n  doi: https://doi.org/10.1000/1", "doi"),
        ("  citation: Someone S. A title.\n", "", "citation"),
        ("mark:", "marks:", "mark"),
    ],
)
def test_a_mistake_is_pointed_at(tmp_path: Path, old, new, field):
    file = tmp_path / "sources.yaml"
    file.write_text(GOOD.replace(old, new), encoding="utf-8")
    with pytest.raises(DataError, match=r"sources\.yaml, line \d, Someone2001") as caught:
        load_sources(file)
    assert caught.value.field == field
