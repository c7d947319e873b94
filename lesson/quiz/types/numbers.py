"""Questions whose answer is a number: guessed on a slider, or typed."""

import math
from decimal import Decimal
from typing import Literal, Self

from pydantic import Field, model_validator

from lesson.quiz.types.asked import Answer, Asked, Judged, Words, Written
from lesson.quiz.types.client_view import AnswerInput, Slider
from lesson.typed_number import NotUnderstood, typed_number


class Feedback(Written):
    """What to say to a number below what is so, near it, and above it."""

    below: Words
    near: Words
    above: Words

    def on(self, number: float, low: float, high: float) -> Judged:
        """Judge a number that is right from `low` to `high`, up to rounding."""
        if number < low and not math.isclose(number, low, rel_tol=1e-9, abs_tol=1e-12):
            return Judged(0.0, self.below)
        if number > high and not math.isclose(number, high, rel_tol=1e-9, abs_tol=1e-12):
            return Judged(0.0, self.above)
        return Judged(1.0, self.near)


class Estimate(Asked):
    """A number to guess on a slider; an answer is the number, written out.

    What is so goes from `near[0]` to `near[1]`; an estimate between them counts as right.
    """

    type: Literal["estimate"]
    unit: str
    low: float
    high: float
    step: float = Field(gt=0)
    truth: Words
    near: tuple[float, float]
    feedback: Feedback

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        low, high = self.near
        if not self.low <= low <= high <= self.high or self.low >= self.high:
            raise ValueError("expected low <= near[0] <= near[1] <= high, and low below high")
        return self

    @property
    def right(self) -> str:
        """What is so, in words: many numbers count as right."""
        return self.truth

    @property
    def right_words(self) -> str:
        """What is so, in words."""
        return self.truth

    def incomplete(self, answer: Answer) -> str:
        """An untouched slider is no answer."""
        if answer is None:
            return "Move the slider first."
        self._number(answer)
        return ""

    def words(self, answer: Answer) -> str:
        """Return the number with its unit."""
        return with_unit(self._number(answer), self.unit)

    def judged(self, answer: Answer) -> Judged:
        """Judge an estimate by whether it is near what is so."""
        return self.feedback.on(self._number(answer), *self.near)

    def client_view(self) -> AnswerInput:
        """Return the slider."""
        return {"slider": Slider(low=self.low, high=self.high, step=self.step, unit=self.unit)}

    def lines(self) -> list[str]:
        """Return from where to where the slider goes."""
        low, high = (with_unit(end, self.unit) for end in (self.low, self.high))
        return [f"A slider from {low} to {high}"]

    def _number(self, answer: Answer) -> float:
        try:
            number = float(answer)
        except (TypeError, ValueError, OverflowError):
            number = math.nan
        if isinstance(answer, bool) or not self.low <= number <= self.high:
            raise self.no_such(answer, f"{in_digits(self.low)} to {in_digits(self.high)}")
        return number


class Numeric(Asked):
    """A number to type; an answer is what was typed. `range` is from where to where it is taken."""

    type: Literal["numeric"]
    unit: str
    range: tuple[float, float]
    value: float
    tolerance: float = Field(ge=0)
    feedback: Feedback

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        low, high = self.range
        if not low < high or not low <= self.value <= high:
            raise ValueError("expected range[0] <= value <= range[1], and range[0] below range[1]")
        return self

    @property
    def right(self) -> str:
        """The right number, as it would be typed."""
        return in_digits(self.value)

    @property
    def right_words(self) -> str:
        """The right number with its unit."""
        return with_unit(self.value, self.unit)

    def incomplete(self, answer: Answer) -> str:
        """What is not a number of the range is no answer; what is in the way of one is quoted."""
        low, high = self.range
        wanted = f"Type a number from {with_unit(low, '')} to {with_unit(high, '')} first."
        if answer is None:
            return wanted
        if not isinstance(answer, str):
            raise self.no_such(answer, "a number as it was typed")
        if not answer.strip():
            return wanted
        try:
            number = self._read(answer)
        except NotUnderstood as error:
            return f"{error} {wanted}"
        if low <= number <= high:
            return ""
        return f"That was read as {with_unit(number, '')}. {wanted}"

    def words(self, answer: Answer) -> str:
        """Return the number with its unit."""
        return with_unit(self._number(answer), self.unit)

    def judged(self, answer: Answer) -> Judged:
        """Judge a number by whether it lies within the tolerance."""
        spread = (self.value - self.tolerance, self.value + self.tolerance)
        return self.feedback.on(self._number(answer), *spread)

    def client_view(self) -> AnswerInput:
        """Return what stands after the field."""
        return {"number": {"unit": self.unit}}

    def lines(self) -> list[str]:
        """Return what is to be typed."""
        return [
            f"A number to type, in {self.unit.strip()}" if self.unit.strip() else "A number to type"
        ]

    def _number(self, answer: Answer) -> float:
        if self.incomplete(answer):
            raise self.no_such(answer, "a number from {} to {}".format(*map(in_digits, self.range)))
        return self._read(answer)

    def _read(self, answer: str) -> float:
        return typed_number(answer, self.unit, self.range)


def in_digits(number: float) -> str:
    """Return a number as it is typed, without an exponent and without the dust of sums.

    >>> in_digits(1500000.0), in_digits(2e-05), in_digits(0.1 + 0.2)
    ('1500000', '0.00002', '0.3')
    """
    return f"{Decimal(f'{number:.15g}'):f}"


def with_unit(number: float, unit: str) -> str:
    """Return a number as it is read, with a true minus sign."""
    return f"{in_digits(number)}{unit}".replace("-", "\N{MINUS SIGN}", 1)
