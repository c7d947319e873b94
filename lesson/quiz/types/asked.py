"""What every question has, whatever its kind."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from lesson.quiz.errors import BadAnswer
from lesson.quiz.types.client_view import AnswerInput

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, strict=True)]
OptionId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", strict=True)]
QuestionId = Annotated[str, StringConstraints(pattern=r"^[a-z_]+\.[a-z0-9_]+$", strict=True)]
#: What a learner answered, as plain values that JSON can hold.
Answer = Any


class Written(BaseModel):
    """Something written in a question file; a misspelt field must not pass for a missing one."""

    model_config = ConfigDict(extra="forbid", frozen=True)


@dataclass(frozen=True)
class Judged:
    """How far an answer is right, from -1 to 1, and what to tell whoever gave it.

    Guessing at random earns 0 on average; 1 is right.
    """

    credit: float
    feedback: str


class Asked(Written, ABC):
    """What every question has; the fields are explained in data/questions/README.md."""

    id: QuestionId
    stem: Words
    why: Words
    prediction: bool = False
    hints: tuple[Words, ...] = ()
    sources: tuple[Words, ...] = Field(min_length=1)
    claims: tuple[Words, ...] = ()

    @property
    @abstractmethod
    def right(self) -> Answer:
        """The answer that is right."""

    @property
    @abstractmethod
    def right_words(self) -> str:
        """What is so, in words."""

    @abstractmethod
    def incomplete(self, answer: Answer) -> str:
        """Return what is still to be done before this is an answer; nothing if it is one.

        Raises
        ------
        BadAnswer
            If it can never be an answer to this question.
        """

    @abstractmethod
    def words(self, answer: Answer) -> str:
        """Return an answer as the learner read it."""

    @abstractmethod
    def judged(self, answer: Answer) -> Judged:
        """Judge a whole answer. Raises `BadAnswer` if it is not one."""

    @abstractmethod
    def client_view(self) -> AnswerInput:
        """Return what the page needs to ask it: nothing that gives the key away."""

    @abstractmethod
    def lines(self) -> list[str]:
        """Return what there is to choose from, a line each, without the key."""

    def accepts(self, answer: Answer) -> bool:
        """Say whether this is a whole answer to this question."""
        try:
            return not self.incomplete(answer)
        except BadAnswer:
            return False

    def no_such(self, answer: Answer, expected: str) -> BadAnswer:
        """Return the error for an answer that this question does not have."""
        told = repr(answer)
        told = told if len(told) < 60 else f"{told[:57]}..."
        return BadAnswer(f"{self.id} has no answer {told}; expected {expected}")
