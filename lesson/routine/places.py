"""The areas of the body that a routine works on, and the tools it may use."""

from functools import cache
from types import MappingProxyType
from typing import Literal

from lesson.routine.reading import Id, Words, Written, read_list

AreaId = Literal["back", "glute", "hipflexor", "quad"]
ToolId = Literal["twopeak", "roller", "ball", "hands", "stick", "none"]
Side = Literal["left", "right"]
#: The tools that the screening table knows; "none" presses on nothing, so it closes nothing.
Screened = Literal["twopeak", "roller", "ball", "hands"]
#: What a technique asks of the body beside pressure, which a row of the screen may rule out.
Demand = Literal[
    "on the floor",
    "lying on the back",
    "lying on the side",
    "lying face down",
    "half-kneeling",
    "standing",
    "ankle over the knee",
    "deep hip bend",
    "hip drawn back",
    "twisting the back",
    "arching the back",
    "knee straight while sitting",
    "body weight on a tool",
]
AREAS: tuple[AreaId, ...] = ("back", "glute", "hipflexor", "quad")
SCREENED: tuple[Screened, ...] = ("twopeak", "roller", "ball", "hands")
SIDES: tuple[Side, ...] = ("left", "right")


class Area(Written):
    """One area; the fields are explained in data/routine/README.md."""

    id: AreaId
    words: Words
    side_of_body: Literal["front", "back"]
    in_evidence: Words
    in_atlas: Id


class Tool(Written):
    """One tool; the fields are explained in data/routine/README.md."""

    id: ToolId
    words: Words
    looks: Words | None = None
    screened_as: Screened | None = None
    in_evidence: Words | None = None


@cache
def load_areas() -> MappingProxyType[str, Area]:
    """Return the areas by id. Raises `DataError` on a damaged file."""
    return MappingProxyType(read_list("areas.yaml", Area))


@cache
def load_tools() -> MappingProxyType[str, Tool]:
    """Return the tools by id. Raises `DataError` on a damaged file."""
    return MappingProxyType(read_list("tools.yaml", Tool))
