"""Attempts at questions: each is kept, none is overwritten."""

import dataclasses
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from lesson.journal.opening import opened
from lesson.journal.rows import insert, raw_rows, sound


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
    attempt = Attempt(question_id, answer, credit, datetime.now(UTC), confidence, hints)
    with opened() as connection, connection:
        connection.execute("BEGIN IMMEDIATE")
        return dataclasses.replace(attempt, number=insert(connection, "attempts", values(attempt)))


def values(attempt: Attempt) -> tuple[Any, ...]:
    """Return what the record holds of an attempt, as its columns hold it."""
    credit, sure = (
        None if number is None else float(number) for number in (attempt.credit, attempt.confidence)
    )
    answer, at = json.dumps(attempt.answer), attempt.at.isoformat()
    return (attempt.question_id, answer, credit, at, sure, attempt.hints)


def last_attempt(question_id: str) -> Attempt | None:
    """Return the newest attempt at a question, or None if there is none.

    Raises
    ------
    JournalUnavailable
        If the record could not be read, with one sentence for the learner.
    """
    found = attempts(question_id)
    return found[-1] if found else None


def attempts(question_id: str | None = None) -> tuple[Attempt, ...]:
    """Return every attempt, or those at one question, oldest first. Raises as `last_attempt`.

    What cannot be read is left out; `lesson.journal.unreadable` counts it.
    """
    with opened() as connection:
        if question_id is None:
            rows = raw_rows(connection, "attempts")
        else:
            rows = raw_rows(connection, "attempts", "WHERE question_id = ?", (question_id,))
    found = (sound("attempts", row) for row in rows)
    return tuple(Attempt(*[*read, number]) for number, *read in filter(None, found))


def tries() -> dict[str, Tries]:
    """Return how often each question was answered, by its id. Raises as `last_attempt`."""
    marked: dict[str, list[bool]] = {}
    for attempt in attempts():
        marked.setdefault(attempt.question_id, []).append(attempt.credit is not None)
    return {id_: Tries(len(each), sum(each)) for id_, each in marked.items()}
