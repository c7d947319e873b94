"""Numbers that are right or have words of their own, whichever program they come from.

There any number of values and ranges may have words; here one value with a tolerance is right, and
there are words for below and above. What finds no place is told, word by word.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from lesson.quiz.exchange.foreign import LeftOut, is_number, is_pair, quoted
from lesson.quiz.types.numbers import in_digits
from lesson.typed_number import NotUnderstood, typed_number

#: A number of more characters is none that anybody types.
MOST_CHARACTERS = 60
#: Numbers nearer to each other than this are one when an answer is judged.
NEAREST = 1e-9
#: What is longer than this in digits would be typed with a power of ten, which the lesson does not read.
MOST_TYPED = 1e15
MOST = 1e300


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


#: The words for any other number, before any are found.
NOTHING = Band(math.nan, math.nan, "")


def number_fields(
    right: Sequence[Band],
    wrong: Sequence[Band] = (),
    default: Band = NOTHING,
    *,
    unit: str = "",
    ends: Any = None,
    ours: Any = None,
) -> tuple[dict[str, Any], list[str]]:
    """Return the fields of a numeric question as the bank writes them, and what changes or is lost.

    `ends` are the least and the most that may be typed, and `ours` from where to where is right, where
    a file tells; else they are reckoned. Raises LeftOut if nothing is right.
    """
    if not right:
        raise LeftOut("answers: expected at least one right value or range")
    first, losses = _one(right)
    if is_pair(ours):
        first = Band(ours[0], ours[1], first.told)
    if 0 < max(abs(first.low), abs(first.high)) < NEAREST:
        raise LeftOut(f"{first} is too near to 0 to be told from it here")
    if max(abs(first.low), abs(first.high)) >= MOST_TYPED:
        losses.append("it is to be typed in digits here, without a power of ten")
    # words for numbers further off would be wrong for those in between
    touching = [band for band in wrong if band.low < band.high and band.meets(first)]
    below = next((band for band in touching if band.low < first.low), default)
    above = next((band for band in touching if band.high > first.high), default)
    unsaid = [band for band in wrong if band.told and band not in (below, above)]
    losses += [f"not taken: what is said to {band}: {quoted(band.told)}" for band in unsaid]
    if default.told and default not in (below, above) and not is_pair(ours):
        losses.append(f"not taken: what is said to any other number: {quoted(default.told)}")
    if not is_pair(ends):
        ends = _ends([first, *right, *wrong])
        losses.append(f"numbers from {in_digits(ends[0])} to {in_digits(ends[1])} may be typed")
    entry = {
        "type": "numeric",
        "unit": unit,
        "range": list(ends),
        "value": _without_dust(first.low / 2 + first.high / 2),
        "tolerance": _without_dust(first.high / 2 - first.low / 2),
        "feedback": {"below": below.told, "near": first.told, "above": above.told},
    }
    return entry, losses


def number_of(found: Any) -> float:
    """Return a number, also one in quotes; true is 1 and false is 0, as JavaScript compares them.

    Raises LeftOut if it is none that can be reckoned with.
    """
    if isinstance(found, bool) or (is_number(found) and abs(found) <= MOST):
        return float(found)
    if isinstance(found, str):
        try:
            number = _written(found)
        except NotUnderstood as error:
            raise LeftOut(f"expected a number, not {quoted(found)}") from error
        if abs(number) <= MOST:
            return number
        raise LeftOut(f"expected a number that can be typed, not {quoted(found)}")
    raise LeftOut("expected a number as value, or two as range")


def _without_dust(number: float) -> float:
    return float(f"{number:.12g}")


def _written(text: str) -> float:
    try:
        number = float(text) if len(text) <= MOST_CHARACTERS and "_" not in text else math.nan
    except ValueError:
        number = math.nan
    return number if math.isfinite(number) else typed_number(text)


def _one(right: Sequence[Band]) -> tuple[Band, list[str]]:
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


def _ends(bands: Sequence[Band]) -> list[float]:
    """Return from where to where a number may be typed: beyond all that the file names.

    Other programs take any number; these ends give nothing away.
    """
    most = max(max(abs(band.low), abs(band.high)) for band in bands)
    end = 10.0 ** (math.floor(math.log10(most)) + 1) if most else 10.0
    return [-end, end]
