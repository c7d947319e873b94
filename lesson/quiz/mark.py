"""Marking: an answer goes in, what to say about it comes out, and nothing else happens."""

from dataclasses import dataclass
from enum import StrEnum

from lesson.quiz.question import Question


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
    """Mark the id of the option chosen, or None where nothing was chosen.

    Raises
    ------
    ValueError
        If the question has no such option.
    """
    if answer is None:
        return Mark(Verdict.UNANSWERED, None, "Choose one of the answers first.")
    option = question.option(answer)
    if option.right:
        return Mark(Verdict.RIGHT, 1.0, option.feedback)
    return Mark(Verdict.NOT_YET, 0.0, option.feedback)
