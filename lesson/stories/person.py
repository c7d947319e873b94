"""A story and the people in it; the fields are explained in data/stories/README.md."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from lesson.stories.cited import Cited

#: From above downwards: height in metres, then shares of the leg's width.
Area = tuple[tuple[float, float, float], ...]


#: How well a choice fits what is so.
Verdict = Literal["well", "partly", "not"]


@dataclass(frozen=True)
class Choice:
    """What the reader may think or do, and the answer to it."""

    id: str
    text: str
    fits: Verdict
    answer: Cited


@dataclass(frozen=True)
class Step:
    """A part of a person's story; the last one asks nothing."""

    title: str
    told: tuple[Cited, ...]
    ask: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class Hurts:
    """Where it hurts, in words and as areas on the right leg, or on both."""

    words: str
    both: bool
    areas: tuple[tuple[str, Area], ...]


@dataclass(frozen=True)
class Row:
    """A person's row of the closing table."""

    felt: str
    apart: str
    at_home: str


@dataclass(frozen=True)
class Person:
    """One invented person."""

    id: str
    name: str
    age: int
    who: str
    short: str
    urgent: bool
    hurts: Hurts
    steps: tuple[Step, ...]
    could_be: Cited
    row: Row

    def texts(self) -> Iterator[Cited]:
        """Yield every text that names sources, in the order of reading."""
        for step in self.steps:
            yield from step.told
            yield from (choice.answer for choice in step.choices)
        yield self.could_be

    @property
    def sources(self) -> tuple[str, ...]:
        """Return the keys of the sources, each once, in the order of reading."""
        return tuple(dict.fromkeys(key for text in self.texts() for key in text.keys))


@dataclass(frozen=True)
class Story:
    """A story: what frames it, and its people, whom ``together`` calls such as "the four"."""

    title: str
    together: str
    invented: str
    warning: Cited
    compared: str
    people: tuple[Person, ...]

    @property
    def compare(self) -> str:
        """Return what leads to the closing table, such as "Compare the four"."""
        return f"Compare {self.together}"

    @property
    def comparison(self) -> str:
        """Return what stands above the closing table, such as "The four compared"."""
        return f"{self.together[0].upper()}{self.together[1:]} compared"

    @property
    def sources(self) -> tuple[str, ...]:
        """Return the keys of the sources, each once, in the order of reading."""
        keys = [*self.warning.keys, *(key for person in self.people for key in person.sources)]
        return tuple(dict.fromkeys(keys))
