"""JSON that somebody hands in: neither how deep it nests nor how long its numbers are can hurt."""

import json
import math
import re
from typing import Any

from lesson.errors import LessonError

#: What people write nests a handful deep; a parser that calls itself dies far below the file's end.
DEEPEST = 100
#: A whole number of more digits is beyond every float, and Python refuses to read one of 5,000.
MOST_DIGITS = 300

# a string without its closing mark goes on to the end, so that no text is gone through twice
_PIECES = re.compile(r'"(?:[^"\\]|\\.)*+"?|[\[{]|[\]}]', re.DOTALL)


class NotPlainJson(LessonError, ValueError):
    """Text is no JSON, or nests too deep; `line` is where, and the message says what was expected."""

    def __init__(self, line: int, expected: str) -> None:
        super().__init__(expected)
        self.line = line


def parsed_json(text: str, **hooks: Any) -> Any:
    """Return what JSON text holds; a whole number beyond every float is infinite, as 1e999 is.

    `hooks` are those of `json.loads`.

    Raises
    ------
    NotPlainJson
        If it is not JSON, or nests deeper than `DEEPEST`.
    """
    if (place := _too_deep(text)) is not None:
        line = text.count("\n", 0, place) + 1
        raise NotPlainJson(line, f"expected JSON of ordinary depth, at most {DEEPEST} levels")
    try:
        return json.loads(text, parse_int=_whole, **hooks)
    except json.JSONDecodeError as error:
        raise NotPlainJson(error.lineno, f"expected JSON ({error.msg})") from error


def _too_deep(text: str) -> int | None:
    """Return where the first bracket too many opens."""
    depth = 0
    for piece in _PIECES.finditer(text):
        if piece[0] in "[{":
            depth += 1
            if depth > DEEPEST:
                return piece.start()
        elif piece[0] in "]}":
            depth -= 1
    return None


def _whole(digits: str) -> int | float:
    if len(digits) <= MOST_DIGITS:
        return int(digits)
    return -math.inf if digits.startswith("-") else math.inf
