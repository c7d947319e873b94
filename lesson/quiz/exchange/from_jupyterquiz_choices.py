"""A question of jupyterquiz with answers to choose from, read in."""

from typing import Any

from lesson.quiz.exchange.foreign import LeftOut, answers_of, feedback_of, not_read, text_of
from lesson.quiz.exchange.foreign_choices import Option, choices_fields

FIELDS = {"answer", "code", "correct", "feedback", "id"}


def choices_entry(question: dict[str, Any], *, several: bool) -> tuple[dict[str, Any], list[str]]:
    """Return its fields as the bank writes them, and what changes or is lost.

    `several` says whether all right answers were to be ticked. Raises LeftOut if it has no answers
    that can be read, or none of them is right.
    """
    options: list[Option] = []
    losses: list[str] = []
    for number, answer in enumerate(answers_of(question), 1):
        place = f"answer {number}: "
        if not isinstance(answer.get("correct"), bool):
            raise LeftOut(f"{place}correct: expected true or false")
        try:
            text = text_of(answer, "answer")
        except LeftOut as error:
            raise LeftOut(f"{place}{error}") from error
        id_ = answer.get("id")
        id_ = id_ if isinstance(id_, str) else ""
        options.append(Option(text, answer["correct"], feedback_of(answer), id_))
        losses += not_read(answer, FIELDS, place)
    fields, changes = choices_fields(options, several=several)
    return fields, changes + losses
