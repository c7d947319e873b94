import pytest

from lesson.data_files.yaml_file import DataError
from lesson.vocabulary import load_terms

GOOD = """\
- id: sitting_bone
  plain: sitting bone
  medical: ischial tuberosity (IT)
  kind: body
  definition: The lump of bone that you sit on. Both sides have one.
  source: StandardAnat
  page: "01"
"""


def written(tmp_path, text):
    file = tmp_path / "glossary.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_sound_file_is_read(tmp_path):
    term = load_terms(written(tmp_path, GOOD))["sitting_bone"]
    assert term.short == "The lump of bone that you sit on"
    assert term.spellings == ("sitting bone", "ischial tuberosity", "IT")


@pytest.mark.parametrize(
    ("old", "new", "line", "field"),
    [
        ("kind: body", "kind: bodies", 4, "kind"),
        ("source: StandardAnat", "source: Nobody1999", 6, "source"),
        ('page: "01"', 'page: "09"', 7, "page"),
        ("plain: sitting bone", "plain: ''", 2, "plain"),
        ("  medical: ischial tuberosity (IT)\n", "", 1, "medical"),
        ("plain:", "plane:", 1, "plain"),
        ("id: sitting_bone", "id: Sitting bone", 1, "id"),
        ("Both sides have one.", "word " * 30, 5, "definition"),
        ("lump", 'so-called "lump"', 5, "definition"),
        ("kind: body", "kind: body\n  forms: bones", 5, "forms"),
    ],
)
def test_a_mistake_is_pointed_at(tmp_path, old, new, line, field):
    with pytest.raises(DataError) as caught:
        load_terms(written(tmp_path, GOOD.replace(old, new)))
    assert (caught.value.line, caught.value.field) == (line, field)


def test_an_id_is_used_once(tmp_path):
    with pytest.raises(DataError, match="line 8, sitting_bone: id: expected an id not used"):
        load_terms(written(tmp_path, GOOD + GOOD))
