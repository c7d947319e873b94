"""Chips: a grade or a source named in a page's text, which opens where the reader is.

In the text a chip is a plain link, such as ``[◇ contested](#What-people-say "C12")``. Without the
script and the style it still reads well and leads to the list.
"""

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from lesson.evidence.claim import Claim
from lesson.evidence.page import in_script
from lesson.evidence.source import load_sources


def chip_words(claim: Claim) -> str:
    """Return what a claim's chip reads: the sign and the word of its grade."""
    return f"{claim.grade.shape} {claim.grade}"


def chip_script(claims: Iterable[Claim] = (), sources: Iterable[str] = ()) -> str:
    """Return the script with which a list tells the page which claims and sources it holds."""
    listed = list(claims)
    keys = [*sources, *(key for claim in listed for key in claim.sources)]
    told = {
        "claims": {claim.id: _claim(claim) for claim in listed},
        "sources": {key: _source(key) for key in dict.fromkeys(keys)},
    }
    return f"<script>\n(() => {{\n{_code()}tellEvidence({in_script(told)});\n}})();\n</script>\n"


@cache
def _code() -> str:
    return Path(__file__).with_name("popover.js").read_text(encoding="utf-8")


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "claim": claim.claim,
        "grade": claim.grade.words,
        "shape": claim.grade.shape,
        "style": claim.grade.style,
        "kernel": claim.kernel,
        "why": claim.why,
        "sources": claim.sources,
    }


def _source(key: str) -> dict[str, str]:
    source = load_sources()[key]
    return {"citation": source.citation, "link": source.link, "checked": source.checked_words}
