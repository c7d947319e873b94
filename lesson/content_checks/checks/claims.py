"""The claims of the popular story: each met on a page, graded as the ledger grades it."""

import re
from collections import Counter
from collections.abc import Iterator

from lesson.content_checks.content import Content
from lesson.content_checks.finding import Finding
from lesson.content_checks.page import Page
from lesson.content_checks.registry import check
from lesson.evidence.chips import chip_words
from lesson.evidence.grade import Grade

FILE = "evidence/claims.yaml"
CHIP = re.compile(r'\[([^\]]*)\]\(#What-people-say "(C\d\d)"\)')
COUNTS = {"three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "seventeen": 17}


def _chips(page: Page) -> Iterator[tuple[int, str, str]]:
    for number, text in page.markdown:
        for words, id_ in CHIP.findall(text):
            yield number, words, id_


@check("claims")
def claims_are_numbered_and_counted(content: Content) -> Iterator[Finding]:
    """The ledger runs from C01 without gaps, and README.md counts its claims and grades."""
    for number, id_ in enumerate(content.claims, start=1):
        if id_ != f"C{number:02}":
            yield content.finding(FILE, id_, f"expected C{number:02} next", "id")
            break
    readme = content.file("evidence/README.md").read_text(encoding="utf-8")
    counted = Counter(claim.grade for claim in content.claims.values())
    total = re.search(r"`claims\.yaml` \| (\d+) claims", readme)
    last = re.search(r"`C01` to `C(\d+)`", readme)
    for found in (total, last):
        if found is None or int(found[1]) != len(content.claims):
            said = found[0] if found else "nothing"
            words = f"there are {len(content.claims)} claims; expected the same here, not {said}"
            yield Finding("README.md", "data/evidence", words)
    for grade in Grade:
        row = re.search(rf"^\| {grade} \|.*\| (\d+) \|$", readme, re.MULTILINE)
        if row is None or int(row[1]) != counted[grade]:
            said = row[1] if row else "nothing"
            words = f"{counted[grade]} claims are {grade}; expected the same here, not {said}"
            yield Finding("README.md", "data/evidence", words)


@check("claims")
def kernels_stand_where_a_claim_is_contradicted(content: Content) -> Iterator[Finding]:
    """A claim has a kernel of truth where its grade is contradicted, and only there."""
    for claim in content.claims.values():
        contradicted = claim.grade is Grade.CONTRADICTED
        if contradicted and not claim.kernel:
            yield content.finding(FILE, claim.id, "expected what is true in the claim", "kernel")
        if claim.kernel and not contradicted:
            words = "expected only where the grade is contradicted"
            yield content.finding(FILE, claim.id, words, "kernel")


@check("claims")
def claims_hold_no_notes_of_the_review(content: Content) -> Iterator[Finding]:
    """No printed word of a claim is one of the review's own notes."""
    for claim in content.claims.values():
        for field in ("claim", "why", "kernel"):
            printed = getattr(claim, field)
            for note in ("[", "the article", "section"):
                if note in (printed.lower() if note == "section" else printed):
                    words = f"expected no note of the review, such as {note!r}"
                    yield content.finding(FILE, claim.id, words, field)


@check("claims")
def every_part_has_claims(content: Content) -> Iterator[Finding]:
    """Every part of the popular story has claims."""
    used = {claim.part for claim in content.claims.values()}
    for key in content.parts:
        if key not in used:
            yield content.finding("evidence/parts.yaml", key, "no claim is of this part", "key")


@check("claims")
def claims_are_met_on_their_page(content: Content) -> Iterator[Finding]:
    """Every claim has its card on the page that it names, and is known there."""
    for claim in content.claims.values():
        shown = {p.number for p in content.lesson_pages if claim.id in p.calls("claim_cards")}
        if claim.page not in shown:
            words = f"page {claim.page} has no card of {claim.id}; expected one of {sorted(shown)}"
            yield content.finding(FILE, claim.id, words, "page")
        cited = {
            p.number for p in content.lesson_pages for _, _, id_ in _chips(p) if id_ == claim.id
        }
        if cited and claim.page not in cited:
            words = f"expected a page whose text weighs it: {sorted(cited)}"
            yield content.finding(FILE, claim.id, words, "page")
    for page in content.lesson_pages:
        ids = page.calls("claim_cards")
        for id_ in dict.fromkeys(ids):
            place = page.cell_calling("claim_cards", id_)
            if id_ not in content.claims:
                yield page.finding(f"there is no claim {id_}", place)
            if ids.count(id_) > 1:
                yield page.finding(f"expected {id_} once on a page", place)


@check("claims")
def chips_say_the_ledgers_grade(content: Content) -> Iterator[Finding]:
    """A chip in the prose shows the sign and word of its claim's grade, and finds its card."""
    for page in content.lesson_pages:
        cards = page.calls("claim_cards")
        for number, words, id_ in _chips(page):
            near = f'"{id_}"'
            if id_ in content.claims and words != chip_words(content.claims[id_]):
                wanted = chip_words(content.claims[id_])
                yield page.finding(f"expected '{wanted}' for {id_}, not {words!r}", number, near)
            if id_ not in cards:
                yield page.finding(f"{id_} has no card on this page", number, near)


@check("claims")
def counted_claims_are_that_many(content: Content) -> Iterator[Finding]:
    """A section says how many claims it weighs."""
    for page in content.lesson_pages:
        for number, text in page.markdown:
            said = re.search(r"^(\w+) sentences of the popular story", text, re.MULTILINE)
            there = len(page.calls("claim_cards"))
            if said and COUNTS.get(said[1].lower()) != there:
                words = f"expected the number of its claims, {there}, not {said[1]}"
                yield page.finding(words, number, said[0])
