"""What a page is given to ask a question with: nothing in it gives the key away."""

from typing_extensions import TypedDict


class Choice(TypedDict):
    """Something to choose, to put in order or to bring together."""

    id: str
    text: str


class Slider(TypedDict):
    """A number from `low` to `high`, in steps."""

    low: float
    high: float
    step: float
    unit: str


class NumberField(TypedDict):
    """A number to type."""

    unit: str


class OrderEnds(TypedDict):
    """What stands above the first place and below the last."""

    first: str
    last: str


class OrderList(TypedDict):
    """Things to put in order."""

    items: list[Choice]
    ends: OrderEnds


class MatchLists(TypedDict):
    """Things, and what may belong to each of them."""

    rows: list[Choice]
    choices: list[Choice]


class HotspotPicture(TypedDict):
    """A picture to point at; it is fetched once it is seen."""

    picture: str
    stop: str | None
    alt: str


class AnswerInput(TypedDict, total=False):
    """What an answer is given with: one of these, by the question's type."""

    options: list[Choice]
    ticks: list[Choice]
    slider: Slider
    number: NumberField
    sort: OrderList
    match: MatchLists
    place: HotspotPicture


class ClientView(AnswerInput):
    """A question as a page asks it; without an input where it is only looked back on."""

    id: str
    stem: str
