"""`python start.py run lesson check`: a line a finding, what was left out, and a last line that counts."""

import json
import subprocess
import sys

import pytest

from lesson.__main__ import main
from lesson.content_checks.command import check_content, find_checks
from lesson.content_checks.content import Content
from lesson.content_checks.finding import Refused
from lesson.content_checks.page import load_page, notebook_paths
from lesson.content_checks.registry import CHECKS, TOPICS, check
from tests.content_checks.spoilt import own, with_file

pytestmark = pytest.mark.slow  # runs every check, spoilt once more for each case

NO_FIGURES = "figures_are_no_surer_than_their_source"


def test_clean_content_is_counted(capsys):
    assert check_content(["routine", "stories"], own()) == 0
    count = len(find_checks(["routine", "stories"]))
    assert capsys.readouterr().out == f"{count} checks, 0 findings\n"


def test_every_finding_is_a_line_and_the_last_line_counts(tmp_path, capsys):
    content, text = with_file(tmp_path, "evidence/claims.yaml", "why: Everyday", "why: In 77 [V]")
    number = next(n for n, line in enumerate(text.splitlines(), 1) if "77 [V]" in line)
    assert check_content(["claims", "figures"], content) == 1
    *lines, last = capsys.readouterr().out.splitlines()
    where = f"claims.yaml, line {number}, C01: why: "
    assert lines == [
        f"{where}expected no note of the review, such as '['",
        f"{where}77 is no figure of Schmid2023, Lin2014 in figures.yaml",
    ]
    assert last == f"{len(find_checks(['claims', 'figures']))} checks, 2 findings"


def test_one_check_can_be_made_by_its_name(tmp_path, capsys):
    content, _ = with_file(tmp_path, "evidence/claims.yaml", "id: C02", "id: C01")
    assert check_content(["every_part_has_claims"], content) == 1
    assert capsys.readouterr().out.splitlines()[-1] == "1 check, 1 finding"


REFUSALS = [
    (
        "claims",
        "evidence/claims.yaml",
        "id: C02",
        "id: C01",
        "C01: id: expected an id not used before",
    ),
    ("claims", "evidence/claims.yaml", "- id: C02", "- [", "the file: YAML: "),
    (
        "words",
        "glossary.yaml",
        "kind: body",
        "kind: bodies",
        "sciatic_nerve: kind: expected one of",
    ),
    (
        "questions",
        "questions/daily.yaml",
        "type: multiple",
        "type: many",
        "daily.effects: type: expected single",
    ),
    (
        "routine",
        "routine/dose.yaml",
        "id: area_most_s",
        "id: area_least",
        "expected exactly the rules",
    ),
    ("routine", "routine/questions.yaml", "[K06]", "[K99]", "weaker: rows: expected one of"),
    (
        "stories",
        "stories/four_people.yaml",
        "  age: 44",
        "  age: old",
        "anna: age: expected a whole number",
    ),
]


@pytest.mark.parametrize(("topic", "file", "old", "new", "words"), REFUSALS)
def test_what_a_loader_refuses_is_one_finding(tmp_path, capsys, topic, file, old, new, words):
    content, _ = with_file(tmp_path, file, old, new)
    assert check_content([topic], content) == 1
    found = capsys.readouterr().out.splitlines()[:-1]
    assert any(words in line for line in found)
    assert all(line.startswith(f"{file.rpartition('/')[2]}") for line in found if words in line)
    assert len(set(found)) == len(found)


@pytest.mark.parametrize("written", ["{", "[]", json.dumps({"nbformat": 4, "cells": []})])
def test_a_file_that_is_no_notebook_is_a_finding(tmp_path, written):
    (tmp_path / "01_x.ipynb").write_text(written, "utf-8")
    (path,) = notebook_paths(tmp_path)
    with pytest.raises(Refused, match=r"^01_x\.ipynb: expected a (valid )?notebook \("):
        load_page(path)


def test_checkpoints_are_no_notebooks(tmp_path):
    (tmp_path / ".ipynb_checkpoints").mkdir()
    (tmp_path / ".ipynb_checkpoints" / "01_x.ipynb").write_text("{}")
    assert list(notebook_paths(tmp_path)) == []


def test_a_lesson_without_notebooks_is_told(monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(
        "lesson.content_checks.content.pages_folder", lambda: tmp_path / "notebooks"
    )
    assert check_content(["plans_add_up"], Content()) == 1
    assert capsys.readouterr().out.startswith(f"notebooks: expected in {tmp_path}\n")


def test_what_needs_a_package_that_is_not_there_is_named(monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "textstat", None)
    assert check_content(["claims", "stories"], own()) == 0
    out, err = capsys.readouterr()
    why = "reading age was not checked: textstat is not installed (python start.py test has it)"
    assert err == f"Note: {why}.\n"
    assert out == f"{len(find_checks(['claims', 'stories'])) - 2} checks, 0 findings\n"
    assert main(["reading-age"]) == 1
    assert capsys.readouterr().err == f"{why}\n"


def test_the_list_has_a_line_for_each_check(capsys):
    assert main(["check", "--list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[1].rstrip(":") for line in lines] == [c.name for c in find_checks()]
    assert list(dict.fromkeys(line.split()[0] for line in lines)) == list(TOPICS)
    assert main(["check", "--list", "figures"]) == 0
    assert {line.split()[0] for line in capsys.readouterr().out.splitlines()} == {"figures"}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["check", "cooking"], "There is no check 'cooking'; there are claims, figures, pages"),
        (["check", "--list", "cooking"], "There is no check 'cooking'"),
        (["dance"], "invalid choice: 'dance'"),
        (["--port", "many"], "invalid int value: 'many'"),
    ],
)
def test_a_misuse_is_told_in_a_sentence(words, told, capsys):
    assert main(words) == 2
    said = capsys.readouterr().err
    assert told in said
    assert "Traceback" not in said


def test_the_module_runs_as_a_command():
    command = [sys.executable, "-m", "lesson", "check", NO_FIGURES]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout == "1 check, 0 findings\n"


def test_a_check_has_a_topic_a_name_of_its_own_and_a_sentence():
    def nothing(_content):
        return iter(())

    for topic, name, words in (
        ("cooking", "new_name", "It is so."),
        ("claims", NO_FIGURES, "It is so."),
        ("claims", "new_name", None),
    ):
        nothing.__name__, nothing.__doc__ = name, words
        with pytest.raises(ValueError, match="expected a new name, a docstring and a topic"):
            check(topic)(nothing)
    assert "new_name" not in CHECKS
