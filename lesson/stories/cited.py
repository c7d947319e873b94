"""Words with the places where a source is named: ``Most do well [Koes2007].``"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_MARK = re.compile(r" ?\[([^\]]*)\]")


@dataclass(frozen=True)
class Cited:
    """A text in pieces: ``(words, keys)``, the sources in ``keys`` being named after ``words``."""

    pieces: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """Return the keys of all sources named, in order."""
        return tuple(key for _, keys in self.pieces for key in keys)

    @property
    def words(self) -> str:
        """Return the text alone."""
        return "".join(words for words, _ in self.pieces)

    def numbered(self, sources: Sequence[str]) -> Iterator[str | list[int]]:
        """Yield words and, between them, the numbers (from 1) that ``sources`` give the keys."""
        for words, keys in self.pieces:
            yield words
            if keys:
                yield [sources.index(key) + 1 for key in keys]


def cited(text: str) -> Cited:
    """Return a text taken apart at its marks."""
    # split() gives words and marks in turn, words at both ends
    parts = _MARK.split(" ".join(text.split()))
    marks = [tuple(key.strip() for key in mark.split(",")) for mark in parts[1::2]]
    pieces = zip(parts[::2], [*marks, ()], strict=True)
    return Cited(tuple(piece for piece in pieces if any(piece)))
