"""A question of jupyterquiz with answers to choose from, read in."""

import re
from typing import Any

from lesson.quiz.exchange.foreign import LeftOut, answers_of, feedback_of, not_read, text_of

OPTION_ID = re.compile(r"[a-z][a-z0-9_]*")
FIELDS = {"answer", "code", "correct", "feedback", "id"}


def choices_entry(question: dict[str, Any], *, several: bool) -> tuple[dict[str, Any], list[str]]:
    """Return its fields as the bank writes them, and what changes or is lost.

    `several` says whether all right answers were to be ticked. Raises LeftOut if it has no answers
    that can be read, or none of them is right.
    """
    options: list[dict[str, Any]] = []
    losses: list[str] = []
    ids: set[str] = set()
    for number, answer in enumerate(answers_of(question), 1):
        place = f"answer {number}: "
        if not isinstance(answer.get("correct"), bool):
            raise LeftOut(f"{place}correct: expected true or false")
        try:
            text = text_of(answer, "answer")
        except LeftOut as error:
            raise LeftOut(f"{place}{error}") from error
        id_ = answer.get("id")
        if not (isinstance(id_, str) and OPTION_ID.fullmatch(id_)) or id_ in ids:
            id_ = f"option_{number}"
        ids.add(id_)
        right = {"right": True} if answer["correct"] else {}
        options.append({"id": id_, "text": text, **right, "feedback": feedback_of(answer)})
        losses += not_read(answer, FIELDS, place)
    kind, changes = _kind(options, several)
    return {"type": kind, "options": options}, changes + losses


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
