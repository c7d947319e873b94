"""Questions of jupyterquiz read in, as entries for a YAML file of the bank.

A question that cannot be taken is left out by name, and the others come in. What the lesson asks for
and a foreign file does not have, such as why and sources, is left empty: `python -m lesson.quiz check`
then names each place to be filled in, by line.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from lesson.data_files.plain_json import NotPlainJson, parsed_json
from lesson.quiz.errors import BadFile
from lesson.quiz.exchange.foreign import (
    LeftOut,
    kept_as_text,
    not_read,
    quoted,
    text_of,
    words_of,
)
from lesson.quiz.exchange.from_jupyterquiz_choices import choices_entry
from lesson.quiz.exchange.from_jupyterquiz_numeric import numeric_entry
from lesson.quiz.exchange.sheet import Loss

#: A bank of thousands of questions stays below this; what is longer is something else.
MOST_BYTES = 20_000_000
TOPIC = re.compile(r"[a-z_]+")
QUESTION_ID = re.compile(r"[a-z_]+\.[a-z0-9_]+")
#: What every question may have; the second row is what our own export adds.
FIELDS = (
    "question", "type", "answers", "code",
    "id", "stem", "why", "hints", "sources", "claims", "prediction",
)  # fmt: skip
NUMERIC_FIELDS = ("precision", "unit", "range", "right")


@dataclass(frozen=True)
class Imported:
    """Entries as the bank's YAML writes them, of how many questions, and what was lost or changed."""

    entries: tuple[dict[str, Any], ...]
    losses: tuple[Loss, ...]
    questions: int

    def yaml(self) -> str:
        """Return the entries as the text of a YAML file."""
        head = "# Imported from jupyterquiz. Fill in what is empty; `check` names each place.\n"
        if not self.entries:
            return f"{head}[]\n"
        return head + yaml.safe_dump(
            list(self.entries), allow_unicode=True, sort_keys=False, width=96
        )


def imported(file: Path, topic: str) -> Imported:
    """Return the questions of a jupyterquiz file; those without an id get one from `topic`.

    Raises
    ------
    BadFile
        If the file is not a list of questions, naming the file and what was expected.
    """
    if not TOPIC.fullmatch(topic):
        raise BadFile(f"{topic!r}: expected a topic of small letters and _, such as nerve")
    questions = _list(file)
    entries: list[dict[str, Any]] = []
    losses: list[Loss] = []
    taken: set[str] = set()
    for number, question in enumerate(questions, 1):
        id_ = _id(question, topic, number, taken)
        try:
            entry, changes = _entry(question)
        except LeftOut as reason:
            losses.append(Loss(id_, f"left out, question {number}{_name(question)}: {reason}"))
            continue
        entries.append({"id": id_, **entry})
        losses += [Loss(id_, what) for what in changes]
    return Imported(tuple(entries), tuple(losses), len(questions))


def _entry(question: Any) -> tuple[dict[str, Any], list[str]]:
    """Return a question as the bank writes it, without its id, and what is lost or to be filled in."""
    if not isinstance(question, dict):
        raise LeftOut("expected fields, such as question and answers")
    kind, known = question.get("type"), set(FIELDS)
    stem = question.get("stem")
    stem = stem if isinstance(stem, str) and stem.strip() else text_of(question, "question")
    if kind in ("multiple_choice", "many_choice"):
        own, changes = choices_entry(question, several=kind == "many_choice")
    elif kind == "numeric":
        own, changes = numeric_entry(question)
        known |= set(NUMERIC_FIELDS)
    else:
        raise LeftOut(f"this lesson has no type {quoted(kind)}")
    rest = _rest(question)
    entry = {"type": own.pop("type"), "stem": stem, **own, **rest}
    if rest["why"] and not question.get("why"):
        known.add("feedback")
        changes = [*changes, "its feedback became the why"]
    lost = not_read(question, known)
    return entry, [*_gaps(entry), *changes, *lost, *kept_as_text(question)]


def _list(file: Path) -> list[Any]:
    try:
        if file.stat().st_size > MOST_BYTES:
            raise BadFile(f"{file}: expected at most {MOST_BYTES} bytes")
        found = parsed_json(file.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise BadFile(f"{file}: it cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise BadFile(f"{file}: expected text in UTF-8") from error
    except NotPlainJson as error:
        raise BadFile(f"{file}, line {error.line}: {error}") from error
    if isinstance(found, dict) and "answers" in found:
        return [found]  # one question, which a notebook puts into a list
    if not isinstance(found, list):
        raise BadFile(f"{file}: expected a list of questions")
    return found


def _id(question: Any, topic: str, number: int, taken: set[str]) -> str:
    written = question.get("id") if isinstance(question, dict) else None
    id_ = written if isinstance(written, str) and QUESTION_ID.fullmatch(written) else ""
    if not id_ or id_ in taken:
        id_ = f"{topic}.imported_{number}"
    taken.add(id_)
    return id_


def _name(question: Any) -> str:
    asked = question.get("question") if isinstance(question, dict) else None
    return f" ({quoted(asked)})" if isinstance(asked, str) and asked.strip() else ""


def _rest(question: dict[str, Any]) -> dict[str, Any]:
    rest: dict[str, Any] = {}
    if question.get("prediction") is True:
        rest["prediction"] = True
    if words_of(question.get("hints")):
        rest["hints"] = words_of(question.get("hints"))
    why = question.get("why") or question.get("feedback")
    rest["why"] = why if isinstance(why, str) else ""
    rest["sources"] = words_of(question.get("sources"))
    if words_of(question.get("claims")):
        rest["claims"] = words_of(question.get("claims"))
    return rest


def _gaps(entry: dict[str, Any]) -> Iterable[str]:
    empty = [name for name in ("why", "sources") if not entry[name]]
    options = entry.get("options")
    told = [each["feedback"] for each in options] if options else entry["feedback"].values()
    if not all(told):
        empty.append("feedback")
    if empty:
        yield f"to be filled in: {', '.join(empty)}"
