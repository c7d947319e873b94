"""The routine's player on every window: its picture and its controls are seen, and Stop always is."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.reader.test_a_step_in_view import FITTED
from tests.browser.test_the_routine_page import PAGE, answer

pytestmark = pytest.mark.browser

SIZES = (
    (1366, 625),
    (1366, 768),
    (1440, 900),
    (1536, 864),
    (1920, 1080),
    (390, 844),
    (844, 390),
    (320, 568),
    (320, 480),
    (683, 384),
    (683, 312),
    (455, 256),
)
STOP = "Stop: something is wrong"
#: Controls that are cut by the window, or of which something else lies on top.
OUT_OF_REACH = """() => [...document.querySelectorAll('.rt-controls button')].filter((button) => {
    const {left, right, top, bottom, width, height} = button.getBoundingClientRect();
    const on = (x, y) => button.contains(document.elementFromPoint(left + x * width, top + y * height));
    const seen = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    return !seen || ![[0.1, 0.2], [0.5, 0.5], [0.9, 0.8]].every(([x, y]) => on(x, y));
}).map((button) => button.textContent)"""
#: Parts of the player of which one lies over another.
OVERLAPPING = """() => {
    const parts = ['.rt-play-top', '.rt-whole', '.rt-play-body', '.rt-controls-place']
        .map((name) => [name, document.querySelector(name).getBoundingClientRect()]);
    return parts.slice(1).filter(([, box], at) => box.top < parts[at][1].bottom - 1).map(([name]) => name);
}"""
#: Whether the time is wider than its place: it is never broken over two lines.
TIME_CUT = """() => {
    const time = document.querySelector('.rt-time');
    return getComputedStyle(time).whiteSpace !== 'nowrap' || time.scrollWidth > time.clientWidth + 1;
}"""
#: Controls of whose words one is broken in two.
BROKEN = """() => [...document.querySelectorAll('.rt-controls button')].filter((button) => {
    const text = button.firstChild;
    return [...text.data.matchAll(/\\S+/g)].some((word) => {
        const range = document.createRange();
        range.setStart(text, word.index);
        range.setEnd(text, word.index + word[0].length);
        return range.getClientRects().length > 1;
    });
}).map((button) => button.textContent)"""
#: Whether less is seen of a step than there is, and whether that is told in sight.
MORE = """() => {
    const player = document.querySelector('.rt-player');
    const [body, cue] = ['.rt-play-body', '.rt-more'].map((one) => player.querySelector(one));
    const hides = [player, body].some((one) => getComputedStyle(one).overflowY !== 'visible'
        && one.scrollTop + one.clientHeight < one.scrollHeight - 1);
    const {left, top, right, bottom, height} = cue.getBoundingClientRect();
    const at = document.querySelector('.rt-controls-place').getBoundingClientRect();
    const seen = height > 0 && top >= 0 && left >= 0 && right <= innerWidth && bottom <= at.top + 1;
    return [hides, seen];
}"""
IN_THE_PAGE = "document.querySelector('.rt-player').scrollIntoView({block: 'start'})"


@pytest.fixture
def choose(open_page):
    """Give a function that opens the page and goes as far as the choice of tools."""

    def open_it(**options):
        page = open_page(PAGE, **options)
        desk = page.locator(".rt-desk")
        answer(desk)
        desk.get_by_role("button", name=re.compile("See the routine|Choose tools")).click()
        return page, desk

    return open_it


@pytest.fixture
def play(choose):
    def open_it(*tools, **options):
        page, desk = choose(**options)
        for tool in tools:
            desk.get_by_role("checkbox", name=tool).check()
            expect(desk.locator(".rt-block", has_text=tool.capitalize()).first).to_be_visible()
        desk.get_by_role("button", name="Play").click()
        return page, desk

    return open_it


def test_who_presses_play_sees_begin_and_stop(play):
    page, desk = play(width=1366, height=625)
    for name in ("Begin", "Skip", STOP):
        expect(desk.get_by_role("button", name=name)).to_be_in_viewport(ratio=1)
    expect(desk.locator(".rt-time")).to_be_in_viewport(ratio=1)
    expect(desk.locator(".rt-signs")).to_be_in_viewport(ratio=0.95)
    assert page.evaluate(OUT_OF_REACH) == []


def test_every_control_is_in_reach_and_covers_nothing_at_every_size(play):
    page, desk = play(width=1366, height=625)
    desk.get_by_role("button", name="Begin").click()
    desk.get_by_role("button", name="Pause").click()  # no question may come in between
    expect(page.locator(".rt-controls button:visible")).to_have_count(4)
    for full in (False, True):
        if full:
            desk.get_by_role("button", name="Full screen").click()
            page.wait_for_function("document.fullscreenElement !== null")
        for width, height in SIZES:
            page.set_viewport_size({"width": width, "height": height})
            page.wait_for_function(f"innerWidth === {width} && innerHeight === {height}")
            if not full:
                page.evaluate(IN_THE_PAGE)
            where = (full, width, height)
            assert page.evaluate(OUT_OF_REACH) == [], where
            if height > 340:  # below, the player is scrolled under its controls
                assert page.evaluate(OVERLAPPING) == [], where
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), where
            assert not page.evaluate(TIME_CUT), where
            assert page.evaluate(BROKEN) == [], where


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_step_with_a_ball_is_whole_or_tells_of_more_at_every_size(play, theme):
    page, desk = play("soft ball", width=1366, height=625, theme=theme)
    for number in range(1, 8):
        expect(desk.locator(".rt-play-top > :first-child")).to_have_text(
            re.compile(rf"Step {number} ")
        )
        if number < 6:
            desk.get_by_role("button", name="Skip").click()
            continue
        expect(desk.locator(".rt-picture svg")).to_be_visible()
        for width, height in SIZES:
            page.set_viewport_size({"width": width, "height": height})
            page.wait_for_function(f"innerWidth === {width} && innerHeight === {height}")
            page.evaluate(IN_THE_PAGE)
            page.evaluate(FITTED)
            hides, told = page.evaluate(MORE)
            assert hides == told, (number, width, height)
            assert page.evaluate(OUT_OF_REACH) == [], (number, width, height)
        page.set_viewport_size({"width": 1366, "height": 625})
        desk.get_by_role("button", name="Skip").click()


@pytest.mark.parametrize(("width", "height"), [(1366, 625), (390, 844), (320, 568)])
def test_with_the_largest_text_every_control_is_in_reach(play, width, height):
    page, _ = play(width=width, height=height)
    page.evaluate("document.documentElement.dataset.textSize = 'largest'")
    page.evaluate(IN_THE_PAGE)
    assert page.evaluate(OUT_OF_REACH) == []
    assert page.evaluate(OVERLAPPING) == []
    assert not page.evaluate(TIME_CUT)


def test_whoever_reads_on_while_it_plays_has_stop_at_hand(play):
    page, desk = play(width=1366, height=625)
    desk.get_by_role("button", name="Begin").click()
    stop = desk.get_by_role("button", name=STOP)
    for top in ("0", "document.documentElement.scrollHeight"):
        page.evaluate(f"scrollTo(0, {top})")
        expect(desk.locator(".rt-play-body")).not_to_be_in_viewport()
        expect(stop).to_be_in_viewport(ratio=1)
    page.evaluate(IN_THE_PAGE)
    expect(desk.locator(".rt-controls:popover-open")).to_have_count(0)
    page.evaluate("scrollTo(0, 0)")
    stop.click()
    expect(desk.locator(".rt-over")).to_be_in_viewport()
    expect(stop).to_be_hidden()


def test_whoever_goes_on_to_choose_sees_what_there_is_to_choose(choose):
    _, desk = choose(width=1366, height=625)
    expect(desk.get_by_role("button", name="Play")).to_be_visible()
    expect(desk.get_by_role("checkbox").first).to_be_in_viewport()
