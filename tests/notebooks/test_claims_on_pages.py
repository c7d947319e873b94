"""Every claim of the popular story is met on a page, with the grade that the ledger gives it."""

import re

from lesson.evidence import load_claims
from tests.notebooks.pages import calls, prose

CHIP = re.compile(r'\[([^\]]*)\]\(#What-people-say "(C\d\d)"\)')
COUNTS = {"three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "seventeen": 17}


def test_every_claim_has_its_card_on_a_page(all_pages):
    shown = {id_ for page in all_pages.values() for id_ in calls(page, "claim_cards")}
    assert shown == set(load_claims())


def test_no_page_shows_a_claim_twice(lesson_page):
    ids = calls(lesson_page, "claim_cards")
    assert len(ids) == len(set(ids))


def test_a_grade_in_the_prose_is_the_ledgers(lesson_page):
    """Its sign may stand before it: "◇ contested"."""
    for text, id_ in CHIP.findall(prose(lesson_page)):
        grade = load_claims()[id_].grade
        assert text.removeprefix(grade.shape).strip() in (str(grade), grade.words), (id_, text)


def test_a_section_says_how_many_claims_it_weighs(lesson_page):
    said = re.search(r"^(\w+) sentences of the popular story", prose(lesson_page), re.MULTILINE)
    if said:
        assert COUNTS[said[1].lower()] == len(calls(lesson_page, "claim_cards"))
