"""A question with any number of right options."""

from typing import Literal

from pydantic import Field, field_validator

from lesson.quiz.types.asked import Answer, Asked, Judged
from lesson.quiz.types.client_view import AnswerInput
from lesson.quiz.types.options import Option, refuse_twins


class Multiple(Asked):
    """Any number of right options; an answer is the list of the ids ticked."""

    type: Literal["multiple"]
    options: tuple[Option, ...] = Field(min_length=3)

    @field_validator("options")
    @classmethod
    def _some_right(cls, options: tuple[Option, ...]) -> tuple[Option, ...]:
        right = sum(option.right for option in options)
        if not 0 < right < len(options):
            raise ValueError("expected at least one option with 'right: true' and one without")
        refuse_twins(options)
        return options

    @property
    def right(self) -> list[str]:
        """The ids of the right options."""
        return sorted(option.id for option in self.options if option.right)

    @property
    def right_words(self) -> str:
        """The right options' texts."""
        return self.words(self.right)

    def incomplete(self, answer: Answer) -> str:
        """Nothing ticked is no answer."""
        return "" if self._ticked(answer) else "Tick at least one of the answers first."

    def words(self, answer: Answer) -> str:
        """Return the texts of the options ticked."""
        ticked = self._ticked(answer)
        return "; ".join(option.text for option in self.options if option.id in ticked)

    def judged(self, answer: Answer) -> Judged:
        """Judge what is ticked: the share of the right ones less the share of the wrong ones.

        Ticking everything, or at random, earns nothing.
        """
        ticked = self._ticked(answer)
        wrong = [option for option in self.options if not option.right]
        right = [option for option in self.options if option.right]
        found = sum(option.id in ticked for option in right) / len(right)
        mistaken = sum(option.id in ticked for option in wrong) / len(wrong)
        told = [option for option in self.options if (option.id in ticked) != option.right]
        if not told:
            return Judged(1.0, " ".join(option.feedback for option in right))
        missed = [option for option in told if option.right]
        parts = [f"“{option.text}”: {option.feedback}" for option in told if not option.right]
        if missed:
            count = (
                "One right answer is" if len(missed) == 1 else f"{len(missed)} right answers are"
            )
            parts.append(f"{count} not ticked yet.")
        return Judged(found - mistaken, " ".join(parts))

    def client_view(self) -> AnswerInput:
        """Return the options."""
        return {"ticks": [{"id": option.id, "text": option.text} for option in self.options]}

    def lines(self) -> list[str]:
        """Return the options' texts."""
        return [option.text for option in self.options]

    def _ticked(self, answer: Answer) -> frozenset[str]:
        known = {option.id for option in self.options}
        if answer is None:
            return frozenset()
        if not isinstance(answer, list) or not all(isinstance(each, str) for each in answer):
            raise self.no_such(answer, "a list of ids")
        if not set(answer) <= known or len(set(answer)) < len(answer):
            raise self.no_such(answer, f"some of {sorted(known)}, each once")
        return frozenset(answer)
