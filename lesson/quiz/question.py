"""What a question is: typed data, written in YAML, checked when it is read."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, field_validator

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, strict=True)]
OptionId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", strict=True)]
QuestionId = Annotated[str, StringConstraints(pattern=r"^[a-z_]+\.[a-z0-9_]+$", strict=True)]


class _Written(BaseModel):
    # A misspelt field must not pass for a missing optional one.
    model_config = ConfigDict(extra="forbid", frozen=True)


class Option(_Written):
    """One answer to choose, with what to say to whoever chooses it."""

    id: OptionId
    text: Words
    feedback: Words
    right: bool = False


class Question(_Written):
    """One question; the fields are explained in data/questions/README.md."""

    id: QuestionId
    type: Literal["single"]
    stem: Words
    options: tuple[Option, ...] = Field(min_length=2)
    why: Words
    prediction: bool = False
    hint: Words | None = None
    sources: tuple[Words, ...] = Field(min_length=1)
    claims: tuple[Words, ...] = ()

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
    def right_option(self) -> Option:
        """Return the option that is right."""
        return next(option for option in self.options if option.right)

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
