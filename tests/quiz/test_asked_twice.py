"""The pre-test: read from its list, every topic in it, a wrong entry named."""

import pytest

from lesson.data_files.yaml_file import DataError
from lesson.quiz.asked_twice import pre_test_ids, read_ids
from lesson.quiz.bank import load_bank


def test_every_topic_is_asked_about_and_emergencies_come_first():
    topics = [id_.partition(".")[0] for id_ in pre_test_ids()]
    assert set(topics) == {id_.partition(".")[0] for id_ in load_bank()}
    assert topics[0] == "start"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("- id: nerve.nothing", "line 1, entry 1: id: expected the id of a question"),
        ("- id: a.b\n- id: a.b", "line 2, entry 2: id: expected a question not listed before"),
        ("- name: a.b", "expected the id of a question"),
        ("- id: a.b\n  more: 1", "expected the id of a question, and nothing else"),
        ("- id: [a]", "expected the id of a question"),
        ("a: b", "expected a list of entries"),
    ],
)
def test_a_wrong_entry_is_named(tmp_path, written, said):
    file = tmp_path / "pre_test.yaml"
    file.write_text(written, "utf-8")
    with pytest.raises(DataError, match=said):
        read_ids(file, {"a.b"})
