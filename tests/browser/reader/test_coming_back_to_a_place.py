"""What one read is found where it was: after a reload, by Back and Forward, and while a page wakes."""

import pytest
from playwright.sync_api import expect

from tests.browser.reader.reading import (
    AT_THE_THIRD,
    LAPTOP,
    PHONE,
    Standing,
    is_below_the_bar,
    scrolled_to,
)
from tests.browser.visiting import awake, withhold_kernel

pytestmark = pytest.mark.browser

CHAINS, ROUTINE, REVIEW = (
    "03_chains_and_the_pelvis.ipynb",
    "06_your_routine.ipynb",
    "07_review.ipynb",
)
NERVE = "01_the_sciatic_nerve.ipynb"
NEAR_PX = 4
#: A heading far below questions, which are higher awake than asleep.
DEEP = "#Take-away"


def read_at(page, share):
    """Scroll to this share of a page, and return what is read there."""
    page.evaluate("share => scrollTo(0, share * document.documentElement.scrollHeight)", arg=share)
    while page.evaluate(AT_THE_THIRD) is None:  # between two parts
        page.evaluate("scrollBy(0, 60)")
    return Standing(page)


def settled(page):
    """Wait until a page is awake, and nothing in it changes its height any more."""
    awake(page)
    page.evaluate(
        """() => new Promise((settled) => {
            let [height, same] = [0, 0];
            const look = () => {
                const now = document.documentElement.scrollHeight;
                same = now === height ? same + 1 : 0;
                height = now;
                same < 10 ? requestAnimationFrame(look) : settled();
            };
            look();
        })"""
    )


def turn_and_come_back(page):
    name = page.url.rpartition("/")[2]
    page.locator(".reader-onward a").first.evaluate("one => one.click()")
    page.wait_for_function("name => !location.pathname.endsWith(name)", arg=name)
    awake(page)
    page.go_back()
    page.wait_for_function("name => location.pathname.endsWith(name)", arg=name)


@pytest.mark.parametrize("window", [LAPTOP, PHONE], ids=["laptop", "phone"])
@pytest.mark.parametrize("name", [CHAINS, ROUTINE, REVIEW])
def test_after_a_reload_what_was_read_stands_where_it_stood(open_page, name, window):
    page = open_page(name, **window)
    settled(page)
    for share in (0.2, 0.4, 0.6, 0.8):
        read = read_at(page, share)
        page.reload()
        settled(page)
        assert read.moved() <= NEAR_PX, (share, read)


@pytest.mark.parametrize(
    ("name", "window", "share"),
    [(CHAINS, PHONE, 0.6), (ROUTINE, LAPTOP, 0.8), (REVIEW, LAPTOP, 0.4)],
)
def test_back_from_another_page_leads_to_what_was_read(open_page, name, window, share):
    page = open_page(name, **window)
    settled(page)
    read = read_at(page, share)
    turn_and_come_back(page)
    settled(page)
    assert read.moved() <= NEAR_PX


def test_what_is_read_in_a_part_that_is_alive_stands_still_while_the_page_wakes(open_page):
    page = open_page(CHAINS, **LAPTOP)
    settled(page)
    page.locator(DEEP).evaluate("one => one.scrollIntoView()")
    read = Standing(page)
    let_wake = withhold_kernel(page)
    page.reload()
    page.wait_for_load_state()
    assert read.moved() <= NEAR_PX
    let_wake()
    settled(page)
    assert read.moved() <= NEAR_PX


def test_a_reload_before_the_page_is_awake_loses_nothing(open_page):
    page = open_page(CHAINS, **LAPTOP)
    settled(page)
    read = read_at(page, 0.55)  # in the middle of questions
    let_wake = withhold_kernel(page)
    page.reload()
    page.reload()
    let_wake()
    settled(page)
    assert read.moved() <= NEAR_PX


def test_whoever_scrolls_while_a_page_wakes_is_not_taken_back(open_page):
    page = open_page(CHAINS, **LAPTOP)
    settled(page)
    page.locator(DEEP).evaluate("one => one.scrollIntoView()")
    let_wake = withhold_kernel(page)
    page.reload()
    page.wait_for_load_state()
    before = scrolled_to(page)
    page.mouse.move(600, 300)
    page.mouse.wheel(0, 400)
    page.wait_for_function("before => scrollY >= before + 390", arg=before)
    read = Standing(page)
    let_wake()
    settled(page)
    assert read.moved() <= NEAR_PX


def test_a_reload_on_a_page_that_was_opened_at_a_heading_keeps_what_was_read_since(open_page):
    page = open_page(NERVE, **LAPTOP)
    page.evaluate("location.hash = 'Check'")
    page.mouse.move(600, 300)
    page.mouse.wheel(0, -1500)
    page.wait_for_function("history.state?.place")
    settled(page)
    read = Standing(page)
    page.reload()
    settled(page)
    assert page.url.endswith("#Check")
    assert read.moved() <= NEAR_PX


def test_whoever_was_at_the_top_comes_back_to_the_top(open_page):
    page = open_page(NERVE, **LAPTOP)
    read_at(page, 0.5)
    page.wait_for_function("history.state?.place")
    page.evaluate("scrollTo(0, 0)")
    page.reload()
    settled(page)
    assert scrolled_to(page) == 0


def test_a_link_to_a_heading_leads_there_and_stays_while_the_page_wakes(open_page):
    page = open_page(CHAINS, as_saved=True, **LAPTOP)
    address = f"{page.url}{DEEP}"
    page.goto("about:blank")
    page.goto(address)
    heading = page.locator(DEEP)
    assert is_below_the_bar(heading)
    before = heading.bounding_box()["y"]
    page.let_wake()
    settled(page)
    assert heading.bounding_box()["y"] == pytest.approx(before, abs=2)


def test_a_jump_within_the_page_leads_back_to_what_was_read_and_forward_again(open_page):
    page = open_page(CHAINS, **LAPTOP)
    settled(page)
    read = read_at(page, 0.3)
    page.locator(".reader-bar").get_by_role("button", name="Contents").click()
    contents = page.get_by_role("dialog", name="Contents")
    contents.get_by_role("link", name="Take away").evaluate("one => one.click()")
    expect(page.locator(DEEP)).to_be_in_viewport()
    assert is_below_the_bar(page.locator(DEEP))
    page.go_back()
    page.wait_for_function("!location.hash")
    assert read.moved() <= NEAR_PX
    page.go_forward()
    page.wait_for_function("location.hash")
    assert is_below_the_bar(page.locator(DEEP))


def test_a_page_that_the_browser_kept_whole_keeps_its_place_too(open_page):
    page = open_page(CHAINS, **LAPTOP)
    settled(page)
    read = read_at(page, 0.6)
    with page.expect_navigation():  # it opens anew: its widgets were closed when it was left
        page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")
    settled(page)
    assert read.moved() <= NEAR_PX


def test_the_keys_reach_the_bar_without_moving_what_is_read(open_page):
    page = open_page(NERVE, **LAPTOP)
    read = read_at(page, 0.5)
    buttons = page.locator(".reader-bar :is(a, button):visible")
    for at in range(buttons.count()):
        buttons.nth(at).evaluate("one => one.focus()")
        expect(buttons.nth(at)).to_be_focused()
    assert read.moved() == 0


def test_an_address_that_is_badly_written_stops_nothing(open_page):
    page = open_page(NERVE, **LAPTOP)
    page.evaluate("location.hash = '%E0%A4%A'")
    read = read_at(page, 0.5)
    page.reload()
    settled(page)
    assert read.moved() <= NEAR_PX
