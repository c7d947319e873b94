"""Questions of another program gathered, as entries for a YAML file of the bank.

A question that cannot be taken is left out by name, and the others come in. What the lesson asks for
and a foreign file does not have, such as why and sources, is left empty: `python -m lesson.quiz check`
then names each place to be filled in, by line.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import yaml

from lesson.quiz.errors import BadFile
from lesson.quiz.exchange.foreign import LeftOut, quoted
from lesson.quiz.exchange.sheet import Loss

TOPIC = re.compile(r"[a-z_]+")
LONGEST_SLUG = 60
QUESTION_ID = re.compile(r"[a-z_]+\.[a-z0-9_]+")


@dataclass(frozen=True)
class Imported:
    """Entries as the bank's YAML writes them, of how many questions, and what was lost or changed.

    `program` is what they come from, in words.
    """

    entries: tuple[dict[str, Any], ...]
    losses: tuple[Loss, ...]
    questions: int
    program: str

    def yaml(self) -> str:
        """Return the entries as the text of a YAML file."""
        head = f"# Imported from {self.program}. Fill in what is empty; `check` names each place.\n"
        if not self.entries:
            return f"{head}[]\n"
        return head + yaml.safe_dump(
            list(self.entries), allow_unicode=True, sort_keys=False, width=96
        )


@dataclass(frozen=True)
class Foreign:
    """A question of another program: the id that it would like, its topic, what it is called there.

    `entry` returns it as the bank writes it, without its id, and what is lost or changed of it, each in
    a few words; it raises `LeftOut`.
    """

    id: str
    topic: str
    name: str
    entry: Callable[[], tuple[dict[str, Any], list[str]]]


def gathered(questions: Iterable[Foreign], program: str, losses: Iterable[Loss] = ()) -> Imported:
    """Return those questions that can be taken, each with an id of its own, and every loss.

    `losses` are those of no single question.

    Raises
    ------
    BadFile
        If a topic is none.
    """
    entries: list[dict[str, Any]] = []
    told = list(losses)
    taken: set[str] = set()
    number = 0
    for number, question in enumerate(questions, 1):
        if not TOPIC.fullmatch(question.topic):
            raise BadFile(
                f"{question.topic!r}: expected a topic of small letters and _, such as nerve"
            )
        id_ = _id(question, number, taken)
        try:
            entry, changes = question.entry()
        except LeftOut as reason:
            name = f" ({quoted(question.name)})" if question.name.strip() else ""
            told.append(Loss(id_, f"left out, question {number}{name}: {reason}"))
            continue
        entries.append({"id": id_, **entry})
        told += [Loss(id_, what) for what in (*_gaps(entry), *changes)]
    return Imported(tuple(entries), tuple(told), number, program)


def slug(name: str) -> str:
    """Return a name as the part of an id that follows the topic; nothing if no letter of it fits."""
    return re.sub("[^a-z0-9]+", "_", name.lower())[:LONGEST_SLUG].strip("_")


def letters(text: str) -> str:
    """Return the letters and digits of a text alone, to see whether one holds another."""
    return "".join(letter for letter in text.lower() if letter.isalnum())


def _id(question: Foreign, number: int, taken: set[str]) -> str:
    written = QUESTION_ID.fullmatch(question.id)
    id_ = question.id if written else f"{question.topic}.imported_{number}"
    if id_ in taken:
        id_ = f"{id_}_{number}"
    taken.add(id_)
    return id_


def _gaps(entry: dict[str, Any]) -> Iterable[str]:
    empty = [name for name in ("why", "sources") if not entry[name]]
    parts = next((entry[name] for name in ("options", "pairs", "items") if name in entry), None)
    told = [each["feedback"] for each in parts] if parts else entry["feedback"].values()
    if not all(told):
        empty.append("feedback")
    if empty:
        yield f"to be filled in: {', '.join(empty)}"
