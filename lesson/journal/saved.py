"""A saved record read back: everything is checked before anything is taken in."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from lesson.errors import LessonError
from lesson.journal.raw_values import untold
from lesson.journal.rows import COLUMNS, Row, Text, checksum, sound
from lesson.journal.seed import could_be_seed

#: The export's own version; 1 had no number of the learner, and nothing that cannot be read.
FORMAT = 2
#: Records of many years stay far below this; what is longer is something else.
MOST_BYTES = 200_000_000
#: What comes after it has to find numbers, too.
MOST_NUMBER = 2**53
_SAVE = "Choose the file that “Save everything” made."


class BadSavedRecord(LessonError):
    """A file is no saved record of this lesson; the message is one sentence or two for the learner."""


@dataclass(frozen=True)
class Saved:
    """What a saved record holds: rows as `rows.raw_rows` gives them, by table, oldest first.

    ``damaged`` are rows that could not be read when they were saved, ``left_out`` counts what cannot
    be read in the file itself. ``seed`` is the learner's number, ``settings`` what a browser keeps.
    """

    rows: dict[str, list[Row]]
    damaged: dict[str, list[Row]]
    left_out: int
    seed: int | None
    settings: dict[str, str]


def read_saved(content: bytes, name: str) -> Saved:
    """Return what a saved record holds; `name` is what its errors call it.

    Raises
    ------
    BadSavedRecord
        If it is not one, or of a newer lesson.
    """
    everything = _everything(content, name)
    rows: dict[str, list[Row]] = {}
    left_out = 0
    for table in COLUMNS:
        found = [_row(table, each) for each in everything[table]]
        rows[table] = [row for row in found if row is not None]
        left_out += found.count(None)
    damaged: dict[str, list[Row]] = {table: [] for table in COLUMNS}
    for each in _listed(everything.get("unreadable", [])):
        try:
            table, row = _damaged(each)
        except ValueError:
            left_out += 1
        else:
            damaged[table].append(row)
    seed, settings = everything.get("learner"), everything.get("settings")
    return Saved(
        rows,
        damaged,
        left_out,
        seed if could_be_seed(seed) else None,
        _words_only(settings) if isinstance(settings, dict) else {},
    )


def _everything(content: bytes, name: str) -> dict[str, Any]:
    if len(content) > MOST_BYTES:
        raise BadSavedRecord(f"{name} is too long to be a saved record. {_SAVE}")
    try:
        told = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise BadSavedRecord(f"{name} cannot be read as a saved record. {_SAVE}") from error
    version = told.get("format") if isinstance(told, dict) else None
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise BadSavedRecord(f"{name} is no saved record of this lesson. {_SAVE}")
    if version > FORMAT:
        raise BadSavedRecord(
            f"{name} was saved by a newer version of this lesson: bring it back there."
        )
    if not all(isinstance(told.get(table), list) for table in COLUMNS):
        raise BadSavedRecord(f"{name} is not whole: answers or notes are missing. {_SAVE}")
    return dict(told)


def _row(table: str, told: Any) -> Row | None:
    """Return a row as the record will hold it, or None if it cannot be read."""
    try:
        if not isinstance(told, dict):
            return None
        values = tuple(_stored(name, told.get(name)) for name in COLUMNS[table])
        number = told.get("number")
        if isinstance(number, bool) or not isinstance(number, int) or not 0 < number <= MOST_NUMBER:
            number = 0  # it is given one
        "".join(each for each in values if isinstance(each, str)).encode()  # no half letters
        row = (number, *values, checksum(number, values))
    except (ValueError, OverflowError, RecursionError):
        return None
    return row if sound(table, row, as_plain=True) else None


def _stored(name: str, told: Any) -> Any:
    if name in ("answer", "content"):
        return json.dumps(told)
    if name in ("credit", "confidence") and isinstance(told, int) and not isinstance(told, bool):
        return float(told)
    return told


def _damaged(told: Any) -> tuple[str, Row]:
    match told:
        case {"table": "attempts" | "notes" as table, "row": [*values]} if (
            len(values) == len(COLUMNS[table]) + 2
        ):
            row = [untold(value) for value in values]
            # where a column has to hold something the file would refuse nothing
            optional = ("credit", "confidence")
            for place, column in enumerate(COLUMNS[table], 1):
                if row[place] is None and column not in optional:
                    row[place] = Text(b"")
            return table, tuple(row)
    raise ValueError("no damaged row")


def _listed(told: Any) -> Iterable[Any]:
    return told if isinstance(told, list) else []


def _words_only(told: dict[Any, Any]) -> dict[str, str]:
    pairs = told.items()
    return {name: value for name, value in pairs if isinstance(value, str) and len(value) <= 100}


def identity(table: str, row: Row) -> bytes:
    """Return what makes a row the same in two records: all but its number, its time wherever told.

    An export of an older lesson has a question mark for half of a letter, and is the same.
    """
    values = list(row[1:-1])
    at = COLUMNS[table].index("at")
    values[at] = datetime.fromisoformat(values[at]).astimezone(UTC).isoformat()
    loaded: Iterator[Any] = (
        json.loads(value) if name in ("answer", "content") else value
        for name, value in zip(COLUMNS[table], values, strict=True)
    )
    return json.dumps(list(loaded), ensure_ascii=False).encode(errors="replace")
