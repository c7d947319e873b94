import json
import zipfile
from xml.etree import ElementTree as ET

import pytest
import yaml

from lesson import journal
from lesson.quiz.__main__ import main
from lesson.quiz.bank import load_bank, questions_folder
from lesson.quiz.schema import question_schema, schema_text


def topic(name):
    return [id_ for id_ in load_bank() if id_.startswith(f"{name}.")]


def test_a_topic_is_written_as_moodle_xml(tmp_path, capsys):
    file = tmp_path / "nerve.xml"
    assert main(["export", "--to", "moodle", str(file), "--topic", "nerve"]) == 0
    names = [each.findtext("text") for each in ET.parse(file).getroot().iter("name")]
    told = capsys.readouterr()
    left = [line for line in told.err.splitlines() if "left out" in line]
    assert len(names) + len(left) == len(topic("nerve"))
    assert f"{len(names)} of {len(topic('nerve'))} questions written" in told.out


def test_the_whole_bank_is_written_as_a_package(tmp_path, capsys):
    file = tmp_path / "all.zip"
    assert main(["export", "--to", "qti", str(file)]) == 0
    written = len(zipfile.ZipFile(file).namelist()) - 1
    assert f"{written} of {len(load_bank())} questions written" in capsys.readouterr().out


def test_what_a_format_cannot_carry_is_said_by_question(tmp_path, capsys):
    assert main(["export", "--to", "jupyterquiz", str(tmp_path / "q.json")]) == 0
    said = capsys.readouterr().err.splitlines()
    assert {line.split(": ")[0] for line in said} == set(load_bank())


def test_out_and_in_again(tmp_path, capsys):
    file, back = tmp_path / "q.json", tmp_path / "back.yaml"
    main(["export", "--to", "jupyterquiz", str(file), "--topic", "daily"])
    assert main(["import", str(file), "--out", str(back)]) == 0
    assert main(["import", str(file), "--out", str(back)]) == 1
    assert "it is there already" in capsys.readouterr().err
    assert main(["check", str(tmp_path)]) == 0


@pytest.mark.parametrize("to", ["moodle", "qti"])
def test_a_bank_brought_in_is_sound_once_what_was_named_is_filled_in(tmp_path, capsys, to):
    file, back = tmp_path / "theirs", tmp_path / "back.yaml"
    main(["export", "--to", to, str(file), "--topic", "daily"])
    capsys.readouterr()
    assert main(["import", str(file), "--out", str(back)]) == 0
    assert main(["check", str(tmp_path)]) == 1
    told = capsys.readouterr().err
    entries = yaml.safe_load(back.read_text("utf-8"))
    for entry in entries:
        assert f"{entry['id']}: to be filled in: " in told
        entry |= {"sources": ["Koes2007"], "why": entry["why"] or "So it is."}
        for part in (*entry.get("options", ()), *entry.get("pairs", ()), *entry.get("items", ())):
            part["feedback"] = part["feedback"] or "Look again."
    back.write_text(yaml.safe_dump(entries), "utf-8")
    assert main(["check", str(tmp_path)]) == 0


def test_without_a_file_the_import_is_printed(tmp_path, capsys):
    file = tmp_path / "q.json"
    file.write_text("[]")
    assert main(["import", str(file)]) == 0
    assert capsys.readouterr().out.endswith("[]\n")


def test_a_journal_is_analysed_and_drawn(tmp_path, capsys):
    journal.record("nerve.roots", "s1", 0.0)
    picture = tmp_path / "items.png"
    assert main(["items", str(journal.journal_file()), "--picture", str(picture)]) == 0
    told = capsys.readouterr().out
    assert "right at first: 0 of 1" in told
    assert "too few learners" in told
    assert picture.read_bytes().startswith(b"\x89PNG")


MISUSES = [
    (["export", "--to", "word", "x"], 2, "invalid choice: 'word'"),
    (["export", "--to", "moodle", "/nowhere/x.xml"], 1, "/nowhere/x.xml: it cannot be written"),
    (["export", "--to", "moodle", "x.xml", "--topic", "cooking"], 1, "no topic 'cooking'"),
    (["import", "missing.json"], 1, "missing.json: it cannot be read"),
    (["import", "missing.json", "--topic", "Not A Topic"], 1, "expected a topic"),
    (["items", "missing.csv"], 1, "missing.csv: it cannot be read"),
    (["check", "no/such/folder"], 2, "no/such/folder"),
    (["dance"], 2, "invalid choice: 'dance'"),
]


