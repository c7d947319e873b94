"""The topics in words: a wrong entry is named."""

import pytest

from lesson.data_files.yaml_file import DataError
from lesson.quiz.topics import topic_names


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (
            "- {id: legs, name: Legs}",
            "line 1, entry 1: id: expected a topic not listed before: dai",
        ),
        ("- {id: nerve, name: N}\n- {id: nerve, name: M}", "line 2, entry 2: id: expected a topic"),
        ("- {id: nerve}", "line 1, nerve: name: expected a name in words"),
        ("- {id: nerve, name: ' '}", "nerve: name: expected a name in words"),
        ("- {id: nerve, name: N, more: 1}", "nerve: name: expected a name in words, and nothing"),
        ("a: b", "expected a list of entries"),
    ],
)
def test_a_wrong_entry_is_named(tmp_path, written, said):
    file = tmp_path / "topics.yaml"
    file.write_text(written, "utf-8")
    with pytest.raises(DataError, match=said):
        topic_names(file)
