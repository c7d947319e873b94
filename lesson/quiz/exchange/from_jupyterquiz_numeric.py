"""A numeric question of jupyterquiz, read in.

There any number of values and ranges have words of their own; here one value with a tolerance is
right, and there are words for below and above. What finds no place is told, word by word.
"""

import math
from dataclasses import dataclass, replace
from typing import Any

from lesson.quiz.exchange.foreign import (
    LeftOut,
    answers_of,
    feedback_of,
    is_number,
    is_pair,
    not_read,
    quoted,
)
from lesson.quiz.types.numbers import in_digits
from lesson.typed_number import NotUnderstood, typed_number

FIELDS = {"type", "value", "range", "correct", "feedback"}
#: jupyterquiz rounds with JavaScript's toPrecision; a float has no more digits than these.
MOST_DIGITS = 15


@dataclass(frozen=True)
class Band:
    """Numbers from `low` to `high`, and what is said to whoever types one of them."""

    low: float
    high: float
    told: str

    def __str__(self) -> str:
        low, high = in_digits(self.low), in_digits(self.high)
        return low if low == high else f"{low} to {high}"

    def meets(self, other: "Band") -> bool:
        """Say whether no number lies between this and another band."""
        near = {"rel_tol": 1e-9, "abs_tol": 1e-12}
        low, high = max(self.low, other.low), min(self.high, other.high)
        return low <= high or math.isclose(low, high, **near)


def numeric_entry(question: dict[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """Return its fields as the bank writes them, and what changes or is lost.

    Raises LeftOut if it has no right answer that is a number.
    """
    right, wrong, default, losses = _bands(question)
    if not right:
        raise LeftOut("answers: expected at least one right value or range")
    first, changes = _one(right)
    losses = changes + losses
    if is_pair(ours := question.get("right")):
        first = Band(ours[0], ours[1], first.told)
    # words for numbers further off would be wrong for those in between
    touching = [band for band in wrong if band.low < band.high and band.meets(first)]
    below = next((band for band in touching if band.low < first.low), default)
    above = next((band for band in touching if band.high > first.high), default)
    unsaid = [band for band in wrong if band.told and band not in (below, above)]
    losses += [f"not taken: what is said to {band}: {quoted(band.told)}" for band in unsaid]
    if default.told and default not in (below, above) and not is_pair(ours):
        losses.append(f"not taken: what is said to any other number: {quoted(default.told)}")
    ends = question.get("range")
    if not is_pair(ends):
        ends = _ends([first, *right, *wrong])
        losses.append(f"numbers from {in_digits(ends[0])} to {in_digits(ends[1])} may be typed")
    entry = {
        "type": "numeric",
        "unit": question["unit"] if isinstance(question.get("unit"), str) else "",
        "range": list(ends),
        "value": round((first.low + first.high) / 2, 12),
        "tolerance": round((first.high - first.low) / 2, 12),
        "feedback": {"below": below.told, "near": first.told, "above": above.told},
    }
    return entry, losses


def _bands(question: dict[str, Any]) -> tuple[list[Band], list[Band], Band, list[str]]:
    """Return what is right, what has words of its own, the words for the rest, and the losses."""
    right: list[Band] = []
    wrong: list[Band] = []
    default = Band(math.nan, math.nan, "")
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
        value = _number(answer["value"])
        return Band(value, value, told)
    ends = answer.get("range")
    if isinstance(ends, list) and len(ends) == 2:
        low, high = map(_number, ends)
        if low <= high:
            return Band(low, high, told)
    raise LeftOut("expected a number as value, or two in order as range")


def _number(found: Any) -> float:
    """Return a number, also one in quotes; true is 1 and false is 0, as JavaScript compares them."""
    if isinstance(found, bool) or is_number(found):
        return float(found)
    if isinstance(found, str):
        try:
            return typed_number(found)
        except NotUnderstood as error:
            raise LeftOut(f"expected a number, not {quoted(found)}") from error
    raise LeftOut("expected a number as value, or two as range")


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


def _one(right: list[Band]) -> tuple[Band, list[str]]:
    """Return what counts as right here: the first band, with those that meet it; and the losses."""
    first, losses = right[0], []
    for band in right[1:]:
        if band.meets(first):
            first = Band(min(first.low, band.low), max(first.high, band.high), first.told)
            if band.told not in ("", first.told):
                losses.append(f"not taken: what is said to {band}: {quoted(band.told)}")
        else:
            words = f", and is told {quoted(band.told)}" if band.told else ""
            losses.append(f"only {first} counts as right here; there {band} does, too{words}")
    return first, losses


def _ends(bands: list[Band]) -> list[float]:
    """Return from where to where a number may be typed: beyond all that the file names.

    jupyterquiz takes any number; these ends give nothing away.
    """
    most = max(max(abs(band.low), abs(band.high)) for band in bands)
    end = 10.0 ** (math.floor(math.log10(most)) + 1) if most else 10.0
    return [-end, end]
