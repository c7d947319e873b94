"""Where a page first uses each of its words: headings, tables, links and code are not prose."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from lesson.content_checks.markdown import LINK
from lesson.vocabulary.term import Term

WORD_LINK = re.compile(r'\[([^\]]+)\]\(#Words "([^"]*)"\)')
#: What is not prose, or would break: headings, tables, the line with the minutes, code, HTML, links.
_CLOSED = re.compile(
    rf"^(?:#|\||\*About \d).*$|`[^`]*`|<[^>]+>|{LINK.pattern}|\*\*(?P<bold>[^*]+)\*\*",
    re.MULTILINE,
)


def without_word_links(text: str) -> str:
    """Return markdown with the links to words taken off."""
    return WORD_LINK.sub(r"\1", text)


def first_uses(
    cells: Sequence[str], ids: Collection[str], terms: Mapping[str, Term]
) -> dict[str, tuple[int, int, int]]:
    """Return term -> (cell, start, end) of its first use in the prose of these markdown cells.

    Words are taken from the left, the longest first, so that "herniated disc" is no use of
    "disc". The cells hold no links to words.
    """
    names: dict[str, str] = {}
    for id_ in ids:
        for spelling in terms[id_].spellings:
            names.setdefault(spelling, id_)
    known = {name.casefold(): id_ for name, id_ in names.items()}
    either = "|".join(_pattern(name) for name in sorted(names, key=len, reverse=True))
    word = re.compile(rf"(?<![\w-])(?:{either})(?![\w-])" if names else r"(?!)")
    found: dict[str, tuple[int, int, int]] = {}
    for number, cell in enumerate(cells):
        for start, end in _open_spans(cell, word):
            for use in word.finditer(cell, start, end):
                id_ = known.get(use[0].casefold()) or known[use[0].casefold().removesuffix("s")]
                found.setdefault(id_, (number, use.start(), use.end()))
    return found


def _pattern(name: str) -> str:
    words = re.escape(name)
    return words if name.isupper() else rf"(?i:{words}s?)"


def _open_spans(cell: str, word: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    at = 0
    for closed in _CLOSED.finditer(cell):
        if closed["bold"] and word.fullmatch(closed["bold"]):
            continue  # a label of one term may be a link; a longer one would look broken
        yield at, closed.start()
        at = closed.end()
    yield at, len(cell)
