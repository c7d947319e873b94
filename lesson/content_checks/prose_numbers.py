"""The numbers of a page's prose, each with the sources that it must agree with."""

import re
from collections.abc import Iterator

from lesson.content_checks.markdown import CITED, LINK, paragraphs
from lesson.evidence.figures import NUMBER

#: Numbers that are names: pages, roots and vertebrae; and the hundred of "92 of 100".
_NAMES = re.compile(
    r"\b[Pp]ages? 0\d|\b[LSTC]\d\d?(?:[–/-]\d)?\b|\b(?:of|in) (?:every )?100\b(?! adults| people)"
)
_ONE_SOURCE = r'\[[^\]]*\]\(#Sources "\w+"\)'
_GROUP = re.compile(rf"{_ONE_SOURCE}(?:[\s(),;]*{_ONE_SOURCE})*")


def numbers(text: str) -> list[str]:
    """Return the numbers of markdown, as they are printed: "−1.2", "7,068"."""
    return NUMBER.findall(_NAMES.sub(" ", LINK.sub(" ", text)))


def sourced_numbers(markdown: str) -> Iterator[tuple[str, set[str], str]]:
    """Yield (number, keys, sentence) for every number of a paragraph that names a source.

    A number stands before its source, so it goes with the next one of its sentence. Without
    one it leans on all of its paragraph's, and the lesson's own work may stand anywhere there.
    """
    for part in paragraphs(markdown):
        paragraph = re.sub(r"^\d\. ", "", part)
        everywhere = {key for place, key in CITED.findall(paragraph) if place == "Sources"}
        own = {key for key in everywhere if key.startswith("Own")}
        for sentence in re.split(r"(?<=[.!?])[\"”*]*\s+(?=[\"“(*]*[A-Z0-9−\[])", paragraph):
            at = 0
            for group in _GROUP.finditer(sentence):
                keys = {key for _, key in CITED.findall(group[0])}
                yield from (
                    (n, keys | own, sentence) for n in numbers(sentence[at : group.start()])
                )
                at = group.end()
            if everywhere:
                yield from ((n, everywhere, sentence) for n in numbers(sentence[at:]))
