import subprocess
import sys

import pytest

from lesson.data_files.plain_yaml import DEEPEST
from lesson.data_files.yaml_file import DataError, read_entries

REFERENCES = {
    "within an entry": "- id: a\n  list: &k [1, 2]\n  again: *k\n",
    "from entry to entry": "- id: a\n  list: &k [1, 2]\n- id: b\n  list: *k\n",
    "to a word": "- id: &k a\n- id: *k\n",
    "to a whole entry": "- &k {id: a}\n- *k\n",
    "as a field's name": "- id: &k a\n  *k : 1\n",
    "to a field's name": "- &k id: a\n- *k : b\n",
}


@pytest.mark.parametrize("written", REFERENCES.values(), ids=REFERENCES)
def test_a_reference_is_refused_wherever_it_points(tmp_path, written):
    file = tmp_path / "some.yaml"
    file.write_text(written, encoding="utf-8")
    with pytest.raises(DataError, match=r"some\.yaml, line \d.*expected no references"):
        read_entries(file)


def test_a_list_that_calls_itself_words_is_no_fields_name(tmp_path):
    file = tmp_path / "some.yaml"
    file.write_text("- ? !!str [a]\n  : 1\n", encoding="utf-8")
    with pytest.raises(
        DataError, match=r"some\.yaml, line 1, entry 1: name: expected a field's name"
    ):
        read_entries(file)


def test_equal_words_and_lists_are_no_references(tmp_path):
    file = tmp_path / "some.yaml"
    file.write_text("- {id: a, list: [1, 1]}\n- {id: a, list: [1, 1]}\n", encoding="utf-8")
    one, other = read_entries(file)
    assert one.fields == other.fields == {"id": "a", "list": [1, 1]}


DEEP = {
    "[": "- a: " + "[" * 40_000,
    "{a: ": "- a: " + "{a: " * 40_000,
    "- ": "- " * 40_000 + "a",
    "? ": "- " + "? " * 40_000 + "a",
    "[ closed": "- a: " + "[" * 40_000 + "]" * 40_000,
}


@pytest.mark.parametrize("written", DEEP.values(), ids=DEEP)
def test_forty_thousand_levels_are_told_in_a_sentence(tmp_path, written):
    file = tmp_path / "deep.yaml"
    file.write_text(f"# a line before\n{written}\n", encoding="utf-8")
    # in a process of its own: what this is about ended Python itself
    program = (
        "import sys, pathlib; from lesson.data_files.yaml_file import DataError, read_entries\n"
        "try: read_entries(pathlib.Path(sys.argv[1]))\n"
        "except DataError as error: print(error)"
    )
    done = subprocess.run([sys.executable, "-c", program, file], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "deep.yaml, line 2, the file: YAML: expected at most 30 levels\n"


def test_what_nests_as_deep_as_is_allowed_is_read(tmp_path):
    file = tmp_path / "deep.yaml"
    file.write_text("- a: " + "[" * (DEEPEST - 2) + "]" * (DEEPEST - 2), encoding="utf-8")
    assert len(read_entries(file)) == 1
