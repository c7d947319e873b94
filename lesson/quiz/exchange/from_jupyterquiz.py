"""Questions of jupyterquiz read in, as entries for a YAML file of the bank.

What the lesson asks for and a foreign file does not have, such as why and sources, is left empty:
`python -m lesson.quiz check` then names each place to be filled in, by line.
"""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any

import yaml

from lesson.quiz.errors import BadFile
from lesson.quiz.exchange.foreign import answers_of, stem_of, text_of, words_of
from lesson.quiz.exchange.from_jupyterquiz_numeric import numeric_entry
from lesson.quiz.exchange.sheet import Loss

#: A bank of thousands of questions stays below this; what is longer is something else.
MOST_BYTES = 20_000_000
TOPIC = re.compile(r"[a-z_]+")
QUESTION_ID = re.compile(r"[a-z_]+\.[a-z0-9_]+")
TAG = re.compile(r"</?[A-Za-z]")
OPTION_ID = re.compile(r"[a-z][a-z0-9_]*")
CHOICES = {"multiple_choice": "single", "many_choice": "multiple"}


@dataclass(frozen=True)
class Imported:
    """Entries as the bank's YAML writes them, and what was lost or has to be filled in."""

    entries: tuple[dict[str, Any], ...]
    losses: tuple[Loss, ...]

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
        If the file is not a list of jupyterquiz questions, naming file, question and field.
    """
    if not TOPIC.fullmatch(topic):
        raise BadFile(f"{topic!r}: expected a topic of small letters and _, such as nerve")
    questions = _list(file)
    entries: list[dict[str, Any]] = []
    losses: list[Loss] = []
    taken: set[str] = set()
    for number, question in enumerate(questions, 1):
        where = f"{file}, question {number}"
        if not isinstance(question, dict):
            raise BadFile(f"{where}: expected fields, such as question and answers")
        id_ = _id(question.get("id"), topic, number, taken)
        kind = str(question.get("type"))
        if kind in CHOICES:
            entry = _choices(where, question, CHOICES[kind])
        elif kind == "numeric":
            entry = numeric_entry(where, question)
        else:
            losses.append(Loss(id_, f"left out: this lesson has no type {kind!r}"))
            continue
        entry = {"id": id_, **entry, **_rest(question)}
        entries.append(entry)
        losses += [Loss(id_, what) for what in _missing(entry, question)]
    return Imported(tuple(entries), tuple(losses))


def _list(file: Path) -> list[Any]:
    try:
        if file.stat().st_size > MOST_BYTES:
            raise BadFile(f"{file}: expected at most {MOST_BYTES} bytes")
        found = json.loads(file.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise BadFile(f"{file}: it cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise BadFile(f"{file}: expected text in UTF-8") from error
    except json.JSONDecodeError as error:
        raise BadFile(f"{file}, line {error.lineno}: expected JSON ({error.msg})") from error
    except RecursionError as error:
        raise BadFile(f"{file}: expected JSON of ordinary depth") from error
    if not isinstance(found, list):
        raise BadFile(f"{file}: expected a list of questions")
    return found


def _id(written: Any, topic: str, number: int, taken: set[str]) -> str:
    id_ = written if isinstance(written, str) and QUESTION_ID.fullmatch(written) else ""
    if not id_ or id_ in taken:
        id_ = f"{topic}.imported_{number}"
    taken.add(id_)
    return id_


def _choices(where: str, question: dict[str, Any], kind: str) -> dict[str, Any]:
    options = []
    for number, answer in enumerate(answers_of(where, question), 1):
        place = f"{where}, answer {number}"
        id_ = answer.get("id")
        if not (isinstance(id_, str) and OPTION_ID.fullmatch(id_)):
            id_ = f"option_{number}"
        if not isinstance(answer.get("correct"), bool):
            raise BadFile(f"{place}: correct: expected true or false")
        option: dict[str, Any] = {"id": id_, "text": text_of(place, answer, "answer")}
        if answer["correct"]:
            option["right"] = True
        told = answer.get("feedback", "")
        options.append(option | {"feedback": unescape(told) if isinstance(told, str) else ""})
    return {"type": kind, "stem": stem_of(where, question), "options": options}


def _rest(question: dict[str, Any]) -> dict[str, Any]:
    rest: dict[str, Any] = {}
    if question.get("prediction") is True:
        rest["prediction"] = True
    if words_of(question.get("hints")):
        rest["hints"] = words_of(question.get("hints"))
    why = question.get("why")
    rest["why"] = why if isinstance(why, str) else ""
    rest["sources"] = words_of(question.get("sources"))
    if words_of(question.get("claims")):
        rest["claims"] = words_of(question.get("claims"))
    return rest


def _missing(entry: dict[str, Any], question: dict[str, Any]) -> Iterable[str]:
    empty = [name for name in ("why", "sources") if not entry[name]]
    told = entry.get("options", [entry.get("feedback")])
    spoken = [part.get("feedback") for part in told] if "options" in entry else told[0].values()
    if not all(spoken):
        empty.append("feedback")
    if empty:
        yield f"to be filled in: {', '.join(empty)}"
    if "code" in question:
        yield "the code shown with it is lost"
    if any("code" in answer for answer in question["answers"]):
        yield "the code shown with an answer is lost"
    if TAG.search(json.dumps(question)):
        yield "its HTML is kept as text and will be shown as it is written"
