"""A kernel that is alive and does not answer: the reader says so, and lets it be started anew."""

import signal
import sys

import pytest
from playwright.sync_api import expect

from tests.browser.test_gone_things import (
    LINE,
    NERVE,
    keep_a_prediction,
    prediction_is_known,
    visit_of,
)
from tests.browser.visiting import OUTPUT, awake

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(sys.platform == "win32", reason="it stops a process by its signal"),
]

ANEW = "Start the questions anew"
#: It is told after some twenty seconds, on a machine that does other things as well.
TOLD_MS = 60_000


def start_anew(page):
    page.locator(LINE).get_by_role("button", name=ANEW).click(timeout=TOLD_MS)


def test_a_page_whose_kernel_hangs_is_woken_by_another(open_page, lab):
    page = open_page(NERVE)
    keep_a_prediction(page)
    (hanging,) = lab.kernels()
    lab.signal_kernel(signal.SIGSTOP)
    page.reload()
    expect(page.locator(LINE)).to_contain_text("getting ready")
    expect(page.locator(LINE)).to_contain_text("what was answered is kept", timeout=TOLD_MS)
    start_anew(page)
    awake(page)
    expect(page.locator(LINE)).to_be_hidden()
    prediction_is_known(page)
    assert hanging not in lab.kernels()


def test_one_that_begins_to_hang_is_told_once_it_is_asked_and_every_page_goes_on(open_page, lab):
    page, other = open_page(NERVE), open_page(NERVE)
    visits = visit_of(page), visit_of(other)
    chosen = other.locator(f"{OUTPUT}[data-call=predict]").get_by_label("Straight through")
    chosen.check()  # and not sent
    lab.signal_kernel(signal.SIGSTOP)
    card = page.locator(f"{OUTPUT}[data-call=predict]")
    card.get_by_label("Straight through the piriformis").check()
    card.get_by_role("button", name="Keep my prediction").click()
    start_anew(page)
    for one, before in zip((page, other), visits, strict=True):
        one.wait_for_function(
            "before => document.body.dataset.awake && document.body.dataset.awake !== before",
            arg=before,
            timeout=60_000,
        )
        expect(one.locator(LINE)).to_be_hidden()
    expect(other.locator(f"{OUTPUT}[data-call=predict]")).to_contain_text("stands as you left it")
    expect(chosen).to_be_checked()
    assert len(lab.kernels()) == 1


def test_one_that_goes_on_by_itself_needs_nobody(open_page, lab):
    page = open_page(NERVE)
    lab.signal_kernel(signal.SIGSTOP)
    card = page.locator(f"{OUTPUT}[data-call=predict]")
    card.get_by_label("Straight through the piriformis").check()
    card.get_by_role("button", name="Keep my prediction").click()
    expect(page.locator(LINE)).to_contain_text("not answered for a while", timeout=TOLD_MS)
    lab.signal_kernel(signal.SIGCONT)
    expect(card).to_contain_text("Kept")
    expect(page.locator(LINE)).to_be_hidden()
