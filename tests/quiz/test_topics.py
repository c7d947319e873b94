"""The topics in words: each of the bank's once, a wrong entry named."""

import pytest

from lesson.data_files.yaml_file import DataError
from lesson.quiz.bank import load_bank
from lesson.quiz.topics import topic_names


def test_every_topic_of_the_bank_has_a_name_of_its_own():
    names = topic_names()
    assert set(names) == {id_.partition(".")[0] for id_ in load_bank()}
    assert len(set(names.values())) == len(names)


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
