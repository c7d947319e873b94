"""A page projected to a class: large, without code, and silent about answers until asked."""

import pytest
from playwright.sync_api import expect

from lesson.quiz.asking import ask
from tests.browser.accessible import serious_findings
from tests.browser.answering import FIRST, by_pointer
from tests.browser.visiting import run_to_the_end

pytestmark = pytest.mark.browser

PAGE = "07_review.ipynb"
CODE = ".jp-CodeCell .jp-Cell-inputWrapper"


def projected(open_page, **options):
    """Open a page, add the call as a teacher would, and start."""
    page = open_page(PAGE, width=1920, height=1080, **options)
    run_to_the_end(page)
    page.locator(".jp-MarkdownCell").first.click()
    page.keyboard.press("Escape")
    page.keyboard.press("b")
    page.keyboard.press("Enter")
    page.keyboard.type("lesson.present()")
    page.keyboard.press("Shift+Enter")
    start = page.get_by_role("button", name="Start", exact=True)
    start.click(timeout=30_000)
    return page


def height(page):
    return page.locator(".jp-MarkdownOutput p").first.bounding_box()["height"]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_page_is_projected_read_part_by_part_and_left_as_it_was(open_page, theme):
    page = projected(open_page, theme=theme)
    bar = page.get_by_role("toolbar", name="Projecting")
    expect(bar).to_be_visible()
    assert page.locator(f"{CODE}:visible").count() == 0
    before = height(page)
    bar.get_by_role("button", name="Larger").click()
    assert height(page) > before
    assert serious_findings(page, {"include": [[".lesson-project-bar"]]}) == []

    def top():
        return page.locator(".jp-MarkdownOutput h2").nth(1).bounding_box()["y"]

    start = top()
    page.keyboard.press("PageDown")
    page.keyboard.press("PageDown")
    assert top() < start
    page.keyboard.press("Escape")
    expect(bar).to_have_count(0)
    expect(page.locator("body")).not_to_have_class("lesson-projected")
    expect(page.locator(CODE).first).to_be_visible()
    expect(page.get_by_role("button", name="Start", exact=True)).to_be_focused()


def test_an_answer_given_on_a_projected_page_waits_until_it_is_asked_for(open_card):
    question = FIRST["single"]
    page = open_card(ask(question.id))
    page.evaluate("document.body.classList.add('lesson-projected')")
    by_pointer(page.locator("form"), question)
    result = page.locator(".lesson-quiz-result")
    expect(result).to_contain_text("What do the others think?")
    assert "Right" not in page.locator("body").inner_text()
    assert question.why[:30] not in page.locator("body").inner_text()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(result).to_contain_text("Right.")
    expect(result).to_contain_text(question.why[:30])
