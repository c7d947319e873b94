"""A numeric question of jupyterquiz, read in."""

import math
from dataclasses import replace
from typing import Any

from lesson.quiz.exchange.foreign import LeftOut, answers_of, feedback_of, not_read, quoted
from lesson.quiz.exchange.foreign_numbers import NOTHING, Band, number_fields, number_of

FIELDS = {"type", "value", "range", "correct", "feedback"}
#: jupyterquiz rounds with JavaScript's toPrecision; a float has no more digits than these.
MOST_DIGITS = 15


def numeric_entry(question: dict[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """Return its fields as the bank writes them, and what changes or is lost.

    Raises LeftOut if it has no right answer that is a number.
    """
    right, wrong, default, losses = _bands(question)
    unit = question["unit"] if isinstance(question.get("unit"), str) else ""
    ends, ours = question.get("range"), question.get("right")
    entry, changes = number_fields(right, wrong, default, unit=unit, ends=ends, ours=ours)
    return entry, changes + losses


def _bands(question: dict[str, Any]) -> tuple[list[Band], list[Band], Band, list[str]]:
    """Return what is right, what has words of its own, the words for the rest, and the losses."""
    right: list[Band] = []
    wrong: list[Band] = []
    default = NOTHING
    losses: list[str] = []
    digits = question.get("precision")
    if digits is not None and not _is_precision(digits):
        losses.append(f"not taken: precision: {quoted(digits)}")
        digits = None
    for number, answer in enumerate(answers_of(question), 1):
        place = f"answer {number}: "
        losses += not_read(answer, FIELDS, place)
        if "value" not in answer and "range" not in answer and answer.get("type") == "default":
            default = replace(default, told=feedback_of(answer))
            continue
        is_right = answer.get("correct") is True
        try:
            band = _band(answer)
        except LeftOut as error:
            if is_right:
                raise LeftOut(f"{place}{error}") from error
            losses.append(f"not taken: {place}{quoted(feedback_of(answer))}, as {error}")
            continue
        if is_right and digits is not None:
            band, change = _rounded(band, digits)
            losses.append(change)
        (right if is_right else wrong).append(band)
    return right, wrong, default, losses


def _band(answer: dict[str, Any]) -> Band:
    told = feedback_of(answer)
    if "value" in answer:  # jupyterquiz looks for it first
        value = number_of(answer["value"])
        return Band(value, value, told)
    ends = answer.get("range")
    if isinstance(ends, list) and len(ends) == 2:
        low, high = map(number_of, ends)
        if low <= high:
            return Band(low, high, told)
    raise LeftOut("expected a number as value, or two in order as range")


def _is_precision(found: Any) -> bool:
    return isinstance(found, int) and not isinstance(found, bool) and 1 <= found <= MOST_DIGITS


def _rounded(band: Band, digits: int) -> tuple[Band, str]:
    """Return the numbers that are `band` once they are rounded to so many significant digits."""
    if band.low < band.high:
        return band, f"precision {digits} is not applied to its range, {band}"
    value = float(f"{band.low:.{digits - 1}e}")
    half = 0.5 * 10.0 ** (math.floor(math.log10(abs(value))) - digits + 1) if value else 0.0
    wide = Band(round(value - half, 15), round(value + half, 15), band.told)
    return wide, f"precision {digits} is read as significant digits: {wide} counts as right"
