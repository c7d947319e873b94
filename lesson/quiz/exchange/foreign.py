"""Fields of foreign JSON, taken only if they are what they should be."""

from html import unescape
from math import isfinite
from typing import Any, TypeGuard

from lesson.quiz.errors import BadFile


def answers_of(where: str, question: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the answers of a question; raise BadFile if they are no list of fields."""
    answers = question.get("answers")
    if not isinstance(answers, list) or not all(isinstance(each, dict) for each in answers):
        raise BadFile(f"{where}: answers: expected a list of answers, each with fields")
    return answers


def stem_of(where: str, question: dict[str, Any]) -> str:
    """Return what a question asks; raise BadFile if it says nothing."""
    kept = question.get("stem")
    return kept if isinstance(kept, str) else text_of(where, question, "question")


def text_of(where: str, fields: dict[str, Any], name: str) -> str:
    """Return a field as plain text; raise BadFile if it is none. HTML entities become characters."""
    text = fields.get(name)
    if not isinstance(text, str) or not text.strip():
        raise BadFile(f"{where}: {name}: expected text")
    return unescape(text)


def limits_of(place: str, answer: dict[str, Any]) -> tuple[float, float]:
    """Return from where to where an answer goes; raise BadFile if it says no number."""
    found = answer.get("range", [answer.get("value")] * 2)
    if not is_pair(found):
        raise BadFile(f"{place}: expected a number as value, or two as range")
    low, high = found
    return float(low), float(high)


def is_pair(found: Any) -> TypeGuard[list[float]]:
    """Say whether something is two numbers in order."""
    return (
        isinstance(found, list)
        and len(found) == 2
        and all(_is_number(end) for end in found)
        and found[0] <= found[1]
    )


def _is_number(found: Any) -> bool:
    return isinstance(found, int | float) and not isinstance(found, bool) and isfinite(found)


def words_of(found: Any) -> list[str]:
    """Return the texts of a list, or nothing."""
    return [each for each in found if isinstance(each, str)] if isinstance(found, list) else []
