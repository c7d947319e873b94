"""Marked answers of many learners, and which of them count: each learner's first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from lesson.quiz.credit import is_right


@dataclass(frozen=True)
class Response:
    """One learner's answer to one question; `credit` is None where nothing was marked."""

    learner: str
    question_id: str
    answer: Any
    credit: float | None
    at: datetime

    @property
    def right(self) -> bool:
        """Whether the answer was wholly right; part of the credit is not enough."""
        return is_right(self.credit)


def first_responses(responses: Iterable[Response]) -> tuple[Response, ...]:
    """Return each learner's first marked answer to each question, oldest first.

    What comes later was given after the feedback, so it says more about the feedback than about
    the question. Predictions (no credit) are left out. Two answers of one moment keep their order.
    """
    marked = [response for response in responses if response.credit is not None]
    first: dict[tuple[str, str], Response] = {}
    for response in sorted(marked, key=lambda response: response.at):
        first.setdefault((response.learner, response.question_id), response)
    return tuple(first.values())
