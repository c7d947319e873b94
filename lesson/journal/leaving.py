"""The whole record taken out or erased, in one call each."""

import csv
import io
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lesson.journal.attempts import attempts
from lesson.journal.counts import Counts, count
from lesson.journal.erasing import erasing
from lesson.journal.opening import opened, set_aside
from lesson.journal.place import journal_file
from lesson.journal.raw_values import told
from lesson.journal.rows import COLUMNS, raw_rows, sound
from lesson.journal.saved import FORMAT
from lesson.journal.seed import kept_seed
from lesson.journal.spreadsheet import safe_cell
from lesson.whole_file import write_whole

_AT = {table: 1 + names.index("at") for table, names in COLUMNS.items()}
_COLUMNS = ("number", "question_id", "answer", "credit", "confidence", "hints", "at")
#: A field that is full may keep half of an emoji, which no table can hold.
_HALF_LETTERS = "replace"


@dataclass(frozen=True)
class Held:
    """How much the record holds, and how many damaged ones were set aside beside it."""

    counts: Counts
    damaged: int


def held() -> Held:
    """Return how much there is to take out or to erase. Raises as `as_json`."""
    with opened() as connection:
        read = {
            table: [sound(table, row) for row in raw_rows(connection, table)] for table in COLUMNS
        }
        ending = journal_file().suffix  # a damaged record's log belongs to it
        damaged = sum(file.suffix == ending for file in set_aside())
    found = {table: [row for row in rows if row is not None] for table, rows in read.items()}
    unreadable = sum(rows.count(None) for rows in read.values())
    notes = [(kind, content) for _, kind, content, _at in found["notes"]]
    return Held(count(len(found["attempts"]), notes, unreadable), damaged)


def as_json(settings: Mapping[str, str] | None = None) -> bytes:
    """Return everything as JSON, and the `settings` that a browser keeps.

    It holds ``format``, ``attempts`` (as `Attempt`, times as ISO 8601) and ``notes`` (number, kind,
    content, at), oldest first; ``learner``, the number by which choices are mixed; and, if there are
    any, ``settings`` and ``unreadable``: each with its ``table`` and its ``row`` as it lies in the
    file, bytes that are no text as base64. `saved.read_saved` reads it back.

    Raises
    ------
    JournalUnavailable
        If the record could not be read.
    """
    everything: dict[str, Any] = {"format": FORMAT} | {table: [] for table in COLUMNS}
    damaged = []
    with opened() as connection:
        for table in COLUMNS:
            for row in raw_rows(connection, table):
                if read := sound(table, row):
                    named = zip(("number", *COLUMNS[table]), read, strict=True)
                    everything[table].append({**dict(named), "at": read[_AT[table]].isoformat()})
                else:
                    damaged.append({"table": table, "row": [told(value) for value in row]})
        if (seed := kept_seed(connection)) is not None:
            everything["learner"] = seed
    if damaged:
        everything["unreadable"] = damaged
    if settings:
        everything["settings"] = dict(settings)
    # what is half of a letter is written as JSON escapes it, and so is not lost
    return json.dumps(everything, indent=1, ensure_ascii=False).encode(errors="backslashreplace")


def as_csv() -> bytes:
    """Return the attempts as a table, safe to open in a spreadsheet; an answer stands there as JSON.

    Raises as `as_json`.
    """
    text = io.StringIO(newline="")
    table = csv.writer(text)
    table.writerow(_COLUMNS)
    for attempt in _attempts():
        cells = attempt | {"answer": json.dumps(attempt["answer"], ensure_ascii=False)}
        table.writerow([safe_cell(cells[name]) for name in _COLUMNS])
    return text.getvalue().encode("utf-8-sig", _HALF_LETTERS)


def export_json(file: Path) -> Path:
    """Write everything as JSON and return the file.

    Raises
    ------
    JournalUnavailable
        If the record could not be read.
    NotWritten
        If the file cannot be written; an earlier one of its name is then as it was.
    """
    write_whole(file, as_json())
    return file


def export_csv(file: Path) -> Path:
    """Write the attempts as a table and return the file. Raises as `export_json`."""
    write_whole(file, as_csv())
    return file


def erase() -> None:
    """Erase everything, copies that were set aside too, so that no word of it is left on the disk.

    Raises
    ------
    JournalUnavailable
        If that cannot be, or not yet wholly, with one sentence for the learner.
    """
    with erasing() as connection:
        for table in (*COLUMNS, "learner"):
            connection.execute(f"DELETE FROM {table}")
        for file in set_aside():
            file.unlink(missing_ok=True)  # another page may be erasing too


def _attempts() -> list[dict[str, Any]]:
    return [vars(attempt) | {"at": attempt.at.isoformat()} for attempt in attempts()]
