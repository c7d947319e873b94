"""The whole record taken out or erased, in one call each."""

import csv
import io
import json
from pathlib import Path
from typing import Any

from lesson.journal.attempts import attempts
from lesson.journal.erasing import erasing
from lesson.journal.opening import opened, set_aside
from lesson.journal.spreadsheet import safe_cell
from lesson.whole_file import write_whole

FORMAT = 1
_COLUMNS = ("number", "question_id", "answer", "credit", "confidence", "hints", "at")


def export_json(file: Path) -> Path:
    """Write everything as JSON and return the file.

    It holds ``format``, ``attempts`` (as `Attempt`, times in UTC as ISO 8601) and ``notes`` (number,
    kind, content, at), oldest first.

    Raises
    ------
    JournalUnavailable
        If the record could not be read.
    OSError
        If the file cannot be written; an earlier one of its name is then as it was.
    """
    with opened() as connection:
        rows = connection.execute(
            "SELECT number, kind, content, at FROM notes ORDER BY number"
        ).fetchall()
    kept = [
        {"number": number, "kind": kind, "content": json.loads(content), "at": at}
        for number, kind, content, at in rows
    ]
    everything = {"format": FORMAT, "attempts": _attempts(), "notes": kept}
    write_whole(file, json.dumps(everything, indent=1, ensure_ascii=False).encode())
    return file


def export_csv(file: Path) -> Path:
    """Write the attempts as a table, safe to open in a spreadsheet, and return the file.

    An answer stands there as JSON. Raises as `export_json`.
    """
    text = io.StringIO(newline="")
    table = csv.writer(text)
    table.writerow(_COLUMNS)
    for attempt in _attempts():
        told = attempt | {"answer": json.dumps(attempt["answer"], ensure_ascii=False)}
        table.writerow([safe_cell(told[name]) for name in _COLUMNS])
    write_whole(file, text.getvalue().encode("utf-8-sig"))
    return file


def erase() -> None:
    """Erase everything, copies that were set aside too, so that no word of it is left on the disk.

    Raises
    ------
    JournalUnavailable
        If that cannot be, or not yet wholly, with one sentence for the learner.
    """
    with erasing() as connection:
        for table in ("attempts", "notes", "learner"):
            connection.execute(f"DELETE FROM {table}")
        for file in set_aside():
            file.unlink()


def _attempts() -> list[dict[str, Any]]:
    return [vars(attempt) | {"at": attempt.at.isoformat()} for attempt in attempts()]
