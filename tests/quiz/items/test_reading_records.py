import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime

import pytest

from lesson import journal
from lesson.quiz.errors import BadFile
from lesson.quiz.items.reading import read_responses


def test_a_journal_is_read_and_left_as_it_is():
    journal.record("nerve.roots", "s1", -0.25)
    journal.record("nerve.roots", ["a", "b"], 1.0)
    file = journal.journal_file()
    before = file.read_bytes()
    first, second = read_responses([file])
    assert (first.answer, first.credit, first.learner) == ("s1", -0.25, str(file))
    assert second.answer == ["a", "b"]
    assert first.at <= second.at <= datetime.now(UTC)
    assert file.read_bytes() == before


def test_a_table_names_its_learners_and_a_spreadsheets_apostrophe_is_taken_off(tmp_path):
    file = tmp_path / "class.csv"
    file.write_text(
        "learner,question_id,answer,credit,at\n"
        'ana,nerve.roots,"""s1""",0,2026-05-01T10:00:00+00:00\n'
        "ben,nerve.roots,'-5,1,2026-05-01T10:00:00\n",
        encoding="utf-8-sig",
    )
    ana, ben = read_responses([file])
    assert (ana.learner, ana.answer, ana.credit) == ("ana", "s1", 0.0)
    assert (ben.learner, ben.answer, ben.at.utcoffset().total_seconds()) == ("ben", -5, 0)


def test_json_attempts_are_read(tmp_path):
    file = tmp_path / "ana.json"
    row = {"question_id": "nerve.roots", "answer": {"a": "b"}, "credit": None, "at": None}
    file.write_text(json.dumps({"attempts": [row]}))
    (only,) = read_responses([file])
    assert (only.learner, only.answer, only.credit) == (str(file), {"a": "b"}, None)


BAD = [
    ("no.csv", "a,b\n1,2\n", "line 1: expected a column called question_id and one called credit"),
    ("no.csv", "question_id,credit\nx.y,much\n", "line 2: credit: expected a number from -1 to 1"),
    ("no.csv", "question_id,credit\nx.y,nan\n", "line 2: credit: expected a number"),
    ("no.csv", "question_id,credit\n,1\n", "line 2: question_id: expected"),
    ("no.csv", "question_id,credit,at\nx.y,1,noon\n", "line 2: at: expected a time"),
    ("no.json", '{"attempts": 3}', "attempts: expected a list"),
    ("no.json", "[1]", "attempt 1: expected fields"),
    ("no.json", '{"attempts": [}', "line 1: expected JSON"),
    ("no.json", "\n" + "[" * 40_000, "line 2: expected JSON of ordinary depth"),
    (
        "no.json",
        json.dumps({"attempts": [{"question_id": "x.y", "credit": 10**400}]}),
        "credit: expected a number from -1 to 1",
    ),
]


@pytest.mark.parametrize(("name", "text", "told"), BAD)
def test_what_cannot_be_read_is_told_in_one_sentence(tmp_path, name, text, told):
    (tmp_path / name).write_text(text)
    with pytest.raises(BadFile) as trouble:
        read_responses([tmp_path / name])
    assert told in str(trouble.value)
    assert name in str(trouble.value)


def test_other_files_are_refused(tmp_path):
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\xff\xfe")
    (tmp_path / "other.sqlite3").write_bytes(b"SQLite format 3\x00" + b"\x00" * 200)
    for name in ("picture.png", "other.sqlite3", "missing.csv"):
        with pytest.raises(BadFile, match=name):
            read_responses([tmp_path / name])


def test_one_file_named_twice_would_count_double(tmp_path):
    file = tmp_path / "ana.csv"
    file.write_text("question_id,credit\nx.y,1\n")
    with pytest.raises(BadFile, match="named twice"):
        read_responses([file, tmp_path / "." / "ana.csv"])


NO_TABLES = {
    "a view without end": """
        CREATE VIEW attempts AS WITH RECURSIVE n(number) AS
        (SELECT 1 UNION ALL SELECT number + 1 FROM n)
        SELECT number, 'a.b' question_id, '1' answer, 1 credit, '2026-05-01' at FROM n""",
    "a column that is reckoned": """
        CREATE TABLE attempts (number, question_id, credit, at,
        answer GENERATED ALWAYS AS (hex(zeroblob(500000000))))""",
    "a virtual table": "CREATE VIRTUAL TABLE attempts USING fts5(question_id, answer, credit, at)",
}


@pytest.mark.parametrize("made", NO_TABLES.values(), ids=NO_TABLES)
def test_a_journal_whose_answers_are_no_plain_table_is_refused_at_once(tmp_path, made):
    file = tmp_path / "theirs.sqlite3"
    with closing(sqlite3.connect(file)) as journal:
        journal.execute(made)
        journal.commit()
    with pytest.raises(BadFile, match="attempts: expected a plain table"):
        read_responses([file])


def test_a_journal_without_answers_is_told(tmp_path):
    file = tmp_path / "theirs.sqlite3"
    with closing(sqlite3.connect(file)) as journal:
        journal.execute("CREATE TABLE other (number)")
    with pytest.raises(BadFile, match="it has no answers in it"):
        read_responses([file])


@pytest.mark.parametrize("digits", [400, 5_000])
def test_a_credit_of_hundreds_of_digits_is_told(tmp_path, digits):
    file = tmp_path / "theirs.json"
    file.write_text(f'[{{"question_id": "a.b", "credit": {"9" * digits}}}]')
    with pytest.raises(BadFile, match="attempt 1: credit: expected a number from -1 to 1"):
        read_responses([file])
