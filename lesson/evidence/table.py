"""Every claim of the ledger in one table, which the reader can filter and sort."""

from collections import Counter
from html import escape

from lesson.bundles import script_element
from lesson.evidence.cards import grade_html, inside_html
from lesson.evidence.claim import Claim, load_claims
from lesson.evidence.grade import Grade
from lesson.evidence.page import QUIET, Page, style
from lesson.evidence.part import load_parts

HEADS = ("Number", "Claim", "Grade", "Page", "Part of the story")


def claim_table() -> Page:
    """Show all claims with grade, page and part of the story; a claim opens to its card.

    The table stands in the page as plain HTML. Its script adds filters by grade, page and words,
    and sorting, and needs no kernel.
    """
    claims = list(load_claims().values())
    heads = "".join(f'<th role="columnheader" scope="col">{head}</th>' for head in HEADS)
    rows = "".join(_row(claim) for claim in claims)
    html = (
        f'{style()}<div class="lesson-claims lesson-table">\n'
        f'<table role="table"><caption>{_caption(claims)}</caption>\n'
        f'<thead role="rowgroup"><tr role="row">{heads}</tr></thead>\n'
        f'<tbody role="rowgroup">\n{rows}</tbody>\n</table>\n</div>\n{_script()}'
    )
    plain = [_caption(claims), *(_plain(claim) for claim in claims)]
    return Page(html, "\n".join(plain))


def _caption(claims: list[Claim]) -> str:
    count = Counter(claim.grade for claim in claims)
    told = ", ".join(f"{count[grade]} {grade.shape} {grade.words}" for grade in Grade)
    return f"{len(claims)} claims: {told}."


def _row(claim: Claim) -> str:
    order = list(Grade).index(claim.grade)
    cells = (
        ("lesson-number", claim.id),
        (
            "lesson-said",
            f"<details><summary {QUIET}>{escape(claim.claim)}</summary>\n"
            f'<div class="lesson-claim-inside">\n{inside_html(claim)}</div></details>',
        ),
        ("lesson-graded", grade_html(claim)),
        ("lesson-page", f"page {claim.page}"),
        ("lesson-part", escape(load_parts()[claim.part].name)),
    )
    inside = "".join(f'<td role="cell" class="{look}">{said}</td>' for look, said in cells)
    return (
        f'<tr role="row" data-grade="{order}" data-page="{claim.page}" '
        f'data-id="{claim.id}">{inside}</tr>\n'
    )


def _plain(claim: Claim) -> str:
    part = load_parts()[claim.part].name
    return (
        f"{claim.id}: {claim.claim}. {claim.grade.shape} {claim.grade.words}. "
        f"Page {claim.page}, {part}."
    )


def _script() -> str:
    grades = [f"{grade.shape} {grade.words}" for grade in Grade]
    return script_element("claim_table.js", "filterClaims", grades)
