"""The registry of checks: each one's topic, name and what it asks, in one line."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lesson.content_checks.content import Content
from lesson.content_checks.finding import Finding

#: In the order in which they are made.
TOPICS = ("claims", "figures", "pages", "questions", "words", "routine", "stories")

Search = Callable[[Content], Iterator[Finding]]


@dataclass(frozen=True)
class Check:
    """One rule of the content, and the search for what breaks it."""

    topic: str
    name: str
    words: str
    find: Search


CHECKS: dict[str, Check] = {}


def check(topic: str) -> Callable[[Search], Search]:
    """Register a search as a check of this topic; the first line of its docstring describes it.

    Raises
    ------
    ValueError
        If there is no such topic, if its name is taken, or if it has no docstring.
    """

    def register(find: Search) -> Search:
        name, words = find.__name__, (find.__doc__ or "").strip().splitlines()
        if topic not in TOPICS or name in CHECKS or not words:
            raise ValueError(f"{name}: expected a new name, a docstring and a topic of {TOPICS}")
        CHECKS[name] = Check(topic, name, words[0].rstrip("."), find)
        return find

    return register
