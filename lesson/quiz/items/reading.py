"""Learners' records read from what they hand in: a journal, or its export as JSON or CSV."""

import csv
import io
import json
import math
import sqlite3
import time
from collections.abc import Iterable, Mapping
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from lesson.data_files.plain_json import NotPlainJson, parsed_json
from lesson.journal import plain_cell
from lesson.quiz.errors import BadFile
from lesson.quiz.items.responses import Response

SQLITE_START = b"SQLite format 3\x00"
#: Journals of many years stay far below this; what is longer is something else.
MOST_BYTES = 200_000_000
#: Years of answers are read in a second; and what SQLite does between two looks at the clock.
MOST_S, STEPS_BETWEEN = 20.0, 100_000
MOST_CELL_BYTES = 1_000_000
COLUMNS = ("question_id", "answer", "credit", "at")


def read_responses(files: Iterable[Path]) -> tuple[Response, ...]:
    """Return every answer in some files, each file one learner unless its rows say who.

    A row may have a field ``learner``; where it has none, the file stands for the learner.

    Raises
    ------
    BadFile
        If a file cannot be read or holds no answers, naming file, line and what was expected; and
        if one file is named twice, which would count its learner double.
    """
    responses: list[Response] = []
    seen: set[Path] = set()
    for file in files:
        if file.resolve() in seen:
            raise BadFile(f"{file}: named twice; its learner would count double")
        seen.add(file.resolve())
        responses += _read(file)
    return tuple(responses)


def _read(file: Path) -> list[Response]:
    try:
        if file.stat().st_size > MOST_BYTES:
            raise BadFile(f"{file}: expected at most {MOST_BYTES} bytes")
        content = file.read_bytes()
    except OSError as error:
        raise BadFile(f"{file}: it cannot be read ({error.strerror})") from error
    if content.startswith(SQLITE_START):
        return _responses(file, "row", enumerate(_journal_rows(file), 1))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadFile(f"{file}: expected a journal, or text in UTF-8") from error
    if text.lstrip().startswith(("{", "[")):
        return _responses(file, "attempt", enumerate(_json_rows(file, text), 1))
    return _responses(file, "line", _csv_rows(file, text))


def _journal_rows(file: Path) -> list[dict[str, Any]]:
    try:
        # read only: a learner's record is never brought up to date by looking at it
        with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)) as journal:
            _refuse_views(file, journal)
            began = time.monotonic()
            journal.set_progress_handler(lambda: time.monotonic() - began > MOST_S, STEPS_BETWEEN)
            journal.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MOST_CELL_BYTES)
            rows = journal.execute(
                "SELECT question_id, answer, credit, at FROM attempts ORDER BY number"
            ).fetchall()
    except sqlite3.Error as error:
        raise BadFile(f"{file}: it is not a journal of this lesson ({error})") from error
    return [dict(zip(COLUMNS, row, strict=True)) for row in rows]


def _refuse_views(file: Path, journal: sqlite3.Connection) -> None:
    """Refuse a file whose answers are no plain table: a view or a reckoned column need never end."""
    kind = journal.execute("SELECT type, sql FROM sqlite_master WHERE name = 'attempts'").fetchone()
    if kind is None:
        raise BadFile(f"{file}: it is not a journal of this lesson (it has no answers in it)")
    hidden = [row for row in journal.execute("PRAGMA table_xinfo('attempts')") if row[6]]
    if kind[0] != "table" or str(kind[1]).upper().startswith("CREATE VIRTUAL") or hidden:
        raise BadFile(f"{file}: attempts: expected a plain table, as the lesson writes it")


def _json_rows(file: Path, text: str) -> list[Any]:
    try:
        content = parsed_json(text)
    except NotPlainJson as error:
        raise BadFile(f"{file}, line {error.line}: {error}") from error
    rows = content.get("attempts") if isinstance(content, dict) else content
    if not isinstance(rows, list):
        raise BadFile(f"{file}: attempts: expected a list of attempts")
    for row in rows:
        if isinstance(row, dict):
            row["answer"] = json.dumps(row.get("answer"))  # as the journal and its CSV keep it
    return rows


def _csv_rows(file: Path, text: str) -> list[tuple[int, dict[str, Any]]]:
    try:
        return _plain_rows(file, csv.DictReader(io.StringIO(text, newline=None)))
    except csv.Error as error:
        raise BadFile(f"{file}: it cannot be read as CSV ({error})") from error


def _plain_rows(file: Path, reader: "csv.DictReader[str]") -> list[tuple[int, dict[str, Any]]]:
    missing = [name for name in ("question_id", "credit") if name not in (reader.fieldnames or ())]
    if missing:
        raise BadFile(
            f"{file}, line 1: expected a column called {' and one called '.join(missing)}"
        )
    rows = []
    for row in reader:
        plain = {
            name: plain_cell(value)
            for name, value in row.items()
            if name is not None and value is not None
        }
        rows.append((reader.line_num, plain))
    return rows


def _responses(
    file: Path, place: str, rows: Iterable[tuple[int, Mapping[str, Any]]]
) -> list[Response]:
    found = []
    for number, row in rows:
        where = f"{file}, {place} {number}"
        if not isinstance(row, Mapping):
            raise BadFile(f"{where}: expected fields, such as question_id and credit")
        question = row.get("question_id")
        if not isinstance(question, str) or not question.strip():
            raise BadFile(f"{where}: question_id: expected a question's id")
        found.append(
            Response(
                learner=str(row.get("learner") or file),
                question_id=question.strip(),
                answer=_answer(row.get("answer")),
                credit=_credit(where, row.get("credit")),
                at=_moment(where, row.get("at")),
            )
        )
    return found


def _answer(written: Any) -> Any:
    """Return an answer that the journal keeps as JSON; a spreadsheet may hold bare words."""
    try:
        return parsed_json(written) if written else None
    except (NotPlainJson, TypeError):  # the latter: a column that holds no text
        return written


def _credit(where: str, written: Any) -> float | None:
    if written is None or written == "":
        return None
    try:
        credit = float(written)
    except (TypeError, ValueError, OverflowError):  # the last: a whole number of 400 digits
        credit = math.nan
    if not math.isfinite(credit) or not -1 - 1e-9 <= credit <= 1 + 1e-9:
        raise BadFile(f"{where}: credit: expected a number from -1 to 1, not {written!r:.60}")
    return credit


def _moment(where: str, written: Any) -> datetime:
    if written is None or written == "":
        return datetime.min.replace(tzinfo=UTC)  # without times the order of the rows counts
    try:
        at = datetime.fromisoformat(str(written))
    except ValueError as error:
        raise BadFile(
            f"{where}: at: expected a time such as 2026-05-01T10:00:00+00:00, not {written!r:.60}"
        ) from error
    return at if at.tzinfo else at.replace(tzinfo=UTC)
