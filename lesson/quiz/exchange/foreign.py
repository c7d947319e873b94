"""Fields of foreign questions, taken only if they are what they should be."""

import json
import re
from collections.abc import Iterable
from math import isfinite
from typing import Any, TypeGuard

from lesson.errors import LessonError
from lesson.quiz.exchange.entities import characters

#: A feedback is told whole where it cannot be kept; what is longer than this is no feedback.
MOST_QUOTED = 400
_LATEX = re.compile(r"\$[^$]+\$|\\[(\[]|\\[A-Za-z]{2,}")
_TAG = re.compile(r"</?[A-Za-z]")


class LeftOut(LessonError, ValueError):
    """A question cannot be taken; the message says why, in a few words."""


def answers_of(question: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the answers of a question; raise LeftOut if they are no list of fields."""
    answers = question.get("answers")
    if not isinstance(answers, list) or not all(isinstance(each, dict) for each in answers):
        raise LeftOut("answers: expected a list of answers, each with fields")
    if not answers:
        raise LeftOut("answers: expected at least one")
    return answers


def text_of(fields: dict[str, Any], name: str) -> str:
    """Return a field, and the code beside it, as plain text; raise LeftOut if there is neither.

    HTML entities become characters; a number or a truth value is spelt as JSON spells it.
    """
    found = fields.get(name)
    text = json.dumps(found) if isinstance(found, bool | int | float) else found
    parts = [characters(text)] if isinstance(text, str) and text.strip() else []
    code = fields.get("code")
    if isinstance(code, str) and code.strip():
        parts.append(code)
    if not parts:
        raise LeftOut(f"{name}: expected text")
    return "\n".join(parts)


def feedback_of(answer: dict[str, Any]) -> str:
    """Return what is said to whoever gives an answer, or nothing."""
    told = answer.get("feedback")
    return characters(told) if isinstance(told, str) else ""


def words_of(found: Any) -> list[str]:
    """Return the texts of a list, or nothing."""
    return [each for each in found if isinstance(each, str)] if isinstance(found, list) else []


def is_pair(found: Any) -> TypeGuard[list[float]]:
    """Say whether something is two numbers in order."""
    return (
        isinstance(found, list)
        and len(found) == 2
        and all(is_number(end) for end in found)
        and found[0] <= found[1]
    )


def is_number(found: Any) -> TypeGuard[float]:
    """Say whether something is a number that can be reckoned with."""
    return isinstance(found, int | float) and not isinstance(found, bool) and isfinite(found)


def quoted(found: Any) -> str:
    """Return something on one line in quotation marks, cut where it is too long to be told."""
    text = " ".join(found.split()) if isinstance(found, str) else json.dumps(found)
    return f"“{text[:MOST_QUOTED]}…”" if len(text) > MOST_QUOTED else f"“{text}”"


def not_read(fields: dict[str, Any], known: Iterable[str], where: str = "") -> list[str]:
    """Return what is lost of fields: each that nobody knows, with what it says."""
    return [
        f"not taken: {where}{quoted(name)[1:-1]}: {quoted(value)}"
        for name, value in fields.items()
        if name not in known
    ]


def kept_as_text(question: dict[str, Any]) -> Iterable[str]:
    """Give what of a question is shown as it is written, and no longer as it was meant."""
    texts = [part for part in _texts(question) if part]
    if any("code" in part for part in (question, *question["answers"])):
        yield "its code is kept as text"
    if any(_TAG.search(text) for text in texts):
        yield "its HTML is kept as text and will be shown as it is written"
    yield from latex_kept(question)


def latex_kept(entry: dict[str, Any]) -> Iterable[str]:
    """Give what is told of an entry that holds LaTeX."""
    if any(_LATEX.search(text) for text in _texts(entry) if text):
        yield "its LaTeX is kept as text and will be shown as it is written"


def _texts(found: Any) -> Iterable[str]:
    if isinstance(found, str):
        yield found
    elif isinstance(found, dict):
        for name, value in found.items():
            if name != "code":  # a backslash or an angle in it is neither
                yield from _texts(value)
    elif isinstance(found, list):
        for value in found:
            yield from _texts(value)
