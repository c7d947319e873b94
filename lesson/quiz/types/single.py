"""A question with one right option."""

from typing import Literal

from pydantic import Field, field_validator

from lesson.quiz.types.asked import Answer, Asked, Judged
from lesson.quiz.types.client_view import AnswerInput
from lesson.quiz.types.options import Option, refuse_twins


class Single(Asked):
    """One right option among several; an answer is an option's id."""

    type: Literal["single"]
    options: tuple[Option, ...] = Field(min_length=2)

    @field_validator("options")
    @classmethod
    def _one_right(cls, options: tuple[Option, ...]) -> tuple[Option, ...]:
        right = sum(option.right for option in options)
        if right != 1:
            raise ValueError(f"expected exactly one option with 'right: true', found {right}")
        refuse_twins(options)
        return options

    @property
    def right(self) -> str:
        """The id of the right option."""
        return next(option.id for option in self.options if option.right)

    @property
    def right_words(self) -> str:
        """The right option's text."""
        return self._option(self.right).text

    def incomplete(self, answer: Answer) -> str:
        """Nothing chosen is no answer."""
        if answer is None:
            return "Choose one of the answers first."
        self._option(answer)
        return ""

    def words(self, answer: Answer) -> str:
        """Return the text of the option chosen."""
        return self._option(answer).text

    def judged(self, answer: Answer) -> Judged:
        """Judge a choice; a wrong one costs what makes guessing worthless."""
        option = self._option(answer)
        return Judged(1.0 if option.right else -1 / (len(self.options) - 1), option.feedback)

    def client_view(self) -> AnswerInput:
        """Return the options."""
        return {"options": [{"id": option.id, "text": option.text} for option in self.options]}

    def lines(self) -> list[str]:
        """Return the options' texts."""
        return [option.text for option in self.options]

    def _option(self, id_: Answer) -> Option:
        for option in self.options:
            if option.id == id_:
                return option
        raise self.no_such(id_, f"one of {[option.id for option in self.options]}")
