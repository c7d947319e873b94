"""Things to bring together."""

from typing import Literal, Self

from pydantic import Field, model_validator

from lesson.quiz.types.asked import Answer, Asked, Judged, OptionId, Words, Written
from lesson.quiz.types.client_view import AnswerInput


class Pair(Written):
    """A thing and what belongs to it; `feedback` is said when it is the first that is mismatched."""

    id: OptionId
    text: Words
    match: Words
    feedback: Words


class Match(Asked):
    """Things to bring together; an answer gives for each pair's id the id of what was chosen.

    What is chosen has its own pair's id; what belongs to none is decoy_1, decoy_2 and so on.
    """

    type: Literal["match"]
    pairs: tuple[Pair, ...] = Field(min_length=3)
    decoys: tuple[Words, ...] = ()

    @model_validator(mode="after")
    def _no_twins(self) -> Self:
        for what in ("id", "text"):
            if len({getattr(pair, what) for pair in self.pairs}) < len(self.pairs):
                raise ValueError(f"expected a different {what} for each pair")
        if len(set(self._choices().values())) < len(self.pairs) + len(self.decoys):
            raise ValueError("expected a different match for each pair and decoy")
        return self

    @property
    def right(self) -> dict[str, str]:
        """Each pair with itself."""
        return {pair.id: pair.id for pair in self.pairs}

    @property
    def right_words(self) -> str:
        """The pairs in words."""
        return self.words(self.right)

    def incomplete(self, answer: Answer) -> str:
        """One that has no partner yet makes it no answer."""
        given = {} if answer is None else answer
        if not isinstance(given, dict) or not set(given) <= set(self.right):
            raise self.no_such(answer, f"a choice for each of {sorted(self.right)}")
        for chosen in given.values():
            if chosen is not None and (
                not isinstance(chosen, str) or chosen not in self._choices()
            ):
                raise self.no_such(answer, f"choices among {sorted(self._choices())}")
        open_ = [pair.text for pair in self.pairs if given.get(pair.id) is None]
        return f"Choose one for each first; still open: {', '.join(open_)}." if open_ else ""

    def words(self, answer: Answer) -> str:
        """Return the pairs as they were made."""
        given, texts = self._whole(answer), self._choices()
        return "; ".join(_beside(pair.text, texts[given[pair.id]]) for pair in self.pairs)

    def judged(self, answer: Answer) -> Judged:
        """Judge the pairs; as many right as chance alone brings earn nothing."""
        given = self._whole(answer)
        wrong = [pair for pair in self.pairs if given[pair.id] != pair.id]
        if not wrong:
            return Judged(1.0, "Each has found its own.")
        chance = len(self.pairs) / len(self._choices())
        right = len(self.pairs) - len(wrong)
        count = f"{right or 'None'} of {len(self.pairs)} {'is' if right < 2 else 'are'} right."
        feedback = f"{count} {_beside(wrong[0].text, wrong[0].feedback)}"
        return Judged((right - chance) / (len(self.pairs) - chance), feedback)

    def right_rows(self, answer: Answer) -> list[str]:
        """Return the ids of the pairs that are right in a whole answer."""
        return [id_ for id_, chosen in self._whole(answer).items() if chosen == id_]

    def client_view(self) -> AnswerInput:
        """Return the things, and by the alphabet what may belong to them."""
        choices = sorted(self._choices().items(), key=lambda each: each[1].lower())
        return {
            "match": {
                "rows": [{"id": pair.id, "text": pair.text} for pair in self.pairs],
                "choices": [{"id": id_, "text": text} for id_, text in choices],
            }
        }

    def lines(self) -> list[str]:
        """Return the things, then by the alphabet what may belong to them."""
        choices = ", ".join(sorted(self._choices().values(), key=str.lower))
        return [*(pair.text for pair in self.pairs), f"To choose from: {choices}"]

    def _choices(self) -> dict[str, str]:
        decoys = {f"decoy_{number}": text for number, text in enumerate(self.decoys, start=1)}
        return {pair.id: pair.match for pair in self.pairs} | decoys

    def _whole(self, answer: Answer) -> dict[str, str]:
        if self.incomplete(answer):
            raise self.no_such(answer, f"a choice for each of {sorted(self.right)}")
        return dict(answer)


def _beside(text: str, match: str) -> str:
    """Put what belongs together into words; what is a question needs no colon."""
    return f"{text}{'' if text.endswith('?') else ':'} {match}"
