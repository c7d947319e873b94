"""Claims shown as cards: the claim and its grade, which open to the reason and the sources."""

from html import escape

from lesson.errors import UnknownName
from lesson.evidence.chips import chip_script
from lesson.evidence.claim import Claim, load_claims
from lesson.evidence.page import QUIET, Page, source_html, source_plain, style
from lesson.evidence.source import load_sources


def claim_cards(*ids: str) -> Page:
    """Show the claims named, such as ``claim_cards("C04", "C09")``, in the order given.

    Raises
    ------
    UnknownName
        If the ledger has no claim of that id.
    """
    claims = [find_claim(id_) for id_ in ids]
    cards = "".join(_card(claim) for claim in claims)
    html = f'{style()}<div class="lesson-claims">\n{cards}</div>{chip_script(claims)}'
    return Page(html, "\n\n".join(_plain(claim) for claim in claims))


def find_claim(id_: str) -> Claim:
    """Return the claim of that id. Raises as `claim_cards`."""
    claims = load_claims()
    if not isinstance(id_, str) or id_ not in claims:
        first, last = min(claims), max(claims)
        raise UnknownName(f"There is no claim {id_!r:.80}; the ledger runs from {first} to {last}.")
    return claims[id_]


def _card(claim: Claim) -> str:
    return (
        '<details class="lesson-claim">\n'
        f'<summary {QUIET}><span class="lesson-claim-words">{escape(claim.claim)}</span> '
        f"{grade_html(claim)}</summary>\n"
        f'<div class="lesson-claim-inside">\n{inside_html(claim)}</div>\n</details>\n'
    )


def grade_html(claim: Claim) -> str:
    """Return a claim's grade as a sign and words."""
    grade = claim.grade
    return (
        f'<span class="lesson-grade lesson-{grade.style}">'
        f'<span aria-hidden="true">{grade.shape}</span> {grade.words}</span>'
    )


def inside_html(claim: Claim) -> str:
    """Return what a claim opens to: the kernel of truth, the reason, the sources."""
    kernel = ""
    if claim.kernel:
        kernel = f"<p><strong>What is true in it:</strong> {escape(claim.kernel)}.</p>\n"
    sources = "".join(f"<li>{source_html(load_sources()[key])}</li>\n" for key in claim.sources)
    return (
        f"{kernel}<p><strong>Why this grade:</strong> {escape(claim.why)}.</p>\n"
        f'<p class="lesson-sources-head">Sources</p>\n<ul>\n{sources}</ul>\n'
        f'<p class="lesson-id">Claim {claim.id}</p>\n'
    )


def _plain(claim: Claim) -> str:
    lines = [
        f"Claim {claim.id}: {claim.claim}.",
        f"Grade: {claim.grade.shape} {claim.grade.words}.",
    ]
    if claim.kernel:
        lines.append(f"What is true in it: {claim.kernel}.")
    lines.append(f"Why this grade: {claim.why}.")
    lines += [f"Source: {source_plain(load_sources()[key])}" for key in claim.sources]
    return "\n".join(lines)
