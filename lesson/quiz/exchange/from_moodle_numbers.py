"""A number to type in Moodle, as the fields of one here."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from xml.etree.ElementTree import Element

from lesson.data_files.plain_xml import local_name
from lesson.quiz.exchange.foreign import LeftOut, quoted
from lesson.quiz.exchange.foreign_numbers import NOTHING, Band, number_fields, number_of
from lesson.quiz.exchange.from_moodle_parts import MoodleQuestion, plain_text

#: In Moodle it stands for any other answer.
ANY = "*"


def numerical(read: MoodleQuestion, _: str) -> dict[str, Any]:
    """A number within a tolerance, with its unit."""
    return _number(read, _unit(read))


def short_answer(read: MoodleQuestion, _: str) -> dict[str, Any]:
    """A word to type: the lesson has that for numbers alone."""
    words = [
        plain_text(each)
        for number, each in enumerate(read.children("answer"), 1)
        if read.fraction(each, f"answer {number}") > 0
    ]
    try:
        for word in words:
            if word != ANY:
                number_of(word)
    except LeftOut as error:
        right = ", ".join(map(quoted, words[:5]))
        raise LeftOut(f"words are to be typed there ({right}), and here numbers alone") from error
    read.changes.append("a word was to be typed there, and here a number")
    return _number(read, "")


def _number(read: MoodleQuestion, unit: str) -> dict[str, Any]:
    default = NOTHING
    found: list[tuple[float, Band]] = []
    for number, answer in enumerate(read.children("answer"), 1):
        place = f"answer {number}"
        worth = read.fraction(answer, place)
        told = read.feedback(answer, place)
        if plain_text(answer) == ANY:
            default = replace(default, told=told)
            if worth > 0:
                said = f"any other number was worth {worth:g} % there, and here nothing"
                read.changes.append(said)
            continue
        try:
            found.append((worth, _band(answer, told)))
        except LeftOut as error:
            if worth > 0:
                raise LeftOut(f"{place}: {error}") from error
            read.lose(f"{place}: what is said there: {quoted(told)}, as {error}")
    most = max((worth for worth, _ in found), default=0)
    right = [band for worth, band in found if worth == most > 0]
    wrong = [band for worth, band in found if band not in right]
    for worth, band in found:
        if worth != 100 and worth != 0:
            here = "right" if worth == most > 0 else "wrong"
            read.changes.append(f"{band} is {here} here, and worth {worth:g} % there")
    fields, changes = number_fields(right, wrong, default, unit=unit)
    read.changes += changes
    return fields


def _band(answer: Element, told: str) -> Band:
    middle = number_of(plain_text(answer))
    written = next((child for child in answer if local_name(child) == "tolerance"), None)
    half = abs(number_of(plain_text(written) or "0"))
    return Band(_rounded(middle - half), _rounded(middle + half), told)


def _rounded(number: float) -> float:
    """Return a number without the dust of a sum."""
    return float(f"{number:.12g}")


def _unit(read: MoodleQuestion) -> str:
    """Return the unit that a number is expected in, which stands after it here."""
    units = [unit for units in read.children("units") for unit in units]
    names = [(_of(unit, "unit_name", "unitname"), _of(unit, "multiplier")) for unit in units]
    own = next((name for name, times in names if times in ("", "1", "1.0")), "")
    others = [f"{name} (times {times})" for name, times in names if name and name != own]
    if others:
        read.lose(f"its other units: {', '.join(map(quoted, others))}")
    return own if not own or own[0] in "%°" else f" {own}"


def _of(unit: Element, *names: str) -> str:
    found: Sequence[Element] = [child for child in unit if local_name(child) in names]
    return plain_text(found[0]) if found else ""
