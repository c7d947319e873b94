"""A desk of the routine on a page of its own, and what a learner does at it."""

import pytest
from playwright.sync_api import expect

from lesson.routine.desk.desk import Desk
from tests.browser.bare_widget import show


@pytest.fixture
def open_desk(bare_page):
    """Give a function that shows a desk; afterwards no error may have come up."""

    def open_it(*, dark=False, width=1280, address="about:blank", **options):
        page = bare_page(viewport={"width": width, "height": 900}, **options)
        page.clock.install()
        page.goto(address)
        page.desk = Desk()
        show(page, page.desk, dark=dark)
        page.wait_for_selector(".rt-question")
        return page

    return open_it


def answer(page, **yes):
    """Answer the whole screen with no, but for what is named: `thinners="Yes"`."""
    for part in range(5):
        for question in page.desk.questions[part]["questions"]:
            if said := yes.get(question["id"]):
                row = page.get_by_role("radiogroup", name=question["text"], exact=True)
                row.get_by_role("radio", name=said, exact=True).click()
                if page.locator("[data-state=emergency]").count():
                    return
        page.get_by_role("button", name="No to all that is still open").click()
        page.get_by_role("button", name="Next" if part < 4 else "See what it means").click()


def build(page, *tools, minutes=None, **yes):
    answer(page, **yes)
    page.get_by_role("button", name="Choose tools and time").click()
    expect(page.locator(".rt-block").first).to_be_visible()
    for tool in tools:
        page.get_by_role("checkbox", name=tool).check()
    if minutes is not None:
        page.get_by_label("Minutes in all").fill(str(minutes))
        expect(page.get_by_role("heading", name="Your routine")).to_be_visible()


def play(page):
    """Play a routine; no time goes by but what is waited for."""
    page.get_by_role("button", name="Play").click()
    page.clock.pause_at(page.evaluate("Date.now() + 1000") / 1000)
    page.get_by_role("button", name="Begin").click()


def wait(page, seconds):
    page.clock.fast_forward(int(seconds * 1000))


def to_the_question(page):
    for _ in range(200):
        if page.locator(".rt-ask").is_visible():
            return
        wait(page, 5)
    pytest.fail("no area was asked about")


def steps(page):
    return page.locator(".rt-block strong").all_inner_texts()
