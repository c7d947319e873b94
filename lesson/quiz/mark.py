"""Marking: an answer goes in, what to say about it comes out, and nothing else happens."""

from dataclasses import dataclass
from enum import StrEnum

from lesson.quiz.question import Question, Single


class Verdict(StrEnum):
    """How an answer stands."""

    RIGHT = "right"
    NOT_YET = "not yet"
    UNANSWERED = "unanswered"


@dataclass(frozen=True)
class Mark:
    """The verdict on an answer; `credit` is None where there was no answer to mark."""

    verdict: Verdict
    credit: float | None
    feedback: str


def mark(question: Question, answer: str | None) -> Mark:
    """Mark an answer, or None where nothing was answered.

    Raises
    ------
    ValueError
        If the question has no such answer.
    """
    if answer is None:
        how = "Choose one of the answers" if isinstance(question, Single) else "Move the slider"
        return Mark(Verdict.UNANSWERED, None, f"{how} first.")
    right, feedback = question.judged(answer)
    return Mark(Verdict.RIGHT, 1.0, feedback) if right else Mark(Verdict.NOT_YET, 0.0, feedback)
