"""What the page is given to show a picture, and what a lab's page asks.

Plain values, written as JSON. Types for the front end are written from here.
"""

from typing import Annotated, Literal, NotRequired

from pydantic import Field
from typing_extensions import TypedDict

from lesson.widgets.protocol import KernelReply, Request, adapter

#: A body's matrix in SVG's order (a, b, c, d, e, f), lengths in points of the page.
Matrix = Annotated[list[float], Field(min_length=6, max_length=6)]


class StatePayload(TypedDict):
    """What a picture looks like at one setting, as differences from how it was drawn.

    A group that `opacity` does not name is seen wholly; where there is no `pose`, nothing moves.
    """

    description: str
    opacity: NotRequired[dict[str, float]]
    words: NotRequired[dict[str, str]]
    pose: NotRequired[dict[str, Matrix]]


class StepPayload(StatePayload):
    """One step of a slider, by the name that stands at it."""

    name: str


class DiagramPayload(TypedDict):
    """A picture with one slider, or none.

    `name` is what views of the same picture know each other by; `names` are shown for a group's id;
    `svg` is the drawing; `font` a style sheet with the letters of its words; `note` a
    sentence under the slider, or empty.
    """

    name: str
    title: str
    description: str
    names: dict[str, str]
    layers: dict[str, list[str]]
    control: str
    start: int
    stops: list[StepPayload]
    svg: str
    font: str
    note: str


class SliderPayload(TypedDict):
    """One slider of several; `words`, if any, are read in place of its numbers, from `low` upwards."""

    key: str
    label: str
    low: float
    high: float
    start: float
    step: float
    unit: str
    words: list[str]


class LabPayload(DiagramPayload):
    """A picture whose several sliders the kernel answers; `presets` are values by a button's name."""

    dials: list[SliderPayload]
    presets: dict[str, dict[str, float]]


class LabTraits(TypedDict):
    """What a lab's page and kernel share: the page sets `values` and `picked`, the kernel the rest."""

    start: str
    style_sheet: str
    scene: LabPayload
    values: dict[str, float]
    change: StatePayload
    picked: str


class Init(Request):
    """The page's sliders stand at these values: what does the picture look like?"""

    kind: Literal["init"]
    values: dict[str, float]


LabRequest = Init
REQUESTS, REPLIES = adapter(LabRequest), adapter(KernelReply)
TYPES = {
    "DiagramPayload": DiagramPayload,
    "LabTraits": LabTraits,
    "LabRequest": LabRequest,
}
