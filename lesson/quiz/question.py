"""What a question is: typed data, written in YAML, checked when it is read."""

from typing import Annotated, Any, Literal, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    TypeAdapter,
    field_validator,
    model_validator,
)

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, strict=True)]
OptionId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", strict=True)]
QuestionId = Annotated[str, StringConstraints(pattern=r"^[a-z_]+\.[a-z0-9_]+$", strict=True)]


class _Written(BaseModel):
    # A misspelt field must not pass for a missing optional one.
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Asked(_Written):
    """What every question has; the fields are explained in data/questions/README.md."""

    id: QuestionId
    stem: Words
    why: Words
    prediction: bool = False
    hint: Words | None = None
    sources: tuple[Words, ...] = Field(min_length=1)
    claims: tuple[Words, ...] = ()


class Option(_Written):
    """One answer to choose, with what to say to whoever chooses it."""

    id: OptionId
    text: Words
    feedback: Words
    right: bool = False


class Single(_Asked):
    """A question with one right option; an answer is an option's id."""

    type: Literal["single"]
    options: tuple[Option, ...] = Field(min_length=2)

    @field_validator("options")
    @classmethod
    def _one_right(cls, options: tuple[Option, ...]) -> tuple[Option, ...]:
        right = sum(option.right for option in options)
        if right != 1:
            raise ValueError(f"expected exactly one option with 'right: true', found {right}")
        for what in ("id", "text"):
            if len({getattr(option, what) for option in options}) < len(options):
                raise ValueError(f"expected a different {what} for each option")
        return options

    @property
    def right(self) -> str:
        """Return the answer that is right."""
        return next(option.id for option in self.options if option.right)

    def accepts(self, answer: str) -> bool:
        """Say whether an answer is one of this question's."""
        return any(option.id == answer for option in self.options)

    def words(self, answer: str) -> str:
        """Return an answer as the learner read it."""
        return self.option(answer).text

    def judged(self, answer: str) -> tuple[bool, str]:
        """Say whether an answer is right, and what to tell whoever gave it."""
        option = self.option(answer)
        return option.right, option.feedback

    def option(self, id_: str) -> Option:
        """Return the option called `id_`.

        Raises
        ------
        ValueError
            If the question has no such option.
        """
        for option in self.options:
            if option.id == id_:
                return option
        raise ValueError(f"{self.id} has no option {id_!r}")


class Feedback(_Written):
    """What to say to an estimate below what is so, near it, and above it."""

    below: Words
    near: Words
    above: Words


class Estimate(_Asked):
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
        """Return what is so, in words."""
        return self.truth

    def accepts(self, answer: str) -> bool:
        """Say whether an answer is a number on the slider."""
        try:
            return self.low <= float(answer) <= self.high
        except ValueError:
            return False

    def words(self, answer: str) -> str:
        """Return an answer as the learner read it."""
        return f"{float(answer):g}{self.unit}".replace("-", "−")

    def judged(self, answer: str) -> tuple[bool, str]:
        """Say whether an estimate is near, and what to tell whoever made it.

        Raises
        ------
        ValueError
            If the answer is not a number on the slider.
        """
        if not self.accepts(answer):
            raise ValueError(
                f"{self.id} has no answer {answer!r}; expected {self.low:g} to {self.high:g}"
            )
        low, high = self.near
        if float(answer) < low:
            return False, self.feedback.below
        return (False, self.feedback.above) if float(answer) > high else (True, self.feedback.near)


Question = Single | Estimate
_KINDS: TypeAdapter[Question] = TypeAdapter(Annotated[Question, Field(discriminator="type")])


def read_question(fields: dict[str, Any]) -> Question:
    """Return a question from its fields.

    Raises
    ------
    pydantic.ValidationError
        If a field is missing, unknown or not what it should be.
    """
    return _KINDS.validate_python(fields)
