"""A kernel that is killed just as an answer is sent: the page stays where the hand is, and goes on soon."""

import re
import signal
import sys

import pytest
from playwright.sync_api import expect

from tests.browser.answering import SUBMIT
from tests.browser.test_a_kernel_that_hangs import start_anew
from tests.browser.test_gone_things import LINE, NERVE, visit_of
from tests.browser.visiting import OUTPUT, awake

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(sys.platform == "win32", reason="it kills a process by its signal"),
]

PART_ANEW = "Start this part anew"
CHOICE = "Straight through the piriformis"
#: What its words and a button take below a press at the lower edge; the leap was of thousands.
A_FEW_LINES = 250


@pytest.fixture
def page(open_page):
    return open_page(NERVE, width=1366, height=625)


def awake_again(page, before):
    """Wait until all is awake but what is in hand; far sooner than whoever waits would be told to act."""
    page.wait_for_function(
        "before => document.body.dataset.awake && document.body.dataset.awake !== before",
        arg=before,
        timeout=20_000,
    )


def last_form(page):
    """Return the last question of the page's last part of questions, chosen and ready to be sent."""
    forms = page.locator(f"{OUTPUT}[data-call=ask] form:not([hidden]):has(input[type=radio])")
    form = forms.last
    form.locator("fieldset").first.get_by_role("radio").first.check()
    form.locator(SUBMIT).scroll_into_view_if_needed()
    return form


def test_the_window_stays_where_the_hand_is_and_what_happened_is_said_there(page, lab):
    form = last_form(page)
    button, held = form.locator(SUBMIT), form.locator(".reader-held")
    top, before = button.bounding_box()["y"], visit_of(page)
    lab.signal_kernel(signal.SIGKILL)
    button.click()
    expect(held).to_be_focused()
    expect(held).to_be_in_viewport(ratio=1)
    expect(form).to_contain_text("No reply came")
    assert abs(button.bounding_box()["y"] - top) < A_FEW_LINES
    awake_again(page, before)
    expect(held).to_be_focused()
    assert abs(button.bounding_box()["y"] - top) < A_FEW_LINES


@pytest.mark.parametrize("moment", ["before", "a moment before", "after"])
def test_the_page_can_soon_be_answered_again_over_a_link_of_another_name(page, lab, moment):
    links = []
    page.on("websocket", lambda link: links.append(re.search(r"session_id=([\w-]+)", link.url)[1]))
    page.reload()
    awake(page)
    form, before = last_form(page), visit_of(page)
    if moment == "after":
        form.locator(SUBMIT).click()
    lab.signal_kernel(signal.SIGKILL)
    if moment == "a moment before":
        page.evaluate("new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)))")
    if moment != "after":
        form.locator(SUBMIT).click()
    awake_again(page, before)
    expect(page.locator(LINE)).to_be_hidden()
    # of two links of one name the kernel hears only one, and that one may be gone
    assert len(links) == len(set(links)) >= 2


def test_what_was_chosen_and_not_sent_is_put_back_when_its_part_is_started_anew(page, lab):
    card = page.locator(f"{OUTPUT}[data-call=predict]")
    card.get_by_label(CHOICE).check()
    lab.signal_kernel(signal.SIGKILL)
    card.locator(SUBMIT).click()
    expect(card.locator(".reader-held")).to_contain_text("what you filled in is put back")
    card.get_by_role("button", name=PART_ANEW).click()
    expect(card.locator(".reader-held")).to_have_count(0)
    expect(card.get_by_label(CHOICE)).to_be_checked()
    card.locator(SUBMIT).click()
    expect(card).to_contain_text("Kept")


def test_of_two_ways_to_start_anew_one_is_offered_and_what_was_pressed_is_heard(page, lab):
    card = page.locator(f"{OUTPUT}[data-call=predict]")
    last_form(page)
    card.get_by_label(CHOICE).check()
    before = visit_of(page)
    lab.signal_kernel(signal.SIGKILL)
    awake_again(page, before)
    lab.signal_kernel(signal.SIGSTOP)
    card.get_by_role("button", name=PART_ANEW).click()
    expect(card.locator(".reader-held")).to_have_text("This part is starting anew.")
    expect(page.locator(LINE)).to_contain_text("not answered for a while", timeout=60_000)
    expect(page.get_by_role("button", name=PART_ANEW)).to_have_count(0)
    start_anew(page)
    expect(card.locator("fieldset:enabled").first).to_be_visible(timeout=60_000)
    expect(card.locator(".reader-held")).to_have_count(0)  # nobody had to ask for it twice
    expect(card.get_by_label(CHOICE)).to_be_checked()
    expect(page.get_by_role("button", name=PART_ANEW)).to_have_count(1)  # of the other part


@pytest.mark.parametrize("address", ["lesson/nothing", "lesson/read/99_nothing"])
def test_an_address_of_no_page_says_so_and_asks_for_no_kernel(browser, lab, address):
    with browser.new_context() as context:
        page = context.new_page()
        asked = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{lab.home}/{address}?token={lab.token}", wait_until="networkidle")
        expect(page.locator(".reader-bar-title")).to_have_text("No such page")
        expect(page.locator("main")).to_contain_text("There is no page of this name")
        expect(page.locator(LINE)).to_have_count(0)
        assert [url for url in asked if "/api/" in url] == []
