"""Attempts at questions: each is kept, none is overwritten."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from lesson.journal.opening import opened


@dataclass(frozen=True)
class Attempt:
    """One answer to one question.

    ``credit`` is None where nothing was marked; ``confidence``, from 0 to 1, is None where nobody
    asked for it; ``hints`` counts those that were opened; ``number`` is its place in the journal.
    """

    question_id: str
    answer: Any
    credit: float | None
    at: datetime
    confidence: float | None = None
    hints: int = 0
    number: int = 0


@dataclass(frozen=True)
class Tries:
    """How often a question was answered, and how many of these answers were marked."""

    answers: int
    marked: int


def record(
    question_id: str,
    answer: Any,
    credit: float | None,
    *,
    confidence: float | None = None,
    hints: int = 0,
) -> Attempt:
    """Keep an attempt; once this returns it is on the disk.

    Raises
    ------
    JournalUnavailable
        If it could not be kept, with one sentence for the learner.
    """
    at = datetime.now(UTC)
    row = (question_id, json.dumps(answer), credit, at.isoformat(), confidence, hints)
    with opened() as connection:
        number = connection.execute(
            "INSERT INTO attempts (question_id, answer, credit, at, confidence, hints) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            row,
        ).lastrowid
    return Attempt(question_id, answer, credit, at, confidence, hints, number or 0)


def last_attempt(question_id: str) -> Attempt | None:
    """Return the newest attempt at a question, or None if there is none.

    Raises
    ------
    JournalUnavailable
        If the record could not be read, with one sentence for the learner.
    """
    found = _read("WHERE question_id = ? ORDER BY number DESC LIMIT 1", (question_id,))
    return found[0] if found else None


def attempts(question_id: str | None = None) -> tuple[Attempt, ...]:
    """Return every attempt, or those at one question, oldest first. Raises as `last_attempt`."""
    if question_id is None:
        return _read("ORDER BY number", ())
    return _read("WHERE question_id = ? ORDER BY number", (question_id,))


def tries() -> dict[str, Tries]:
    """Return how often each question was answered, by its id. Raises as `last_attempt`."""
    with opened() as connection:
        rows = connection.execute(
            "SELECT question_id, count(*), count(credit) FROM attempts GROUP BY question_id"
        ).fetchall()
    return {id_: Tries(answers, marked) for id_, answers, marked in rows}


def _read(which: str, values: tuple[str, ...]) -> tuple[Attempt, ...]:
    with opened() as connection:
        rows = connection.execute(
            "SELECT question_id, answer, credit, at, confidence, hints, number "
            f"FROM attempts {which}",
            values,
        ).fetchall()
    return tuple(
        Attempt(id_, json.loads(answer), credit, datetime.fromisoformat(at), sure, hints, number)
        for id_, answer, credit, at, sure, hints, number in rows
    )
