"""Rows of another record merged into an open one, without doubles: what is in both is there once."""

import sqlite3
from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial

from lesson.journal.counts import Counts, count
from lesson.journal.rows import COLUMNS, Row, checksum, insert_raw, plain_row, raw_rows, sound
from lesson.journal.saved import MOST_NUMBER, Saved, identity
from lesson.journal.seed import keep_seed, kept_seed


@dataclass(frozen=True)
class Coming:
    """What a saved record brings that is not here yet; what nobody can read is kept all the same.

    ``here`` counts what is here already, ``left_out`` what cannot be read in the file itself.
    """

    counts: Counts
    here: int
    left_out: int

    @property
    def anything(self) -> bool:
        """Whether there is anything to bring in."""
        return self.counts != Counts()


def would_merge(connection: sqlite3.Connection, saved: Saved) -> Coming:
    """Return what `merge` would bring in."""
    return _told(saved, *_new(connection, saved))


def merge(connection: sqlite3.Connection, saved: Saved) -> Coming:
    """Bring a record in, and return what was new; call it within a transaction that writes.

    An empty record becomes what was saved. Any other keeps all that it has, the rest is put in by its
    time, and what is in both is there once.
    """
    rows, damaged = _new(connection, saved)
    empty = not any(raw_rows(connection, table) for table in COLUMNS)
    for table in COLUMNS:
        if empty:
            _write(connection, table, *_with_own_numbers(rows[table], damaged[table]))
        elif rows[table] or damaged[table]:
            _merge(connection, table, rows[table], damaged[table])
    told = _told(saved, rows, damaged)
    whole = empty and told.anything
    if saved.seed is not None and (whole or kept_seed(connection) is None):
        keep_seed(connection, saved.seed)
    return told


def content_of(connection: sqlite3.Connection) -> Saved:
    """Return all that an open record holds."""
    found = {table: _here(connection, table) for table in COLUMNS}
    rows = {table: readable for table, (readable, _) in found.items()}
    damaged = {table: bad for table, (_, bad) in found.items()}
    return Saved(rows, damaged, 0, kept_seed(connection), {})


def _new(
    connection: sqlite3.Connection, saved: Saved
) -> tuple[dict[str, list[Row]], dict[str, list[Row]]]:
    rows, damaged = {}, {}
    for table in COLUMNS:
        here, bad = _here(connection, table)
        rows[table] = _missing(saved.rows[table], here, partial(identity, table))
        damaged[table] = _missing(saved.damaged[table], bad, _all_but_number)
    return rows, damaged


def _here(connection: sqlite3.Connection, table: str) -> tuple[list[Row], list[Row]]:
    """Return a table's sound rows as plain values, and its damaged ones as they are."""
    readable, bad = [], []
    for row in raw_rows(connection, table):
        if sound(table, row) is None:
            bad.append(row)
        else:
            readable.append(plain_row(row))
    return readable, bad


def _missing(
    given: Iterable[Row], here: Iterable[Row], same: Callable[[Row], Hashable]
) -> list[Row]:
    """Return the rows that are not here yet; what is in the file twice is here twice, too."""
    left = Counter(same(row) for row in here)
    found = []
    for row in given:
        if left[same(row)]:
            left[same(row)] -= 1
        else:
            found.append(row)
    return found


def _all_but_number(row: Row) -> Row:
    return row[1:]


def _with_own_numbers(rows: list[Row], damaged: list[Row]) -> tuple[list[Row], list[Row]]:
    """Return rows with the numbers that they have, or where these cannot be, with new ones."""
    numbers = [row[0] for row in (*rows, *damaged)]
    possible = all(isinstance(number, int) and 0 < number <= MOST_NUMBER for number in numbers)
    if possible and len(set(numbers)) == len(numbers):
        return rows, damaged
    return _numbered(rows, damaged)


def _numbered(rows: list[Row], damaged: list[Row]) -> tuple[list[Row], list[Row]]:
    anew = [(number, *row[1:-1], checksum(number, row[1:-1])) for number, row in enumerate(rows, 1)]
    return anew, [(number, *row[1:]) for number, row in enumerate(damaged, len(rows) + 1)]


def _merge(connection: sqlite3.Connection, table: str, rows: list[Row], damaged: list[Row]) -> None:
    here, bad = _here(connection, table)
    at = 1 + COLUMNS[table].index("at")

    def by_time(row: Row) -> tuple[datetime, bytes]:
        return datetime.fromisoformat(row[at]).astimezone(UTC), identity(table, row)

    connection.execute(f"DELETE FROM {table}")
    _write(connection, table, *_numbered(sorted([*here, *rows], key=by_time), [*bad, *damaged]))


def _write(connection: sqlite3.Connection, table: str, rows: list[Row], damaged: list[Row]) -> None:
    for row in (*rows, *damaged):
        insert_raw(connection, table, row)


def _told(saved: Saved, rows: dict[str, list[Row]], damaged: dict[str, list[Row]]) -> Coming:
    notes = [sound("notes", row, as_plain=True) or () for row in rows["notes"]]
    damaged_rows = sum(len(each) for each in damaged.values())
    everything = sum(len(each) for part in (saved.rows, saved.damaged) for each in part.values())
    new = sum(len(each) for each in rows.values()) + damaged_rows
    told = [(kind, content) for _, kind, content, _at in notes]
    return Coming(
        counts=count(len(rows["attempts"]), told, damaged_rows),
        here=everything - new,
        left_out=saved.left_out,
    )
