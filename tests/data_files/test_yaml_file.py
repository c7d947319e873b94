import pytest

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
