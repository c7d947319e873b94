"""Rows as they lie in the record's file: each bears a sum, and is read strictly or not at all."""

import json
import math
import sqlite3
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any
from zlib import crc32

#: What each table holds between a row's number and its sum.
COLUMNS = {
    "attempts": ("question_id", "answer", "credit", "at", "confidence", "hints"),
    "notes": ("kind", "content", "at"),
}
#: A credit may be off by as much as adding up costs.
_ROUNDING = 1e-9
Row = tuple[Any, ...]


class Text(bytes):
    """Text as the file holds it, which may be damaged; what is no text comes as plain bytes."""


def checksum(number: int, values: Sequence[Any]) -> int:
    """Return the sum of a row: whatever single bit of it flips, the sum is another."""
    return crc32(json.dumps([number, *values]).encode())


def next_number(connection: sqlite3.Connection, table: str) -> int:
    """Return the number of the next row; ask within a transaction that writes."""
    (last,) = connection.execute(f"SELECT coalesce(max(number), 0) FROM {table}").fetchone()
    return int(last) + 1


def insert(connection: sqlite3.Connection, table: str, values: Sequence[Any]) -> int:
    """Write a row with its sum, and return its number; call it within a transaction that writes."""
    number = next_number(connection, table)
    insert_raw(connection, table, (number, *values, checksum(number, values)))
    return number


def insert_raw(connection: sqlite3.Connection, table: str, row: Row) -> None:
    """Write a row as it is, even one that cannot be read."""
    named = ", ".join(("number", *COLUMNS[table], "sum"))
    places = ", ".join("CAST(? AS TEXT)" if isinstance(value, Text) else "?" for value in row)
    connection.execute(f"INSERT INTO {table} ({named}) VALUES ({places})", row)


def raw_rows(
    connection: sqlite3.Connection, table: str, which: str = "", values: Sequence[Any] = ()
) -> list[Row]:
    """Return rows of a table, oldest first: number, what `COLUMNS` names, and sum; text as `Text`."""
    named = ", ".join(("number", *COLUMNS[table], "sum"))
    before, connection.text_factory = connection.text_factory, Text
    try:
        rows = connection.execute(f"SELECT {named} FROM {table} {which} ORDER BY number", values)
        return rows.fetchall()
    finally:
        connection.text_factory = before


def sound(table: str, row: Row, *, summed: bool = True, as_plain: bool = False) -> Row | None:
    """Return a row as plain values, its JSON and its time read; None if it cannot be read.

    ``summed`` is whether its sum has to be right, which a row of an older lesson does not have yet;
    ``as_plain`` whether its text is words already, as in a file that was saved.
    """
    number, *stored, its_sum = row
    try:
        values = stored if as_plain else [_plain(value) for value in stored]
        if summed and its_sum != checksum(number, values):
            return None
        read = _attempt(*values) if table == "attempts" else _note(*values)
    except (ValueError, OverflowError, RecursionError):
        return None
    return (number, *read)


def plain_row(row: Row) -> Row:
    """Return a sound row with its text as words, its JSON and its time as they are written."""
    return tuple(_plain(value) for value in row)


def seal(connection: sqlite3.Connection) -> None:
    """Give the rows of an older lesson their sums; those that cannot be read get none."""
    for table in COLUMNS:
        for row in raw_rows(connection, table, "WHERE sum IS NULL"):
            if sound(table, row, summed=False) is not None:
                number, *stored, _ = row
                whole = checksum(number, [_plain(value) for value in stored])
                connection.execute(f"UPDATE {table} SET sum = ? WHERE number = ?", (whole, number))

    for one, seed in connection.execute("SELECT one, seed FROM learner WHERE sum IS NULL"):
        connection.execute("UPDATE learner SET sum = ?", (checksum(one, [seed]),))


def _plain(value: Any) -> Any:
    if isinstance(value, Text):
        return value.decode()
    if isinstance(value, bytes):
        raise ValueError("bytes in the place of text or of a number")
    return value


def _attempt(
    question_id: Any, answer: Any, credit: Any, at: Any, confidence: Any, hints: Any
) -> Iterator[Any]:
    _expect(isinstance(question_id, str) and type(hints) is int and hints >= 0)
    _expect(credit is None or _within(credit, -1 - _ROUNDING, 1 + _ROUNDING))
    _expect(confidence is None or _within(confidence, 0, 1))
    return iter((question_id, _json(answer), credit, _moment(at), confidence, hints))


def _note(kind: Any, content: Any, at: Any) -> Iterator[Any]:
    _expect(isinstance(kind, str))
    return iter((kind, _json(content), _moment(at)))


def _expect(as_it_should_be: bool) -> None:
    if not as_it_should_be:
        raise ValueError("a value of another type or size than this column holds")


def _within(value: Any, least: float, most: float) -> bool:
    return isinstance(value, float) and math.isfinite(value) and least <= value <= most


def _json(written: Any) -> Any:
    _expect(isinstance(written, str))
    return json.loads(written)


def _moment(written: Any) -> datetime:
    _expect(isinstance(written, str))
    at = datetime.fromisoformat(written)
    _expect(at.tzinfo is not None)
    at.astimezone(UTC)  # the first and the last day of all years are none elsewhere
    return at
