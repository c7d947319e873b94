"""Chips: a grade or a source named in a page's text, which opens where the reader is.

In the text a chip is a plain link, such as ``[◇ contested](#What-people-say "C12")``. Without the
script and the style it still reads well and leads to the list.
"""

from collections.abc import Iterable

from lesson.bundles import script_element
from lesson.evidence.claim import Claim
from lesson.evidence.payload import ChipPayload, ClaimCard, SourceLine
from lesson.evidence.source import load_sources


def chip_words(claim: Claim) -> str:
    """Return what a claim's chip reads: the sign and the word of its grade."""
    return f"{claim.grade.shape} {claim.grade}"


def chip_script(claims: Iterable[Claim] = (), sources: Iterable[str] = ()) -> str:
    """Return the script with which a list tells the page which claims and sources it holds."""
    listed = list(claims)
    keys = [*sources, *(key for claim in listed for key in claim.sources)]
    held = ChipPayload(
        claims={claim.id: _claim(claim) for claim in listed},
        sources={key: _source(key) for key in dict.fromkeys(keys)},
    )
    return script_element("evidence_chips.js", "listenForChips", held)


def _claim(claim: Claim) -> ClaimCard:
    return ClaimCard(
        claim=claim.claim,
        grade=claim.grade.words,
        shape=claim.grade.shape,
        style=claim.grade.style,
        kernel=claim.kernel,
        why=claim.why,
        sources=list(claim.sources),
    )


def _source(key: str) -> SourceLine:
    source = load_sources()[key]
    return SourceLine(citation=source.citation, link=source.link, checked=source.checked_words)
