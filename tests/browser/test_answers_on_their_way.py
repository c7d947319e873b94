"""What a question says while its answer is on the way, when it is late, and when it is lost."""

import re

import pytest
from playwright.sync_api import expect

from lesson.journal import attempts
from lesson.quiz import card as quiz_card
from lesson.quiz.asking import ask
from lesson.quiz.card_state import CardState
from tests.browser.accessible import serious_findings
from tests.browser.answering import FIRST, KINDS, SUBMIT, by_pointer, structure
from tests.browser.bare_widget import show_another_view

pytestmark = pytest.mark.browser

#: A kernel that is busy for ever, and one that knows nothing of the widget: it says nothing of it.
NEVER_ANSWERS = "() => { window.kernel = () => new Promise(() => {}); }"
KNOWS_NOTHING = "() => { window.answering = window.kernel; window.kernel = async () => []; }"
KNOWS_IT_AGAIN = "() => { window.kernel = window.answering; }"
LATE_MS = 15_000
BUSY = "The page is still busy. Your answer is waiting in line."


def fail(*_, **__):
    raise RuntimeError("a fault that a test made")


def waiting(page):
    return page.locator(".lesson-quiz-waiting")


def trouble(page):
    return page.locator("#widget .lesson-quiz-card > .lesson-quiz-notice")


def in_a_fault(page):
    return page.locator(".lesson-fault")


@pytest.mark.parametrize("kind", ["single", "numeric", "order"])
def test_a_fault_ends_the_waiting_and_the_answer_can_be_given_again(open_card, monkeypatch, kind):
    question = FIRST[kind]
    page = open_card(ask(question.id))
    with monkeypatch.context() as broken:
        broken.setattr(CardState, "_answer", fail)
        by_pointer(page.locator("form"), question)
        expect(in_a_fault(page)).to_contain_text("a fault that a test made")
    expect(waiting(page)).to_be_hidden()
    expect(trouble(page)).to_contain_text("What you chose stays here.")
    assert serious_findings(page) == []
    page.locator(SUBMIT).click()
    expect(page.locator(".lesson-quiz-result")).to_contain_text("Right.")
    expect(in_a_fault(page)).to_be_hidden()
    expect(trouble(page)).to_be_hidden()
    assert [attempt.credit for attempt in attempts(question.id)] == [1.0]


def test_an_answer_that_is_late_no_longer_claims_to_wait_in_line(open_card):
    question = FIRST["numeric"]
    page = open_card(ask(question.id))
    page.clock.install()
    page.evaluate(NEVER_ANSWERS)
    by_pointer(page.locator("form"), question)
    expect(waiting(page)).to_have_text(BUSY)
    page.clock.fast_forward(LATE_MS)
    expect(waiting(page)).to_contain_text("There is still no answer.")
    expect(waiting(page)).to_contain_text("its connection is gone: open the page again")
    expect(waiting(page)).not_to_contain_text("waiting in line")
    expect(page.get_by_role("textbox")).to_have_value(question.right)


@pytest.mark.parametrize("kind", KINDS)
def test_an_answer_that_was_lost_stays_and_is_given_again_once_connected(open_card, kind):
    question = FIRST[kind]
    page = open_card(ask(question.id))
    if kind == "hotspot":
        structure(page, question.right)
    page.evaluate(KNOWS_NOTHING)
    form = page.locator("#widget form")
    by_pointer(form, question)
    expect(trouble(page)).to_contain_text("take it that this answer was not kept")
    expect(waiting(page)).to_be_hidden()
    expect(page.locator(".lesson-lost")).to_be_visible()
    expect(page.locator(".lesson-start")).to_be_visible()
    expect(form.locator("fieldset:disabled").first).to_be_attached()
    expect(form.locator(SUBMIT)).to_be_disabled()
    assert serious_findings(page) == []
    assert attempts(question.id) == ()

    page.evaluate(KNOWS_IT_AGAIN)
    show_another_view(page)  # it greets the kernel, which answers all views
    expect(form.locator("fieldset:disabled")).to_have_count(0)
    expect(trouble(page)).to_contain_text("this answer was not kept")
    form.locator(SUBMIT).click()
    expect(form.locator(".lesson-quiz-result")).to_contain_text("Right.")
    expect(trouble(page)).to_be_hidden()
    assert [attempt.credit for attempt in attempts(question.id)] == [1.0]


def test_a_picture_that_could_not_be_drawn_is_asked_for_again(open_card, monkeypatch):
    question = FIRST["hotspot"]
    with monkeypatch.context() as broken:
        broken.setattr(quiz_card, "picture_svg", fail)
        page = open_card(ask(question.id))
        picture = page.locator(".lesson-quiz-picture")
        expect(picture).to_contain_text("The picture could not be drawn.")
        expect(in_a_fault(page)).to_contain_text("a fault that a test made")
        assert serious_findings(page) == []
    page.get_by_role("button", name="Ask for the picture again").press("Enter")
    structure(page, question.right)
    expect(picture).not_to_contain_text("drawn")
    expect(in_a_fault(page)).to_be_hidden()
    by_pointer(page.locator("form"), question)
    expect(page.locator(".lesson-quiz-result")).to_contain_text("Right.")


def test_a_picture_that_was_lost_comes_once_the_card_is_connected_again(open_card):
    one, other = FIRST["numeric"], FIRST["hotspot"]
    card = ask(one.id, other.id)
    card.one_by_one = True
    page = open_card(card)
    page.evaluate(KNOWS_NOTHING)
    page.get_by_role("button", name="Next").click()
    picture = page.locator("#widget .lesson-quiz-picture")
    expect(picture).to_contain_text(re.compile("^The picture did not come"))
    page.evaluate(KNOWS_IT_AGAIN)
    show_another_view(page)
    structure(page.locator("#widget"), other.right)


def test_a_picture_that_is_late_says_so(open_card):
    one, other = FIRST["numeric"], FIRST["hotspot"]
    card = ask(one.id, other.id)
    card.one_by_one = True
    page = open_card(card)
    page.clock.install()
    page.evaluate(NEVER_ANSWERS)
    page.get_by_role("button", name="Next").click()
    picture = page.locator(".lesson-quiz-picture")
    expect(picture).to_have_text("The picture is being drawn …")
    page.clock.fast_forward(LATE_MS)
    expect(picture).to_contain_text("open the page again")
