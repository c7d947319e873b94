"""A server that has no kernel to give: the page says so calmly, can be read, and goes on when there is one."""

import pytest
from playwright.sync_api import expect

from tests.browser.visiting import KERNEL, OUTPUT, awake

pytestmark = pytest.mark.browser

NERVE = "01_the_sciatic_nerve.ipynb"
LINE = ".reader-line"


@pytest.fixture
def refused(browser, lab):
    """Give a function that opens a page whose server answers so when it is asked for a kernel."""
    contexts = []

    def open_it(status):
        context = browser.new_context(viewport={"width": 1366, "height": 625})
        contexts.append(context)
        page = context.new_page()
        page.errors = []
        page.on("pageerror", lambda error: page.errors.append(str(error)))
        page.answer = lambda route: route.fulfill(status=status, body="{}")
        page.route(KERNEL, lambda route: page.answer(route))
        page.goto(lab.page(NERVE))
        return page

    yield open_it
    for context in contexts:
        context.close()
    lab.forget()


def can_be_read(page):
    """The page stands as it was saved, and its pictures move."""
    expect(page.locator(f"{OUTPUT}[data-call=predict]")).to_contain_text("Straight through")
    slider = page.locator(".sl-diagram").first.get_by_role("slider")
    slider.press("End")
    expect(slider).to_have_attribute("aria-valuetext", "Bones, 5 of 5")


def test_a_server_that_cannot_start_one_is_asked_again_by_one_press(refused):
    page = refused(500)
    line = page.locator(LINE)
    told = "The questions could not be started. You can read on, and try it again."
    expect(line.locator("p")).to_have_text(told)
    can_be_read(page)
    again = line.get_by_role("button", name="Try again")
    with page.expect_response(KERNEL) as answered:
        again.click()
    assert answered.value.status == 500
    expect(line.locator("p")).to_have_text(told)
    page.unroute(KERNEL)
    again.click()
    awake(page)
    expect(line).to_be_hidden()
    assert page.errors == []


def test_a_proxy_whose_server_is_not_there_is_asked_again_by_itself(refused):
    page = refused(503)
    line = page.locator(LINE)
    expect(line).to_contain_text("The lesson does not answer at the moment")
    can_be_read(page)
    page.unroute(KERNEL)
    awake(page)
    expect(line).to_be_hidden()
    assert page.errors == []


def test_a_press_asks_such_a_server_at_once_and_never_twice_at_a_time(refused):
    page = refused(503)
    page.clock.install()
    page.reload()
    line, unanswered = page.locator(LINE), []
    again = line.get_by_role("button", name="Try again")
    expect(line).to_contain_text("The lesson does not answer at the moment")
    page.answer = unanswered.append
    with page.expect_request(KERNEL):
        again.press("Enter")
    expect(line.locator("p")).to_have_text("The lesson is asked again. You can read on meanwhile.")
    expect(again).to_be_focused()
    for _ in range(3):
        again.press("Enter")
    page.clock.run_for(20_000)  # longer than it ever waits until it asks by itself
    assert len(unanswered) == 1
    unanswered[0].fulfill(status=503, body="{}")
    expect(line).to_contain_text("The lesson does not answer at the moment")
    expect(again).to_be_focused()
    page.unroute(KERNEL)
    again.press("Enter")
    awake(page)
    expect(line).to_be_hidden()
    assert page.errors == []
