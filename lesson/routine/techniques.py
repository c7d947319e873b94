"""The techniques that a routine is made of, and the popular steps that they make safer."""

from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from pydantic import Field, model_validator

from lesson.routine.places import AreaId, Demand, ToolId
from lesson.routine.reading import Id, Words, Written, read_list, refuse_unknown

Position = Literal[
    "lying on the back",
    "lying on the side",
    "lying face down",
    "sitting",
    "half-kneeling",
    "standing",
    "walking",
]


class Technique(Written):
    """One technique; the fields are explained in data/routine/README.md."""

    id: Id
    name: Words
    kind: Literal["warm-up", "press", "stretch", "move", "end"]
    area: Literal["back", "glute", "hipflexor", "quad", "whole"]
    tool: ToolId
    position: Position
    sides: Literal["each", "both"]
    gentleness: int = Field(ge=1, le=5)
    preference: int = Field(ge=1, le=5)
    setup_s: int = Field(ge=5, le=60, multiple_of=5)
    set_most_s: int = Field(default=60, ge=30, le=60, multiple_of=5)
    how: tuple[Words, ...] = Field(min_length=2, max_length=3)
    sources: tuple[Words, ...] = Field(min_length=1)
    claims: tuple[Words, ...] = ()
    needs: tuple[Demand, ...] = ()
    keep_off: Words | None = None
    only_if: Literal["clinician_allows_front_of_hip"] | None = None

    @property
    def presses(self) -> bool:
        """Whether it presses; whatever else is done on an area is gentle."""
        return self.kind == "press"

    @model_validator(mode="after")
    def _fits_together(self) -> "Technique":
        if (self.kind == "press") != (self.tool != "none"):
            raise ValueError("expected a tool with 'press', and 'none' with every other kind")
        if (self.kind in ("warm-up", "end")) != (self.area == "whole"):
            raise ValueError("expected the area 'whole' with 'warm-up' and 'end', and only there")
        if self.kind == "press" and self.keep_off is None:
            raise ValueError("expected 'keep_off' with 'press'")
        return self


class PopularStep(Written):
    """One step of the popular routine, told fairly and weighed."""

    id: Id
    number: int
    area: AreaId
    tool: ToolId
    told: Words
    right: Words
    correction: Words
    safer: tuple[Id, ...] = Field(min_length=1)
    sources: tuple[Words, ...] = Field(min_length=1)
    claims: tuple[Words, ...] = Field(min_length=1)


@cache
def load_techniques(file: Path | None = None) -> MappingProxyType[str, Technique]:
    """Return every technique by id, in the file's order.

    Raises
    ------
    DataError
        If an entry cannot be used; it names file, line, id, field and what was expected.
    """
    return MappingProxyType(read_list("techniques.yaml", Technique, file))


@cache
def load_popular_steps(file: Path | None = None) -> MappingProxyType[str, PopularStep]:
    """Return the four popular steps by id, in their order.

    Raises
    ------
    DataError
        If an entry cannot be used; it names file, line, id, field and what was expected.
    ValueError
        If a step names a technique that does not exist.
    """
    steps = read_list("popular_steps.yaml", PopularStep, file)
    for step in steps.values():
        refuse_unknown(step.id, "safer", step.safer, load_techniques())
    return MappingProxyType(steps)
