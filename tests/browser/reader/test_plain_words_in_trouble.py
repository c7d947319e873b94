"""Nor is there a word of Jupyter where something goes wrong, while the routine plays, or on paper."""

import signal
import sys

import pytest
from playwright.sync_api import expect

from tests.browser.reader.reading import LAPTOP
from tests.browser.reader.test_plain_words import strange_words
from tests.browser.test_a_kernel_killed_at_a_press import last_form
from tests.browser.test_the_routine_page import PAGE as ROUTINE
from tests.browser.test_the_routine_page import answer
from tests.browser.visiting import AWAKE, KERNEL, OUTPUT, change_config

pytestmark = pytest.mark.browser

NERVE = "01_the_sciatic_nerve.ipynb"
CALL = r"lesson.predict(\"nerve.exit\")"
#: A part whose kernel's side fails, and one that cannot be made.
AT_FAULT = {
    "in a part": (
        f"(lambda card: setattr(card, 'respond', None) or card)({CALL})",
        ".lesson-fault:visible",
    ),
    "on waking": ("1 + {}", ".reader-line"),
}
#: Folded in the part, for whoever is sent it: what happened, in a programmer's words.
DETAILS = ".lesson-fault pre"


@pytest.mark.parametrize("where", AT_FAULT)
def test_a_fault_is_told_without_one_but_in_its_details(browser, lab, where):
    spoilt, told = AT_FAULT[where]
    with browser.new_context(viewport=LAPTOP) as context:
        page = context.new_page()
        change_config(page, CALL, spoilt)
        page.goto(lab.page(NERVE))
        expect(page.locator(told)).to_be_visible(timeout=60_000)
        page.locator(DETAILS).evaluate_all("all => all.forEach((one) => one.remove())")
        assert strange_words(page) == {}
    lab.forget()


@pytest.mark.skipif(sys.platform == "win32", reason="it kills a process by its signal")
def test_a_part_that_was_answered_as_its_kernel_died_has_none(open_page, lab):
    page = open_page(NERVE, **LAPTOP)
    form = last_form(page)
    lab.signal_kernel(signal.SIGKILL)
    form.locator("button[type=submit]").click()
    expect(form.locator(".reader-held")).to_be_focused()
    assert strange_words(page) == {}


def test_a_page_that_gets_no_kernel_says_so_without_one(visit, lab):
    page = visit("about:blank")
    page.route(KERNEL, lambda route: route.fulfill(status=500, body="no kernel: OSError"))
    page.goto(lab.page(NERVE))
    expect(page.locator(".reader-line").get_by_role("button", name="Try again")).to_be_visible()
    assert strange_words(page) == {}
    page.unroute(KERNEL)
    page.locator(".reader-line").get_by_role("button", name="Try again").click()
    expect(page.locator(AWAKE)).to_be_attached(timeout=60_000)
    lab.forget()


def test_the_routine_has_none_at_any_step_of_its_way(open_page):
    page = open_page(ROUTINE, **LAPTOP)
    desk = page.locator(".rt-desk")
    answer(desk)
    assert strange_words(page) == {}
    desk.get_by_role("button", name="Choose tools and time").click()
    assert strange_words(page) == {}
    desk.get_by_role("button", name="Play").click()
    desk.get_by_role("button", name="Begin").click()
    steps = int(desk.locator(".rt-quiet").first.inner_text().split()[-1])
    for step in range(1, steps + 1):
        expect(desk.locator(".rt-quiet", has_text=f"Step {step} of")).to_be_visible()
        assert strange_words(page) == {}
        page.keyboard.press("ArrowRight")
    expect(desk.locator(".rt-over")).not_to_be_empty()
    assert strange_words(page) == {}


def test_a_page_that_is_presented_or_printed_has_none(open_page):
    page = open_page(NERVE, **LAPTOP)
    page.emulate_media(media="print")
    assert strange_words(page) == {}
    page.emulate_media(media="screen")
    page.goto(f"{page.url.partition('?')[0]}?present")
    page.wait_for_selector(AWAKE, state="attached")
    expect(page.locator(f"{OUTPUT}[data-call=ask]").first).to_be_attached()
    assert strange_words(page) == {}
