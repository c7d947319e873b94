"""The commands that move a record, where several people learn: whose it is has to be said."""

import json

import pytest

from lesson.journal import record
from lesson.people import begin
from lesson.quiz.__main__ import main


@pytest.fixture(autouse=True)
def two_people(monkeypatch):
    for name in ("LESSON_PERSON", "LESSON_WHO"):
        monkeypatch.setenv(name, "")
    record("nerve.roots", "Anna's", 0.0)
    begin("Anna", "Ben")


def test_it_is_said_in_one_sentence_where_nobody_was_named(tmp_path, capsys):
    assert main(["save", str(tmp_path / "it.json")]) == 1
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 1
    assert "--who" in said[0]
    assert "Anna, Ben" in said[0]
    assert not (tmp_path / "it.json").exists()


@pytest.mark.parametrize(("name", "answers"), [("anna", ["Anna's"]), ("Ben", [])])
def test_whoever_is_named_has_theirs(tmp_path, name, answers):
    file = tmp_path / "it.json"
    assert main(["save", str(file), "--who", name]) == 0
    assert [each["answer"] for each in json.loads(file.read_text())["attempts"]] == answers


def test_the_variable_names_somebody_too(tmp_path, monkeypatch):
    monkeypatch.setenv("LESSON_WHO", "Ben")
    assert main(["save", str(tmp_path / "it.json")]) == 0


def test_a_name_that_nobody_has_is_told(tmp_path, capsys):
    assert main(["save", str(tmp_path / "it.json"), "--who", "Chi"]) == 1
    assert "Nobody here is called 'Chi'" in capsys.readouterr().err
