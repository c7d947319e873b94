"""A laptop that slept for an hour: its links are cut, its clock has jumped, and the page goes on."""

from dataclasses import dataclass
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.visiting import OUTPUT, awake
from tests.cut_line import Line, a_line

pytestmark = pytest.mark.browser

NERVE = "01_the_sciatic_nerve.ipynb"
LINE = ".reader-line"
CHOICE = "Straight through the piriformis"


@dataclass(frozen=True)
class Laptop:
    """A page that has slept for an hour, with an answer chosen and not sent, and the line it had to its server."""

    page: Page
    line: Line


@pytest.fixture
def slept(browser, lab):
    port = urlsplit(lab.home).port
    with (
        browser.new_context(viewport={"width": 1366, "height": 625}) as context,
        a_line(port) as line,
    ):
        page = context.new_page()
        page.clock.install()
        page.goto(lab.page(NERVE).replace(f":{port}/", f":{line.port}/"))
        awake(page)
        page.locator(f"{OUTPUT}[data-call=predict]").get_by_label(CHOICE).check()
        line.cut()
        page.clock.fast_forward("01:00:00")
        yield Laptop(page, line)
    lab.forget()


def test_it_says_so_and_goes_on_where_it_was(slept):
    page = slept.page
    expect(page.locator(LINE)).to_contain_text("does not answer at the moment")
    visit = page.locator("body").get_attribute("data-awake")
    slept.line.mend()
    expect(page.locator(LINE)).to_be_hidden()
    assert page.locator("body").get_attribute("data-awake") == visit  # nothing was lost
    card = page.locator(f"{OUTPUT}[data-call=predict]")
    expect(card.get_by_label(CHOICE)).to_be_checked()
    card.get_by_role("button", name="Keep my prediction").click()
    expect(card).to_contain_text("Kept")


def test_a_kernel_that_was_ended_meanwhile_is_replaced_and_the_choice_stands(slept, lab):
    lab.close_kernels()
    slept.line.mend()
    card = slept.page.locator(f"{OUTPUT}[data-call=predict]")
    expect(card).to_contain_text("stands as you left it", timeout=60_000)
    expect(card.get_by_label(CHOICE)).to_be_checked()
    expect(slept.page.locator(f"{OUTPUT}[data-call=ask] fieldset:enabled").first).to_be_attached()
