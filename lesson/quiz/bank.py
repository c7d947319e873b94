"""The bank of questions: every file of data/questions, read and checked."""

from collections.abc import Collection
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from pydantic import ValidationError

from lesson.data_files.expected import expected
from lesson.data_files.yaml_file import DataError, Entry, read_entries
from lesson.data_folder import data_folder
from lesson.errors import UnknownName
from lesson.evidence import load_claims, load_sources
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


def find_questions(ids: Collection[str]) -> list[Question]:
    """Return the questions of these ids.

    Raises
    ------
    UnknownName
        If the bank has no question of an id, with one sentence that names those there are.
    DataError
        If the bank cannot be used.
    """
    bank = load_bank()
    for id_ in ids:
        if not isinstance(id_, str) or id_ not in bank:
            there = ", ".join(sorted(bank))
            raise UnknownName(f"There is no question {id_!r:.80}; there are {there}.")
    return [bank[id_] for id_ in ids]


def questions_about(topic: str) -> list[Question]:
    """Return every question of a topic, such as "nerve". Raises as `find_questions`."""
    bank = load_bank()
    found = [question for id_, question in bank.items() if id_.partition(".")[0] == topic]
    if not found:
        topics = sorted({id_.partition(".")[0] for id_ in bank})
        raise UnknownName(f"There is no topic {topic!r:.80}; there are {', '.join(topics)}.")
    return found


def questions_folder() -> Path:
    """Return the folder that holds the lesson's own questions."""
    return data_folder() / "questions"


def read_bank(folder: Path) -> tuple[dict[str, Question], list[DataError]]:
    """Return the sound questions of a folder, and every problem found in it."""
    questions: dict[str, Question] = {}
    problems: list[DataError] = []
    used: set[str] = set()
    for file in sorted(folder.glob("*.yaml")):
        try:
            entries = read_entries(file)
        except DataError as problem:
            problems.append(problem)
            continue
        for entry in entries:
            question, wrong = _read(entry)
            problems += wrong
            id_ = str(entry.fields.get("id", ""))
            if id_ and id_ in used:
                problems.append(entry.error(id_, "expected an id not used before", "id"))
            used.add(id_)
            if question is not None:
                questions[question.id] = question
    return questions, problems


def _read(entry: Entry) -> tuple[Question | None, list[DataError]]:
    name = str(entry.fields.get("id", f"entry {entry.number}"))
    unknown = _unknown_keys(entry, name)
    try:
        return read_question(entry.fields), unknown
    except ValidationError as error:
        # pydantic puts the type before the field; the file does not
        wrong = [
            entry.error(name, _expected(item), *_place(entry, item["loc"]))
            for item in error.errors()
        ]
        return None, [*wrong, *unknown]


def _unknown_keys(entry: Entry, name: str) -> list[DataError]:
    problems = []
    for field, known in (("sources", load_sources()), ("claims", load_claims())):
        written = entry.fields.get(field)
        for place, key in enumerate(written if isinstance(written, list) else ()):
            if isinstance(key, str) and key not in known:
                expected = f"expected a key of data/evidence/{field}.yaml, not {key!r}"
                problems.append(entry.error(name, expected, field, place))
    return problems


def _place(entry: Entry, found: tuple[int | str, ...]) -> tuple[int | str, ...]:
    if not found:
        return ("type",)
    return found[1:] if found[0] == entry.fields.get("type") else found


def _expected(item: Any) -> str:
    if item["type"] in ("union_tag_invalid", "union_tag_not_found"):
        return "expected single, multiple, numeric, estimate, order, match or hotspot"
    if item["type"] == "extra_forbidden":
        return "unknown field; see data/questions/README.md"
    return expected(item)
