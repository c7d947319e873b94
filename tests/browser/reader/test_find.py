"""The browser's find uncovers what is folded, and never an answer that is not due yet."""

from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from lesson.evidence.claim import load_claims
from lesson.quiz.bank import find_questions
from tests.browser.visiting import calls_made

pytestmark = pytest.mark.browser

NERVE, REVIEW = "01_the_sciatic_nerve.ipynb", "07_review.ipynb"
#: All that find could uncover: the words of the page without those of its scripts.
WORDS = """() => {
    const read = document.querySelector('#reading').cloneNode(true);
    for (const script of read.querySelectorAll('script, style, [hidden]:not([hidden="until-found"])')) script.remove();
    return read.textContent;
}"""


def test_find_opens_a_folded_claim(open_page):
    page = open_page(NERVE)
    claim = load_claims()[calls_made(NERVE, "claim_cards")[0].words[0]]
    why = page.locator("details.lesson-claim").filter(has_text=claim.claim).get_by_text(claim.why)
    expect(why).to_be_hidden()
    address = page.url
    page.goto("about:blank")
    page.goto(f"{address}#:~:text={quote(claim.why)}")  # it goes where find would go
    expect(why).to_be_in_viewport()


def test_find_leads_to_a_question_that_is_not_the_one_that_is_shown(open_page):
    page = open_page(REVIEW)
    card = page.locator(".lesson-quiz", has=page.get_by_role("button", name="Next", exact=True))
    third = card.locator("form").nth(2)
    expect(card.locator("form:not([hidden])")).to_have_count(1)
    assert third.bounding_box()["height"] == 0
    third.dispatch_event("beforematch")
    expect(third.locator("legend").first).to_be_visible()
    expect(card.locator("form:not([hidden])")).to_have_count(1)
    expect(card.locator(".lesson-quiz-score")).to_contain_text("question 3")
    card.get_by_role("button", name="Next", exact=True).click()
    expect(card.locator("form").nth(3).locator("legend").first).to_be_visible()


def test_no_answer_is_found_before_it_is_due(open_page):
    page = open_page(NERVE)
    known = page.evaluate(WORDS)
    ids = [each for call in calls_made(NERVE, "predict", "ask") for each in call.words]
    for question in find_questions(tuple(ids)):
        assert question.stem in known
        assert question.why not in known, question.id
        assert [hint for hint in question.hints if hint in known] == []
