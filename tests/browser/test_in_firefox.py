"""What a learner does on the pages, in Firefox: the way through the lesson from the first page on.

It is Firefox as it is installed, which Playwright drives by WebDriver BiDi. That has limits: colours of
the device cannot be set, and going back is asked of the page, as BiDi tells nobody that it was done.
"""

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from lesson.evidence.claim import load_claims
from lesson.quiz.bank import find_questions
from tests.browser.answering import by_keys, by_pointer
from tests.browser.firefox import firefox
from tests.browser.reader.reading import LAPTOP, PAGES, PHONE, cut_off
from tests.browser.test_the_pelvis_page import LAB
from tests.browser.test_the_routine_page import answer
from tests.browser.visiting import awake, calls_made, visits

__all__ = ["firefox"]
pytestmark = pytest.mark.browser

START, NERVE, IRRITATES, CHAINS, *_ = PAGES
ROUTINE = "06_your_routine.ipynb"
#: The device's own bar for scrolling stands beside the page; what is wider than the rest lies under it.
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
#: Where the heading "Check" stands in the window.
CHECK = "document.querySelector('#Check').getBoundingClientRect().top"


@pytest.fixture(scope="module")
def open_page(firefox, lab):
    """Give a function that opens a page of the lesson; afterwards nothing may have gone wrong."""
    with visits(firefox, lab) as open_it:
        yield open_it


def bar(page):
    return page.locator(".reader-bar")


def form_of(page, question):
    return page.locator(".page-output[data-call=ask] form").filter(has_text=question.stem)


@pytest.mark.parametrize(("answered", "kind"), [(by_pointer, "hotspot"), (by_keys, "single")])
def test_a_question_is_answered(open_page, answered, kind):
    page = open_page(NERVE, **LAPTOP)
    ids = [each for call in calls_made(NERVE, "ask") for each in call.words]
    question = next(one for one in find_questions(tuple(ids)) if one.type == kind)
    form = form_of(page, question)
    answered(form, question)
    expect(form.locator(".lesson-quiz-result")).to_contain_text("Right.")


def test_the_pages_are_turned_gone_back_through_and_opened_anew(open_page):
    page = open_page(START, **LAPTOP)
    bar(page).get_by_role("link", name="Next page").click()
    expect(page).to_have_title("The sciatic nerve")
    awake(page)
    bar(page).get_by_role("button", name="Contents").click()
    contents = page.get_by_role("dialog", name="Contents")
    contents.get_by_role("link", name="Check", exact=True).click()
    expect(contents).to_be_hidden()
    page.wait_for_function(f"0 < {CHECK} && {CHECK} < innerHeight / 2")
    page.mouse.move(LAPTOP["width"] / 2, LAPTOP["height"] / 2)
    page.mouse.wheel(0, -250)
    page.wait_for_function("history.state?.place?.cell")
    place = page.evaluate(CHECK)
    assert place > LAPTOP["height"] / 3
    page.keyboard.press("Alt+PageDown")
    expect(page).to_have_title("What irritates the nerve")
    awake(page)
    page.evaluate("history.back()")
    expect(page).to_have_title("The sciatic nerve")
    awake(page)
    assert page.evaluate(CHECK) == pytest.approx(place, abs=4)
    page.reload()
    awake(page)
    assert page.evaluate(CHECK) == pytest.approx(place, abs=4)


def test_text_size_and_colours_are_chosen_and_kept(open_page):
    page = open_page(NERVE, **LAPTOP)
    read = page.locator(".page-prose p").first
    size = "one => parseFloat(getComputedStyle(one).fontSize)"
    before = read.evaluate(size)
    bar(page).get_by_role("button", name="Text size").click()
    page.get_by_role("radio", name="Larger").check()
    page.keyboard.press("Escape")
    bar(page).get_by_role("button", name="Colours").click()
    page.get_by_role("radio", name="Dark").check()
    page.reload()
    expect(page.locator("body")).to_have_attribute("data-jp-theme-light", "false")
    assert read.evaluate(size) == pytest.approx(1.4 * before, rel=0.01)


def test_a_slider_of_the_lab_tips_the_pelvis(open_page):
    page = open_page(CHAINS, **LAPTOP)
    lab = page.locator(LAB)
    dial = lab.get_by_label("Psoas and iliacus", exact=True)
    dial.focus()
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    expect(lab.locator(".sl-answer")).to_contain_text("tips 2.1° forwards")


def test_a_word_opens_its_meaning_and_escape_closes_it(open_page):
    page = open_page(NERVE, **LAPTOP)
    word = page.locator(".page-prose a[href='#Words'][title]").first
    word.focus()
    page.keyboard.press("Enter")
    card = page.get_by_role("dialog", name=word.inner_text())
    expect(card).to_contain_text(word.get_attribute("title"))
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)
    expect(word).to_be_focused()


def test_find_opens_a_folded_claim(open_page):
    page = open_page(NERVE, **LAPTOP)
    claim = load_claims()[calls_made(NERVE, "claim_cards")[0].words[0]]
    address = page.url
    page.goto("about:blank")
    page.goto(f"{address}#:~:text={quote(claim.why)}")  # it goes where find would go
    awake(page)
    folded = page.locator("details.lesson-claim").filter(has_text=claim.claim)
    expect(folded.get_by_text(claim.why)).to_be_in_viewport()


def test_a_page_is_presented_and_left(open_page):
    page = open_page(NERVE, **LAPTOP)
    bar(page).get_by_role("button", name="Present this page").click()
    strip = page.get_by_role("group", name="Presenting")
    expect(strip).to_be_visible()
    expect(bar(page)).to_be_hidden()
    page.keyboard.press("Escape")
    expect(strip).to_have_count(0)
    expect(bar(page)).to_be_visible()


def test_a_routine_is_built_and_played(open_page):
    page = open_page(ROUTINE, **LAPTOP)
    desk = page.locator(".rt-desk")
    answer(desk)
    desk.get_by_role("button", name=re.compile("See the routine|Choose tools")).click()
    desk.get_by_role("button", name="Play").click()
    desk.get_by_role("button", name="Begin").press("Enter")
    expect(desk.locator(".rt-picture svg")).to_be_visible()
    expect(desk.locator(".rt-phase")).to_have_text("Begin gently")
    page.keyboard.press("ArrowRight")
    expect(desk.locator(".rt-quiet", has_text="Step 2 of")).to_be_visible()


def test_every_page_fits_a_laptop_and_a_phone(open_page):
    page = open_page(START, **LAPTOP)
    for name in PAGES:
        if name != START:
            page.goto(page.url.replace(page.url.rpartition("/")[2], name))
            awake(page)
        assert cut_off(page) == [], name
        page.set_viewport_size(PHONE)
        assert page.evaluate(WIDER) == 0, name
        page.set_viewport_size(LAPTOP)
