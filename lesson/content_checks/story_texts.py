"""The texts of a person's story that name sources, each with its place in the file."""

from collections.abc import Iterator

from lesson.stories.cited import Cited
from lesson.stories.person import Person

Place = tuple[str | int, ...]


def placed_texts(person: Person) -> Iterator[tuple[Place, Cited]]:
    """Yield the place and the words of every text, in the order of reading."""
    for at, step in enumerate(person.steps):
        for number, told in enumerate(step.told):
            yield ("steps", at, "told", number), told
        for number, choice in enumerate(step.choices):
            yield ("steps", at, "choices", number, "answer"), choice.answer
    yield ("could_be",), person.could_be
