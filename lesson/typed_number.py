"""A number as people type it, on whatever keyboard: read, or told exactly what was not understood."""

import math
import re
import unicodedata
from collections.abc import Iterator

from lesson.errors import LessonError

#: What may be typed for a unit; what ends with another of its row comes before that one.
SPELT = {
    "%": ("%", "percent", "per cent"),
    "°": ("°", "degrees", "degree", "deg"),
    "cm": ("cm", "centimetres", "centimeters", "centimetre", "centimeter"),
    "min": ("min", "mins", "minutes", "minute"),
    "times": ("times", "x", "×"),
    "of 100": ("out of 100", "of 100", "/100", "/ 100", "%", "percent", "per cent"),
    "of 10": ("out of 10", "of 10", "/10", "/ 10"),
}
MOST_QUOTED = 40

_SAME = {
    **dict.fromkeys("\N{MINUS SIGN}‐‑‒–—﹣", "-"),  # hyphens and dashes
    **dict.fromkeys("º˚", "°"),
    **dict.fromkeys("’ʼ٬", "'"),  # in thousands
    "٫": ".",
    "٪": "%",
}
_SPACED = re.compile(r"\d{1,3}(?:([ '])\d{3})(?:\1\d{3})*([.,]\d*)?", re.ASCII)
_POINTED = re.compile(r"\d{1,3}(?:,\d{3})+\.\d*|\d{1,3}(?:,\d{3}){2,}", re.ASCII)
_COMMAED = re.compile(r"\d{1,3}(?:\.\d{3})+,\d*|\d{1,3}(?:\.\d{3}){2,}", re.ASCII)
_EITHER = re.compile(r"[1-9]\d{0,2}[.,]\d{3}", re.ASCII)
_PLAIN = re.compile(r"\d+[.,]?\d*|[.,]\d+", re.ASCII)
_DIGITS = re.compile(r"[+-]? ?[.,]?\d(?:[\d.,]|[ '](?=\d))*", re.ASCII)


class NotUnderstood(LessonError, ValueError):
    """What was typed is not one number; the message is a sentence that quotes what is in the way."""


def typed_number(
    text: str, unit: str = "", within: tuple[float, float] = (-math.inf, math.inf)
) -> float:
    """Return the number typed: with a point or a comma, thousands apart or not, with its unit or not.

    `within` decides where a point or comma could stand before thousands or before decimals.

    Raises
    ------
    NotUnderstood
        If it is not one number, or could be either of two.
    """
    plain = _without_unit(_plain(text), unit)
    if not _DIGITS.fullmatch(plain):
        raise NotUnderstood(f"“{_in_the_way(plain)}” was not understood.")
    sign = -1 if plain[0] == "-" else 1
    digits = plain.lstrip("+- ")
    found = [sign * each for each in _readings(digits)]
    fitting = [each for each in found if within[0] <= each <= within[1]] or found
    if not fitting or not math.isfinite(fitting[0]):
        raise NotUnderstood(f"“{_short(plain)}” was not understood.")
    if "," in digits and len(fitting) > 1:
        one, other = (f"{each:g}".replace("-", "\N{MINUS SIGN}") for each in fitting)
        raise NotUnderstood(f"“{_short(plain)}” could be {one} or {other}.")
    return fitting[0]


def _plain(text: str) -> str:
    """Return text with the digits, signs and spaces of a plain keyboard, and nothing unseen."""
    return " ".join("".join(map(_plain_letter, text)).split())


def _plain_letter(letter: str) -> str:
    if letter in _SAME:
        return _SAME[letter]
    if "\N{FULLWIDTH EXCLAMATION MARK}" <= letter <= "\N{FULLWIDTH TILDE}":
        return chr(ord(letter) - 0xFEE0)
    category = unicodedata.category(letter)
    if category == "Nd":
        return str(unicodedata.decimal(letter))
    return "" if category == "Cf" else letter


def _without_unit(plain: str, unit: str) -> str:
    unit = _plain(unit)
    for spelt in SPELT.get(unit, (unit,) if unit else ()):
        for end in (spelt.lower(), f"{spelt.lower()}."):
            if plain.lower().endswith(end):
                return plain[: -len(end)].strip()
    return plain


def _readings(digits: str) -> Iterator[float]:
    """Give what digits, points and commas can mean, the likelier first."""
    if spaced := _SPACED.fullmatch(digits):
        yield float(digits.replace(spaced[1], "").replace(",", "."))
    elif _POINTED.fullmatch(digits):
        yield float(digits.replace(",", ""))
    elif _COMMAED.fullmatch(digits):
        yield float(digits.replace(".", "").replace(",", "."))
    elif _PLAIN.fullmatch(digits):
        yield float(digits.replace(",", "."))
        if _EITHER.fullmatch(digits):
            yield float(re.sub("[.,]", "", digits))


def _in_the_way(plain: str) -> str:
    """Return what stands beside the one number of a text, or all of it where there is not one."""
    beside = _DIGITS.sub(" ", plain, count=1).strip() if _DIGITS.search(plain) else ""
    if not beside or any(letter.isdigit() for letter in beside) or beside in ("-", "/"):
        return _short(plain)
    return _short(" … ".join(part.strip() for part in _DIGITS.split(plain, 1) if part.strip()))


def _short(words: str) -> str:
    return words if len(words) <= MOST_QUOTED else f"{words[:MOST_QUOTED]}…"
