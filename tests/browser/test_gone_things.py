"""Kernel and server that die, restart or stop: the reader says what is true, and goes on by itself."""

import signal
import sys
from functools import partial
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import expect

from tests.browser.visiting import OUTPUT, a_lab, awake

pytestmark = pytest.mark.browser

NERVE, ROUTINE = "01_the_sciatic_nerve.ipynb", "06_your_routine.ipynb"
#: What widgets say themselves of what is lost.
TOLD_IN_PARTS = ":is(.lesson-lost, .lesson-start, .sl-note):visible"
LINE = ".reader-line"


@pytest.fixture
def page(open_page):
    return open_page(NERVE)


@pytest.fixture
def start_at(tmp_path):
    """Give a function that starts a server at a port, each time with another token."""
    return partial(a_lab, tmp_path)


def visit_of(page):
    return page.locator("body").get_attribute("data-awake")


def woken_anew(page, before):
    """Wait until the page is awake in another visit than before."""
    page.wait_for_function(
        "before => document.body.dataset.awake && document.body.dataset.awake !== before",
        arg=before,
        timeout=60_000,
    )
    awake(page)


def keep_a_prediction(page):
    card = page.locator(f"{OUTPUT}[data-call=predict]")
    card.get_by_label("Straight through the piriformis").check()
    card.get_by_role("button", name="Keep my prediction").click()
    expect(card).to_contain_text("Kept")


def prediction_is_known(page):
    expect(page.locator(f"{OUTPUT}[data-call=predict]")).to_contain_text("Last time")
    expect(page.locator(f"{OUTPUT}[data-call=recall]")).to_contain_text("85 of 100")


def ask(lab, address, method="POST"):
    urlopen(Request(f"{lab.home}/{address}?token={lab.token}", method=method, data=b"{}"))


def lose(page, lab):
    """Let the kernel end, and wait until the rest of the page is awake in another."""
    before = visit_of(page)
    ask(lab, f"api/kernels/{lab.kernels()[0]}", "DELETE")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    page.wait_for_function(
        "before => document.body.dataset.awake && document.body.dataset.awake !== before",
        arg=before,
        timeout=60_000,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="it kills a process by its signal")
def test_a_kernel_that_dies_is_replaced_and_what_was_answered_is_kept(page, lab):
    keep_a_prediction(page)
    before = visit_of(page)
    lab.signal_kernel(signal.SIGKILL)
    expect(page.locator(LINE)).to_contain_text("start anew")
    woken_anew(page, before)
    expect(page.locator(LINE)).to_be_hidden()
    prediction_is_known(page)
    assert len(lab.kernels()) == 1


@pytest.mark.parametrize("how", ["restart", "shutdown"])
def test_a_kernel_that_somebody_ends_is_noticed_when_it_is_needed(page, lab, how):
    (kernel,) = lab.kernels()
    before = visit_of(page)
    if how == "restart":
        ask(lab, f"api/kernels/{kernel}/restart")
    else:
        ask(lab, f"api/kernels/{kernel}", "DELETE")
    # whoever looks at the page again, or answers, finds it out
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    woken_anew(page, before)
    keep_a_prediction(page)


def test_what_was_typed_and_not_sent_stays_until_its_part_is_started_anew(page, lab):
    card = page.locator(f"{OUTPUT}[data-call=predict]")
    chosen = card.get_by_label("Straight through the piriformis")
    chosen.check()
    lose(page, lab)
    expect(chosen).to_be_checked()
    expect(card).to_contain_text("stands as you left it")
    expect(page.locator(f"{OUTPUT}[data-call=ask] fieldset:enabled").first).to_be_visible()
    card.get_by_role("button", name="Start this part anew").click()
    expect(card.locator("fieldset:enabled").first).to_be_visible()
    expect(chosen).to_be_checked()
    keep_a_prediction(page)


