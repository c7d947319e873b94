"""Answers to choose from, whichever program they come from."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from lesson.quiz.exchange.foreign import LeftOut

OPTION_ID = re.compile(r"[a-z][a-z0-9_]*")


@dataclass(frozen=True)
class Option:
    """An answer, with what is said to whoever chooses it; `id` is the one that it would like."""

    text: str
    right: bool
    feedback: str
    id: str = ""


def choices_fields(answers: Sequence[Option], *, several: bool) -> tuple[dict[str, Any], list[str]]:
    """Return the fields that answers make as the bank writes them, and what changes.

    `several` says whether all right answers were to be ticked. Raises LeftOut if none is right.
    """
    options: list[dict[str, Any]] = []
    for answer, id_ in zip(answers, own_ids([each.id for each in answers], "option"), strict=True):
        right = {"right": True} if answer.right else {}
        options.append({"id": id_, "text": answer.text, **right, "feedback": answer.feedback})
    kind, changes = _kind(options, several)
    return {"type": kind, "options": options}, changes


def own_ids(wanted: Sequence[str], kind: str) -> list[str]:
    """Return an id of its own for each: the one that is wanted if it can be, or kind and number."""
    ids: list[str] = []
    for number, id_ in enumerate(wanted, 1):
        ids.append(id_ if OPTION_ID.fullmatch(id_) and id_ not in ids else f"{kind}_{number}")
    return ids


def _kind(options: list[dict[str, Any]], several: bool) -> tuple[str, list[str]]:
    """Return the type that these options make, and what that changes or leaves to be filled in."""
    right = sum("right" in option for option in options)
    changes = []
    if not right:
        raise LeftOut("none of its answers is right")
    if right == len(options):
        changes.append("to be filled in: an answer that is wrong, as all of them are right")
    if len({option["text"].strip() for option in options}) < len(options):
        changes.append("to be filled in: other words for an answer, as two read alike")
    if several and len(options) == 2 and right == 1:
        return "single", [*changes, "one of its two answers is to be chosen, not any number"]
    if right > 1 and not several:
        changes.append(
            f"all of its {right} right answers are to be ticked here, where one of them was enough"
        )
    return "multiple" if several or right > 1 else "single", changes
