"""Marking: an answer goes in, what to say about it comes out, and nothing else happens."""

from dataclasses import dataclass
from enum import StrEnum

from lesson.quiz.credit import is_right
from lesson.quiz.question import Question
from lesson.quiz.types.asked import Answer


class Verdict(StrEnum):
    """How an answer stands."""

    RIGHT = "right"
    PARTLY = "partly right"
    NOT_YET = "not yet"
    UNANSWERED = "unanswered"


@dataclass(frozen=True)
class Mark:
    """The verdict on an answer; `credit`, from -1 to 1, is None where there was none to mark.

    Guessing at random earns 0 on average; 1 is right.
    """

    verdict: Verdict
    credit: float | None
    feedback: str


def mark(question: Question, answer: Answer) -> Mark:
    """Mark an answer; one that was not given, or not finished, has no credit.

    Raises
    ------
    BadAnswer
        If the question can have no such answer.
    """
    if missing := question.incomplete(answer):
        return Mark(Verdict.UNANSWERED, None, missing)
    judged = question.judged(answer)
    if is_right(judged.credit):
        return Mark(Verdict.RIGHT, 1.0, judged.feedback)
    verdict = Verdict.PARTLY if judged.credit > 0 else Verdict.NOT_YET
    return Mark(verdict, judged.credit, judged.feedback)