def test_a_part_that_is_held_says_so_once_and_at_its_buttons_why_nothing_comes_of_them(
    open_page, lab
):
    page = open_page(ROUTINE)
    part = page.locator(f"{OUTPUT}[data-call=open_diary]")
    note = part.get_by_label("Note")
    note.fill("After the walk")
    before = visit_of(page)
    ask(lab, f"api/kernels/{lab.kernels()[0]}", "DELETE")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    woken_anew(page, before)
    expect(part).to_contain_text("stands as you left it")
    expect(page.locator(TOLD_IN_PARTS)).to_have_count(0)
    part.get_by_role("button", name="Save", exact=True).dispatch_event("click")
    expect(part.locator(".reader-held")).to_be_focused()
    expect(part.locator(".reader-held")).to_be_in_viewport()
    expect(page.locator(TOLD_IN_PARTS)).to_have_count(0)
    note.select_text()
    assert page.evaluate("getSelection().toString()") == "After the walk"
    part.get_by_role("button", name="Start this part anew").click()
    expect(part.locator(".reader-held")).to_have_count(0)
    expect(note).to_have_value("After the walk")
    expect(part.locator(".lesson-waiting")).to_be_hidden()


def test_a_part_that_is_held_has_the_keys_if_they_were_in_it_and_can_no_longer_be_used(page, lab):
    card = page.locator(f"{OUTPUT}[data-call=predict]")
    chosen = card.get_by_label("Straight through the piriformis")
    chosen.focus()
    page.keyboard.press("Space")
    ask(lab, f"api/kernels/{lab.kernels()[0]}", "DELETE")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(card.locator(".reader-held")).to_be_focused(timeout=60_000)
    page.keyboard.press("Tab")
    expect(card.get_by_role("button", name="Start this part anew")).to_be_focused()


def test_a_server_that_is_gone_is_told_once_and_in_a_part_where_the_hand_is(
    browser, free_port, start_at
):
    with browser.new_context(viewport={"width": 1366, "height": 625}) as context:
        page = context.new_page()
        with start_at(free_port + 2) as lab:
            page.goto(lab.page(ROUTINE))
            awake(page)
            diary = page.locator(f"{OUTPUT}[data-call=open_diary]")
            diary.get_by_label("Note").fill("After the walk")
        expect(page.locator(LINE)).to_contain_text("does not answer at the moment")
        expect(page.locator(f"{OUTPUT}[data-call=ask] fieldset:disabled").first).to_be_visible()
        expect(page.locator(TOLD_IN_PARTS)).to_have_count(0)
        diary.get_by_role("button", name="Save", exact=True).dispatch_event("click")
        expect(diary.get_by_text("The lesson cannot be reached")).to_be_in_viewport(ratio=1)
        expect(diary.get_by_label("Note")).to_have_value("After the walk")


def test_a_server_that_stops_is_told_and_one_that_comes_back_is_found(browser, free_port, start_at):
    port = free_port + 1
    with browser.new_context(viewport={"width": 1366, "height": 625}) as context:
        page = context.new_page()
        with start_at(port) as first:
            page.goto(first.page(NERVE))
            awake(page)
            keep_a_prediction(page)
            before = visit_of(page)
        expect(page.locator(LINE)).to_contain_text("does not answer at the moment")
        expect(page.locator(f"{OUTPUT}[data-call=ask] fieldset:disabled").first).to_be_visible()
        slider = page.locator(".sl-diagram").first.get_by_role("slider")
        slider.press("End")
        expect(slider).to_have_attribute("aria-valuetext", "Bones, 5 of 5")
        with start_at(port) as second:
            assert second.token != first.token
            woken_anew(page, before)
            expect(page.locator(LINE)).to_be_hidden()
            prediction_is_known(page)


def test_a_server_that_does_not_know_the_tab_any_more_is_told_so(browser, lab):
    """As when its cookies were made anew: it answers, and lets nobody in."""
    with browser.new_context(viewport={"width": 1366, "height": 625}) as context:
        page = context.new_page()
        page.goto(lab.page(NERVE))
        awake(page)
        a_stranger_is_told(page, lab)
    lab.forget()


def a_stranger_is_told(page, lab):
    page.route("**/lesson/api/kernel*", lambda route: route.fulfill(status=403, body="{}"))
    page.route_web_socket("**/channels*", lambda _: None)
    ask(lab, f"api/kernels/{lab.kernels()[0]}", "DELETE")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(page.locator(LINE)).to_contain_text("does not know this tab", timeout=60_000)


def test_two_tabs_of_one_page_work_side_by_side(open_page):
    first, second = open_page(NERVE), open_page(NERVE)
    keep_a_prediction(second)
    keep_a_prediction(first)
    assert visit_of(first) != visit_of(second)
