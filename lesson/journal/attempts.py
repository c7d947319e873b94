"""Attempts at questions: each is kept, none is overwritten."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from lesson.journal.opening import opened


@dataclass(frozen=True)
class Attempt:
    """One answer to one question; `credit` is None where nothing was marked."""

    question_id: str
    answer: Any
    credit: float | None
    at: datetime


def record(question_id: str, answer: Any, credit: float | None) -> Attempt:
    """Keep an attempt; once this returns it is on the disk.

    Raises
    ------
    JournalUnavailable
        If it could not be kept, with one sentence for the learner.
    """
    attempt = Attempt(question_id, answer, credit, datetime.now(UTC))
    row = (question_id, json.dumps(answer), credit, attempt.at.isoformat())
    with opened() as connection:
        connection.execute(
            "INSERT INTO attempts (question_id, answer, credit, at) VALUES (?, ?, ?, ?)", row
        )
    return attempt


def last_attempt(question_id: str) -> Attempt | None:
    """Return the newest attempt at a question, or None if there is none.

    Raises
    ------
    JournalUnavailable
        If the record could not be read, with one sentence for the learner.
    """
    with opened() as connection:
        row = connection.execute(
            "SELECT answer, credit, at FROM attempts WHERE question_id = ? "
            "ORDER BY number DESC LIMIT 1",
            (question_id,),
        ).fetchone()
    if row is None:
        return None
    answer, credit, at = row
    return Attempt(question_id, json.loads(answer), credit, datetime.fromisoformat(at))
