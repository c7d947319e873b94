"""A file of questions is known by what it holds; what is none is refused in a sentence."""

import json

import pytest

from lesson.quiz.errors import BadFile
from lesson.quiz.exchange import importing
from lesson.quiz.exchange.importing import imported
from tests.quiz.exchange.moodle_files import answer, question
from tests.quiz.exchange.qti_files import choices, declared, item, manifest, package

MOODLE = f"<quiz>{question('multichoice', answer('sciatic', 100), answer('tibial'))}</quiz>"
ITEM = item(choices("sciatic", "tibial"), before=declared("a"))
ANSWERS = [{"answer": "sciatic", "correct": True}, {"answer": "tibial", "correct": False}]
JSON = json.dumps([{"question": "Which?", "type": "multiple_choice", "answers": ANSWERS}])
PACKAGE = package({"a.xml": ITEM, "imsmanifest.xml": manifest("a.xml")})
KINDS = [
    (MOODLE.encode(), "Moodle XML"),
    (b"\n\n" + MOODLE.encode(), "Moodle XML"),
    (MOODLE.encode("utf-8-sig"), "Moodle XML"),
    (MOODLE.encode("utf-16"), "Moodle XML"),
    (ITEM.encode(), "QTI"),
    (PACKAGE, "a QTI package"),
    (JSON.encode(), "jupyterquiz"),
    (JSON.encode("utf-8-sig"), "jupyterquiz"),
]


@pytest.mark.parametrize(("content", "program"), KINDS)
def test_a_file_is_known_whatever_it_is_called(tmp_path, content, program):
    file = tmp_path / "questions.txt"
    file.write_bytes(content)
    found = imported(file, "t")
    assert (found.program, len(found.entries)) == (program, 1)
    assert found.yaml().startswith(f"# Imported from {program}.")


REFUSED = [
    (b"<questestinterop/>", "QTI 1.2: export QTI 2.1 there"),
    (b"<qti-assessment-item/>", "QTI 3: export QTI 2.1 or 2.2 there"),
    (b"<moodle_backup/>", "export the questions as Moodle XML there"),
    (b"<assessmentTest/>", "name its package, a zip"),
    (
        b"<html/>",
        "expected Moodle XML, QTI 2.1 or 2.2 (an item or a zipped package) or jupyterquiz JSON",
    ),
    (b"<quiz>", "line 1: expected XML"),
    (b"PK\x03\x04 and no more", "expected a zip file that is whole"),
    (b"// TITLE: five\n::one:: Which? {=a ~b}", "line 1: expected JSON"),
    (b"\x80\x81\x82", "expected text in UTF-8"),
    (b"", "line 1: expected JSON"),
]


@pytest.mark.parametrize(("content", "why"), REFUSED)
def test_what_is_none_is_refused_by_its_name_and_what_was_expected(tmp_path, content, why):
    file = tmp_path / "theirs"
    file.write_bytes(content)
    with pytest.raises(BadFile) as refused:
        imported(file, "t")
    assert str(refused.value).startswith(str(file))
    assert why in str(refused.value)


def test_a_file_beyond_all_measure_is_not_read(tmp_path, monkeypatch):
    monkeypatch.setattr(importing, "MOST_BYTES", 10)
    file = tmp_path / "theirs"
    file.write_bytes(b"x" * 11)
    with pytest.raises(BadFile, match="expected at most 10 bytes"):
        imported(file, "t")
