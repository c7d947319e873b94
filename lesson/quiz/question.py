"""What a question is: typed data, written in YAML, checked when it is read."""

from typing import Annotated, Any

from pydantic import AfterValidator, Field, TypeAdapter

from lesson.quiz.credit import is_right
from lesson.quiz.types.hotspot import Hotspot
from lesson.quiz.types.match import Match
from lesson.quiz.types.multiple import Multiple
from lesson.quiz.types.numbers import Estimate, Numeric
from lesson.quiz.types.order import Order
from lesson.quiz.types.single import Single

__all__ = ["Estimate", "Hotspot", "Match", "Multiple", "Numeric", "Order", "Question", "Single"]

Question = Single | Multiple | Numeric | Estimate | Order | Match | Hotspot


def _taken_at_its_word(question: Question) -> Question:
    """Refuse a question that would not take its own right answer, or not as right."""
    if isinstance(question, Estimate):  # what is so stands there in words
        return question
    right = question.right
    if question.incomplete(right) or not is_right(question.judged(right).credit):
        raise ValueError(f"expected its own right answer, {right!r}, to count as right")
    return question


_KINDS: TypeAdapter[Question] = TypeAdapter(
    Annotated[Annotated[Question, Field(discriminator="type")], AfterValidator(_taken_at_its_word)]
)


def read_question(fields: dict[str, Any]) -> Question:
    """Return a question from its fields.

    Raises
    ------
    pydantic.ValidationError
        If a field is missing, unknown or not what it should be.
    """
    return _KINDS.validate_python(fields)
