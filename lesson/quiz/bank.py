"""The bank of questions: every file of data/questions, read and checked."""

from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from pydantic import ValidationError

from lesson.data_folder import data_folder
from lesson.evidence import load_claims, load_sources
from lesson.evidence.yaml_file import DataError, Entry, read_entries
from lesson.quiz.question import Question, read_question


@cache
def load_bank(folder: Path | None = None) -> MappingProxyType[str, Question]:
    """Return every question by its id.

    Raises
    ------
    DataError
        If a question cannot be used; it names file, line, id, field and what was expected.
    """
    questions, problems = read_bank(folder or questions_folder())
    if problems:
        raise problems[0]
    return MappingProxyType(questions)


def questions_folder() -> Path:
    """Return the folder that holds the lesson's own questions."""
    return data_folder() / "questions"


def read_bank(folder: Path) -> tuple[dict[str, Question], list[DataError]]:
    """Return the sound questions of a folder, and every problem found in it."""
    questions: dict[str, Question] = {}
    problems: list[DataError] = []
    for file in sorted(folder.glob("*.yaml")):
        try:
            entries = read_entries(file)
        except DataError as problem:
            problems.append(problem)
            continue
        for entry in entries:
            question, wrong = _read(entry)
            problems += wrong
            if question is None:
                continue
            if question.id in questions:
                problems.append(entry.error(question.id, "expected an id not used before", "id"))
            questions[question.id] = question
    return questions, problems


def _read(entry: Entry) -> tuple[Question | None, list[DataError]]:
    name = str(entry.fields.get("id", f"entry {entry.number}"))
    try:
        question = read_question(entry.fields)
    except ValidationError as error:
        # pydantic puts the type before the field; the file does not
        return None, [
            entry.error(name, _expected(item), *_place(entry, item["loc"]))
            for item in error.errors()
        ]
    problems = []
    for field, written, known in (
        ("sources", question.sources, load_sources()),
        ("claims", question.claims, load_claims()),
    ):
        for place, key in enumerate(written):
            if key not in known:
                expected = f"expected a key of data/evidence/{field}.yaml, not {key!r}"
                problems.append(entry.error(name, expected, field, place))
    return question, problems


def _place(entry: Entry, found: tuple[int | str, ...]) -> tuple[int | str, ...]:
    if not found:
        return ("type",)
    return found[1:] if found[0] == entry.fields.get("type") else found


def _expected(item: Any) -> str:
    if item["type"] == "missing":
        return "expected, but missing"
    if item["type"] in ("union_tag_invalid", "union_tag_not_found"):
        return "expected single, multiple, numeric, estimate, order, match or hotspot"
    if item["type"] == "extra_forbidden":
        return "unknown field; see data/questions/README.md"
    message = str(item["msg"]).removeprefix("Value error, ")
    return f"{message[0].lower()}{message[1:]}"
