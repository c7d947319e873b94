"""A place to point at in a picture."""

from typing import Literal

from pydantic import Field

from lesson.quiz.types.asked import Answer, Asked, Judged, Words, Written
from lesson.quiz.types.client_view import AnswerInput


class Pointed(Written):
    """What to say to whoever points at the right place, and to whoever points anywhere else."""

    right: Words
    wrong: Words


class Hotspot(Asked):
    """A structure to point at in a picture; an answer is the id of the structure picked.

    `alt` says what the picture shows without giving the answer away. Whether the picture, its stop
    and the structures exist is seen by ``python -m lesson.quiz check``.
    """

    type: Literal["hotspot"]
    picture: Words
    stop: Words | None = None
    right_places: tuple[Words, ...] = Field(min_length=1, alias="right")
    elsewhere: dict[Words, Words] = Field(default_factory=dict)
    feedback: Pointed
    alt: Words

    @property
    def right(self) -> str:
        """The first of the structures that count."""
        return self.right_places[0]

    @property
    def right_words(self) -> str:
        """The structure's name, as far as its id tells it."""
        return self.words(self.right)

    def incomplete(self, answer: Answer) -> str:
        """Nothing pointed at is no answer."""
        if answer is None:
            return "Point at a place in the picture first."
        if not isinstance(answer, str) or not answer:
            raise self.no_such(answer, "a structure of the picture")
        return ""

    def words(self, answer: Answer) -> str:
        """Return the name of the structure pointed at, as far as its id tells it."""
        return str(answer).removeprefix("zone_").replace("_", " ")

    def judged(self, answer: Answer) -> Judged:
        """Judge a place by whether it is one of those that count."""
        if self.incomplete(answer):
            raise self.no_such(answer, "a structure of the picture")
        if answer in self.right_places:
            return Judged(1.0, self.feedback.right)
        return Judged(0.0, self.elsewhere.get(answer, self.feedback.wrong))

    def client_view(self) -> AnswerInput:
        """Return which picture is to be fetched, and what it shows."""
        return {"place": {"picture": self.picture, "stop": self.stop, "alt": self.alt}}

    def lines(self) -> list[str]:
        """Return what the picture shows."""
        return [f"A picture to point at: {self.alt}"]
