"""Things to put in order."""

from itertools import combinations
from typing import Literal

from pydantic import Field, field_validator

from lesson.quiz.types.asked import Answer, Asked, Judged, OptionId, Words, Written
from lesson.quiz.types.client_view import AnswerInput, Choice, OrderEnds


class Item(Written):
    """One thing; `feedback` is said when it is the first that is out of place."""

    id: OptionId
    text: Words
    feedback: Words


class Ends(Written):
    """What stands above the first place and below the last."""

    first: Words
    last: Words


class Order(Asked):
    """Things to put in order, written in the right one; an answer is the list of their ids."""

    type: Literal["order"]
    items: tuple[Item, ...] = Field(min_length=3)
    ends: Ends | None = None

    @field_validator("items")
    @classmethod
    def _no_twins(cls, items: tuple[Item, ...]) -> tuple[Item, ...]:
        for what in ("id", "text"):
            if len({getattr(item, what) for item in items}) < len(items):
                raise ValueError(f"expected a different {what} for each item")
        return items

    @property
    def right(self) -> list[str]:
        """The ids in the right order."""
        return [item.id for item in self.items]

    @property
    def right_words(self) -> str:
        """The texts in the right order."""
        return self.words(self.right)

    def incomplete(self, answer: Answer) -> str:
        """What was never moved is no answer."""
        if answer is None:
            return "Put them in order first."
        if not isinstance(answer, list) or not all(isinstance(each, str) for each in answer):
            raise self.no_such(answer, "a list of ids")
        if sorted(answer) != sorted(self.right):
            raise self.no_such(answer, f"each of {sorted(self.right)} once")
        return ""

    def words(self, answer: Answer) -> str:
        """Return the texts in the order given."""
        texts = {item.id: item.text for item in self.items}
        return ", then ".join(texts[each] for each in self._whole(answer))

    def judged(self, answer: Answer) -> Judged:
        """Judge an order by its pairs: those in order less those out of order (Kendall's tau)."""
        given = self._whole(answer)
        place = {each: at for at, each in enumerate(given)}
        pairs = list(combinations(self.right, 2))
        kept = sum(place[one] < place[other] for one, other in pairs)
        if kept == len(pairs):
            return Judged(1.0, "That is the order.")
        first = next(item for item, each in zip(self.items, given, strict=True) if item.id != each)
        return Judged((2 * kept - len(pairs)) / len(pairs), first.feedback)

    def client_view(self) -> AnswerInput:
        """Return the things by the alphabet, and what stands at both ends."""
        ends = OrderEnds(first="first", last="last")
        if self.ends:
            ends = OrderEnds(first=self.ends.first, last=self.ends.last)
        return {"sort": {"items": self._by_alphabet(), "ends": ends}}

    def lines(self) -> list[str]:
        """Return the texts by the alphabet."""
        return [item["text"] for item in self._by_alphabet()]

    def _by_alphabet(self) -> list[Choice]:
        ordered = sorted(self.items, key=lambda item: item.text.lower())
        return [{"id": item.id, "text": item.text} for item in ordered]

    def _whole(self, answer: Answer) -> list[str]:
        if self.incomplete(answer):
            raise self.no_such(answer, "a list of ids")
        return list(answer)
