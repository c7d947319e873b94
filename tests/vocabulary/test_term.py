from pathlib import Path

import pytest
import textstat

from lesson.data_files.yaml_file import DataError
from lesson.data_folder import data_folder
from lesson.vocabulary import load_terms
from lesson.vocabulary.term import KINDS

ROOT = Path(__file__).resolve().parents[2]
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


def test_every_kind_of_word_is_used():
    assert {term.kind for term in load_terms().values()} == set(KINDS)


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


def test_no_spelling_belongs_to_two_words():
    owners = {}
    for term in load_terms().values():
        for spelling in term.spellings:
            assert owners.setdefault(spelling.casefold(), term.id) == term.id, spelling


def test_a_name_in_the_code_or_the_data_is_really_there():
    files = [*(ROOT / "lesson").rglob("*.py"), *data_folder().rglob("*.json")]
    files += [file for file in data_folder().rglob("*.yaml") if file.name != "glossary.yaml"]
    everything = "\n".join(file.read_text(encoding="utf-8") for file in files)
    for term in load_terms().values():
        for name in term.code:
            assert name in everything, (term.id, name)


def test_definitions_are_read_at_fourteen():
    everything = " ".join(term.definition for term in load_terms().values())
    assert textstat.flesch_kincaid_grade(everything) <= 7