@pytest.mark.parametrize(("words", "code", "told"), MISUSES)
def test_a_misuse_is_told_in_a_sentence(words, code, told, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert main(words) == code
    said = capsys.readouterr().err
    assert told in said
    assert "Traceback" not in said


def test_the_schema_beside_the_questions_is_up_to_date():
    written = (questions_folder() / "schema.json").read_text(encoding="utf-8")
    assert written == schema_text(), "run python -m lesson.quiz schema"


def test_the_schema_takes_the_banks_files_and_refuses_a_misspelt_field():
    import jsonschema

    validator = jsonschema.Draft202012Validator(question_schema())
    for file in questions_folder().glob("*.yaml"):
        entries = yaml.safe_load(file.read_text(encoding="utf-8"))
        assert validator.is_valid(json.loads(json.dumps(entries))), file.name
    entries[0]["stm"] = entries[0].pop("stem")
    assert not validator.is_valid(entries)


def test_what_learners_typed_does_nothing_to_the_terminal(tmp_path, capsys):
    file = tmp_path / "theirs.json"
    typed = "\x1b]0;title\x07\x1b[2J" + "\n" * 3 + "x" * 5_000
    file.write_text(json.dumps([{"question_id": "a.b\x1b[31m", "answer": typed, "credit": 0}]))
    assert main(["items", str(file)]) == 0
    shown = capsys.readouterr().out
    assert "\x1b" not in shown
    assert r"\x1b]0;title\x07\x1b[2J\n\n\nxxx" in shown
    assert max(map(len, shown.splitlines())) < 500


def test_an_import_says_how_many_came_in_and_prints_nothing_that_acts(tmp_path, capsys):
    file = tmp_path / "theirs.json"
    answers = [{"answer": "\x1b[2Ja", "correct": True}, {"answer": "b", "correct": False}]
    good = {"question": "Which?", "type": "multiple_choice", "answers": answers}
    bad = {"question": "Type \x1b[31mred", "type": "string", "answers": []}
    file.write_text(json.dumps([good, bad]))
    assert main(["import", str(file)]) == 0
    shown = capsys.readouterr()
    assert "\x1b" not in shown.out + shown.err
    assert r"left out, question 2 (“Type \x1b[31mred”)" in shown.err
    assert shown.err.endswith("1 of 2 questions came in.\n")


def test_an_import_of_which_nothing_came_in_is_no_success(tmp_path, capsys):
    file, out = tmp_path / "theirs.json", tmp_path / "new.yaml"
    file.write_text('[{"question": "Type it", "type": "string", "answers": []}]')
    assert main(["import", str(file), "--out", str(out)]) == 1
    assert capsys.readouterr().err.endswith("0 of 1 questions came in.\n")
    assert not out.exists()


def test_a_record_is_saved_and_comes_back_beside_what_is_there(tmp_path, capsys):
    journal.record("nerve.roots", "s1", 0.0)
    journal.keep("diary", {"id": "a", "day": "2026-05-01", "leg_before": 4})
    file = tmp_path / "my_record.json"
    assert main(["save", str(file)]) == 0
    assert "It holds 1 answer and 1 diary day." in capsys.readouterr().out
    journal.erase()
    journal.record("nerve.roots", "l4_s3", 1.0)
    assert main(["restore", str(file), "--look"]) == 0
    assert "It would bring in 1 answer and 1 diary day." in capsys.readouterr().out
    assert len(journal.attempts()) == 1
    assert main(["restore", str(file)]) == 0
    assert "Brought back: 1 answer and 1 diary day." in capsys.readouterr().out
    assert [each.answer for each in journal.attempts()] == ["s1", "l4_s3"]
    assert main(["restore", str(file)]) == 0
    assert "nothing has changed" in capsys.readouterr().out


@pytest.mark.parametrize("content", [None, b"dear diary"], ids=["missing", "words"])
def test_a_record_that_cannot_be_brought_back_is_one_sentence(tmp_path, capsys, content):
    file = tmp_path / "my_record.json"
    if content:
        file.write_bytes(content)
    assert main(["restore", str(file)]) == 1
    told = capsys.readouterr()
    assert (told.out, told.err.count("\n")) == ("", 1)
    assert told.err.startswith(str(file))
