"""What a story's script is given, as plain values."""

from typing import Literal

from typing_extensions import TypedDict

#: Words, and between them the numbers (from 1) of the sources that stand behind them.
CitedText = list[str | list[int]]


class Choice(TypedDict):
    """One of the answers to a step's question; `fits` says how well, `answer` is what is replied."""

    id: str
    text: str
    fits: Literal["well", "partly", "not"]
    answer: CitedText


class Step(TypedDict):
    """A step of a person's story; one that asks nothing has no choices."""

    title: str
    told: list[CitedText]
    ask: str
    choices: list[Choice]


class Area(TypedDict):
    """Where it hurts: path data in millimetres, seen in a view; `kind` is how it feels."""

    view: str
    kind: str
    path: str


class Figure(TypedDict):
    """A person's figure: in words, and the areas that are painted."""

    words: str
    areas: list[Area]


class Person(TypedDict):
    """A person with their steps; `row` is theirs in the table that compares all."""

    id: str
    name: str
    age: int
    who: str
    urgent: bool
    figure: Figure
    steps: list[Step]
    could_be: CitedText
    row: list[str]


class StorySource(TypedDict):
    """A source as it is listed; without a link it is empty."""

    citation: str
    doi: str
    link: str
    checked: str


class StoryPayload(TypedDict):
    """A whole story; `outlines` is the body as path data by view."""

    title: str
    invented: str
    warning: CitedText
    compare: str
    comparison: str
    compared: str
    columns: list[str]
    could_be: str
    outlines: dict[str, str]
    people: list[Person]
    sources: list[StorySource]


TYPES = {"StoryPayload": StoryPayload, "CitedText": CitedText}
