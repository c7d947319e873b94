from pathlib import Path

import pytest

from lesson.data_files.yaml_file import DataError
from lesson.evidence import Grade, load_claims

GOOD = """\
- id: C01
  claim: The nerve is long
  grade: contested
  why: It depends on whom you measure
  sources: [Currin2015]
  part: sciatica
  page: '01'
"""


def written(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "claims.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_sound_file_is_read(tmp_path):
    claim = load_claims(written(tmp_path, GOOD))["C01"]
    assert claim.grade is Grade.CONTESTED
    assert claim.sources == ("Currin2015",)


@pytest.mark.parametrize(
    ("old", "new", "line", "field"),
    [
        ("grade: contested", "grade: certain", 3, "grade"),
        ("part: sciatica", "part: the end", 6, "part"),
        ("page: '01'", "page: 'one'", 7, "page"),
        ("[Currin2015]", "[Currin2015, Nobody1999]", 5, "sources.1"),
        ("why: It depends on whom you measure", "why: ''", 4, "why"),
        ("  why: It depends on whom you measure\n", "", 1, "why"),
        ("claim:", "clam:", 1, "claim"),
        ("id: C01", "id: one", 1, "id"),
        ("grade: contested", "grade: contested\n  grade: contested", 4, "grade"),
    ],
)
def test_a_mistake_is_pointed_at(tmp_path, old, new, line, field):
    file = written(tmp_path, GOOD.replace(old, new))
    with pytest.raises(DataError) as caught:
        load_claims(file)
    assert (caught.value.file, caught.value.line, caught.value.field) == (file, line, field)
    assert f"claims.yaml, line {line}, " in str(caught.value)


def test_an_id_is_used_once(tmp_path):
    with pytest.raises(DataError, match="line 8, C01: id: expected an id not used before"):
        load_claims(written(tmp_path, GOOD + GOOD))


@pytest.mark.parametrize("text", ["just words", "a: b", "- [", "- words"])
def test_a_file_that_is_no_list_of_entries_is_refused(tmp_path, text):
    with pytest.raises(DataError, match=r"claims\.yaml, line 1"):
        load_claims(written(tmp_path, text))
