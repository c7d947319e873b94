"""A numeric question of jupyterquiz, read in."""

from html import unescape
from typing import Any

from lesson.quiz.errors import BadFile
from lesson.quiz.exchange.foreign import answers_of, is_pair, limits_of, stem_of


def numeric_entry(where: str, question: dict[str, Any]) -> dict[str, Any]:
    """Return its fields as the bank writes them; raise BadFile if it has not one right answer."""
    right: list[tuple[float, float, str]] = []
    wrong: list[tuple[float, float, str]] = []
    default = ""
    for number, answer in enumerate(answers_of(where, question), 1):
        place = f"{where}, answer {number}"
        told = answer.get("feedback", "")
        told = unescape(told) if isinstance(told, str) else ""
        if answer.get("type") == "default":
            default = told
            continue
        low, high = limits_of(place, answer)
        (right if answer.get("correct") is True else wrong).append((low, high, told))
    if len(right) != 1:
        raise BadFile(f"{where}: answers: expected exactly one right value or range")
    low, high, near = right[0]
    kept = question.get("right")
    if is_pair(kept):
        low, high = kept
    below = [told for start, _, told in wrong if start < low]
    above = [told for start, _, told in wrong if start >= high]
    ends = question.get("range")
    if not is_pair(ends):
        limits = [limit for start, end, _ in (*right, *wrong) for limit in (start, end)]
        ends = [min(limits), max(limits)]
    return {
        "type": "numeric",
        "stem": stem_of(where, question),
        "unit": question["unit"] if isinstance(question.get("unit"), str) else "",
        "range": list(ends),
        "value": round((low + high) / 2, 12),
        "tolerance": round((high - low) / 2, 12),
        "feedback": {
            "below": below[0] if below else default,
            "near": near,
            "above": above[0] if above else default,
        },
    }
