"""A number to type, or to set on a slider, in an item of QTI, as the fields of one here."""

import math
from itertools import pairwise
from typing import Any
from xml.etree.ElementTree import Element

from lesson.data_files.plain_xml import local_name
from lesson.quiz.exchange.foreign import LeftOut, quoted
from lesson.quiz.exchange.foreign_numbers import NOTHING, Band, number_fields, number_of
from lesson.quiz.exchange.from_qti_item import QtiItem
from lesson.quiz.exchange.shares import numbers_told
from lesson.quiz.types.numbers import in_digits

#: More limits than any item has that people write.
MOST_LIMITS = 50


def number(item: QtiItem, asks: Element) -> dict[str, Any]:
    """Return the fields of a field or a slider. Raises LeftOut if words are to be typed into it."""
    response = asks.get("responseIdentifier", "")
    declared = item.declared.get(response)
    right = [] if declared is None else [*declared.right, *_earning(declared.worth)]
    if declared is not None and declared.is_number and not right:
        right = [in_digits(each) for each in _limits(item, []) if _score(item, response, each)]
    if declared is None or not right:
        raise LeftOut("it does not tell which answer is right")
    try:
        values = [number_of(each) for each in dict.fromkeys(right)]
    except LeftOut as error:
        if declared.is_number:
            raise
        said = ", ".join(map(quoted, dict.fromkeys(right)))
        raise LeftOut(f"words are to be typed there ({said}), and here numbers alone") from error
    if declared.is_number:
        bands = _bands(item, response, values, whole=declared.base == "integer")
    else:
        bands = [Band(value, value, "") for value in values]
        item.changes.append("a word was to be typed there, and here a number")
    heard = item.said_to(**{response: values[0] if declared.is_number else right[0]})
    near, why = item.said(heard[:1]), item.said(heard[1:])
    bands = [Band(bands[0].low, bands[0].high, near), *bands[1:]]
    far = max(abs(band.low) + abs(band.high) for band in bands) * 1000 + 1
    below, above = (item.said_to(**{response: sign * far}) for sign in (-1, 1))
    ends = None
    if local_name(asks) == "sliderInteraction":
        item.changes.append("the slider becomes a field to type in")
        ends = [number_of(asks.get(end, "")) for end in ("lowerBound", "upperBound")]
    fields, changes = number_fields(bands, default=NOTHING, ends=ends)
    fields["feedback"] |= {"below": item.said(below), "above": item.said(above)}
    item.changes += [*changes, *numbers_told(declared.worth)]
    return fields | {"why": why}


def _earning(worth: dict[str, float]) -> list[str]:
    most = max(worth.values(), default=0)
    return [key for key, each in worth.items() if each == most > 0]


def _bands(item: QtiItem, response: str, values: list[float], *, whole: bool) -> list[Band]:
    """Return what is right: tried at and between every limit that the rules name."""
    limits = sorted({*values, *_limits(item, values)})
    tried = [values[0], *limits]
    scores = [_score(item, response, each) for each in tried]
    if len(limits) > MOST_LIMITS or not scores[0]:
        item.changes.append("how its number is marked is not read: the right number alone counts")
        return [Band(value, value, "") for value in values]
    between = ((low + high) / 2 for low, high in pairwise(limits))
    points = sorted({*limits, *(map(math.floor, between) if whole else between)})
    runs: list[list[float]] = [[]]
    for point in points:
        if _score(item, response, point):
            runs[-1].append(point)
        elif runs[-1]:
            runs.append([])
    return [_closed(run, limits) for run in runs if run]


def _closed(run: list[float], limits: list[float]) -> Band:
    """Return numbers up to the limits round them: one that just misses is as near as can be told."""
    low = max((each for each in limits if each <= run[0]), default=run[0])
    high = min((each for each in limits if each >= run[-1]), default=run[-1])
    return Band(low, high, "")


def _limits(item: QtiItem, values: list[float]) -> set[float]:
    found: set[float] = set()
    for rule in item.rules():
        if local_name(rule) == "baseValue" and rule.get("baseType") in ("float", "integer"):
            found.add(number_of(rule.text))
        for near in rule.get("tolerance", "").split():
            percent = rule.get("toleranceMode") == "relative"
            for each in values:
                half = abs(each) * number_of(near) / 100 if percent else number_of(near)
                found |= {each - half, each + half}
    return found


def _score(item: QtiItem, response: str, value: float) -> bool:
    score = (item.outcomes(**{response: value}) or {}).get("SCORE")
    return isinstance(score, float) and score > 0
