"""The screening table: what may stand in the way of self-massage, and what follows from it."""

from enum import StrEnum
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, model_validator

from lesson.routine.places import AREAS, SCREENED, AreaId, Demand, Screened
from lesson.routine.reading import Words, Written, read_list


class Action(StrEnum):
    """What follows from a row, the weightiest first."""

    EMERGENCY = "E"
    CLINICIAN = "C"
    EXCLUDE = "X"
    ADAPT = "A"
    NOTE = "N"

    @property
    def weight(self) -> int:
        """How much it counts beside others: the highest wins."""
        return len(Action) - list(Action).index(self)


def _all(everything: tuple[Any, ...]) -> BeforeValidator:
    return BeforeValidator(lambda written: everything if written == "all" else written)


class Adapt(Written):
    """How an adapted step differs."""

    id: str = ""
    say: Words
    light: bool = False
    tools_out: tuple[Screened, ...] = ()


class Row(Written):
    """One row of the table; the fields are explained in data/routine/README.md."""

    id: str = Field(pattern=r"^K\d\d$")
    condition: Words
    areas: Annotated[tuple[AreaId, ...], _all(AREAS), Field(min_length=1)]
    tools: Annotated[tuple[Screened, ...], _all(SCREENED), Field(min_length=1)]
    action: Action
    why: Words
    basis: Literal["G", "S", "P"]
    sources: tuple[Words, ...] = Field(min_length=1)
    local: bool = False
    rests: bool = False
    shuts: bool = False
    also_out: tuple[Screened, ...] = ()
    avoid: tuple[Demand, ...] = ()
    adapt: Adapt | None = None

    @model_validator(mode="after")
    def _adapts_if_it_says_so(self) -> "Row":
        if (self.action is Action.ADAPT) != (self.adapt is not None):
            raise ValueError("expected 'adapt' with action A, and only there")
        return self

    @property
    def whole(self) -> bool:
        """Whether it is about the whole routine, rather than some areas or tools."""
        everything = set(self.areas) == set(AREAS) and set(self.tools) == set(SCREENED)
        return self.shuts or everything

    @property
    def closed_tools(self) -> tuple[Screened, ...]:
        """The tools that may not be used on its areas."""
        if self.action in (Action.EMERGENCY, Action.CLINICIAN, Action.EXCLUDE):
            return self.tools + self.also_out
        return self.adapt.tools_out if self.adapt else ()


@cache
def load_table(file: Path | None = None) -> MappingProxyType[str, Row]:
    """Return the rows by id, in the table's order.

    Raises
    ------
    DataError
        If a row cannot be used; it names file, line, id, field and what was expected.

    Source: OwnScreening, each row with its own.
    """
    return MappingProxyType(read_list("screening.yaml", Row, file))
