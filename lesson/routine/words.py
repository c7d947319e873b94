"""What the routine says, from data/routine/words.yaml, take_along.yaml and activity.yaml."""

from functools import cache
from types import MappingProxyType

from lesson.routine.reading import Id, Words, Written, read_list


class Saying(Written):
    """One sentence or two, with places to fill in and its sources."""

    id: Id
    text: Words
    sources: tuple[Words, ...] = ()


@cache
def load_sayings(name: str = "words.yaml") -> MappingProxyType[str, Saying]:
    """Return every saying of a file of data/routine by id. Raises `DataError` on a damaged file."""
    return MappingProxyType(read_list(name, Saying))


def say(id_: str, **filled: object) -> str:
    """Return the saying called `id_`, its places filled in.

    Raises
    ------
    KeyError
        If there is no such saying, or a place is left empty.
    """
    return load_sayings()[id_].text.format(**filled)


def say_along(id_: str, **filled: object) -> str:
    """Return a saying of what the learner takes along, its places filled in.

    Raises
    ------
    KeyError
        If there is no such saying, or a place is left empty.
    """
    return load_sayings("take_along.yaml")[id_].text.format(**filled)


def say_activity(id_: str, **filled: object) -> str:
    """Return a saying of the plan for an activity, its places filled in.

    Raises
    ------
    KeyError
        If there is no such saying, or a place is left empty.
    """
    return load_sayings("activity.yaml")[id_].text.format(**filled)


def duration(seconds: int) -> str:
    """Return a time in words, such as "2 min 50 s"."""
    minutes, rest = divmod(seconds, 60)
    return " ".join(
        part for part, there in ((f"{minutes} min", minutes), (f"{rest} s", rest)) if there
    )
