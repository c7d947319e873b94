"""The routine's player: what a step tells is in view at once, or what keeps one safe is, with a cue to more."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.test_the_routine_page import PAGE, answer

pytestmark = pytest.mark.browser

#: What is told of a step, of which not all lies within what is seen of the player; and how it tells of more.
TOLD = """() => {
    const player = document.querySelector('.rt-player');
    const body = player.querySelector('.rt-play-body');
    const inside = body.getBoundingClientRect();
    const bar = document.querySelector('.reader-bar').getBoundingClientRect().bottom;
    const full = document.fullscreenElement === player;
    const faded = parseFloat(/calc\\(100% - ([\\d.]+)px/.exec(getComputedStyle(body).maskImage)?.[1] ?? 0);
    const top = Math.max(inside.top, full ? 0 : bar);
    const bottom = Math.min(inside.bottom - faded, innerHeight);
    const parts = [...player.querySelectorAll(
        '.rt-picture svg, .rt-step, .rt-side, .rt-phase, .rt-time, .rt-how li, .rt-off, .rt-signs')];
    const boxes = parts.map((part) => [part, part.getBoundingClientRect()]).filter(([, box]) => box.height);
    const hidden = boxes.filter(([, box]) => box.top < top - 1 || box.bottom > bottom + 1
        || box.left < inside.left - 1 || box.right > inside.right + 1);
    const cue = player.querySelector('.rt-more');
    return {
        step: player.querySelector('.rt-play-top').firstChild.textContent,
        told: boxes.length,
        signs: player.querySelector('.rt-signs').offsetHeight,
        hidden: hidden.map(([part]) => part.classList[0] || part.textContent.slice(0, 30)),
        cue: cue.offsetHeight > 0 && faded > 0,
        keys: body.tabIndex === 0,
        letters: Math.min(...[...player.querySelectorAll('.rt-how li')]
            .map((line) => parseFloat(getComputedStyle(line).fontSize))),
    };
}"""
IN_THE_PAGE = "document.querySelector('.rt-player').scrollIntoView({block: 'start'})"
#: Three frames: a new size has been told of, and what stands there fitted to it.
FITTED = """async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
}"""
SAFE = {"rt-off", "rt-signs"}


@pytest.fixture
def play(open_page):
    """Give a function that opens the page and plays a routine, which stands still."""

    def open_it(*tools, **options):
        page = open_page(PAGE, **options)
        desk = page.locator(".rt-desk")
        answer(desk)
        desk.get_by_role("button", name=re.compile("See the routine|Choose tools")).click()
        for tool in tools:
            desk.get_by_role("checkbox", name=tool).check()
            expect(desk.locator(".rt-block", has_text=tool.capitalize()).first).to_be_visible()
        desk.get_by_role("button", name="Play").click()
        page.evaluate(IN_THE_PAGE)
        return page, desk

    return open_it


def each_step(page, desk):
    """Tell what is seen of each step, from the first to the last."""
    count = desk.locator(".rt-play-top > :first-child")
    last = int(count.inner_text().split()[-1])
    assert last > 5
    for number in range(1, last + 1):
        expect(count).to_have_text(f"Step {number} of {last}")
        expect(desk.locator(".rt-picture svg")).to_be_visible()
        page.evaluate(FITTED)
        yield page.evaluate(TOLD)
        if number < last:
            desk.get_by_role("button", name="Skip").click()


@pytest.mark.parametrize("tools", [(), ("soft ball", "roller")], ids=["hands", "tools"])
@pytest.mark.parametrize(("width", "height"), [(1366, 625), (1366, 768), (1920, 1080)])
def test_all_that_is_told_of_each_step_is_in_view_at_once(play, width, height, tools):
    page, desk = play(*tools, width=width, height=height)
    for seen in each_step(page, desk):
        assert seen["hidden"] == [], seen
        assert seen["told"] > 5, seen
        assert not seen["cue"], seen
        assert seen["letters"] >= 16, seen


def test_on_a_whole_screen_the_letters_grow_and_all_is_still_in_view(play):
    page, desk = play(width=1366, height=625)
    desk.get_by_role("button", name="Full screen", exact=True).click()
    page.wait_for_function("document.fullscreenElement?.offsetHeight === innerHeight")
    letters = []
    for seen in each_step(page, desk):
        assert seen["hidden"] == [], seen
        letters.append(seen["letters"])
    assert min(letters) > 20
    assert max(letters) > 26
    desk.get_by_role("button", name="Leave full screen").click()
    expect(desk.get_by_role("button", name="Full screen", exact=True)).to_be_visible()
    assert page.evaluate("document.fullscreenElement") is None


@pytest.mark.parametrize(("width", "height"), [(390, 844), (360, 740)])
def test_on_a_phone_what_keeps_one_safe_is_in_view_and_what_is_hidden_has_its_cue(
    play, width, height
):
    page, desk = play(width=width, height=height)
    body = desk.locator(".rt-play-body")
    some_hidden = False
    for seen in each_step(page, desk):
        assert seen["signs"] > 0
        assert SAFE.isdisjoint(seen["hidden"]), seen
        assert seen["letters"] >= 16, seen
        hides = body.evaluate("one => one.scrollHeight > one.clientHeight + 1")
        assert (seen["cue"], seen["keys"]) == (hides, hides), seen
        assert hides or not seen["hidden"], seen
        if hides and not some_hidden:
            body.press("End")
            page.wait_for_function("!document.querySelector('.rt-player[data-more]')")
        some_hidden |= hides
    assert some_hidden


@pytest.mark.parametrize(("width", "height"), [(390, 844), (360, 740), (320, 568)])
def test_on_a_phone_the_buttons_stand_in_one_row(play, width, height):
    page, desk = play(width=width, height=height)
    boxes = desk.locator(".rt-controls button").evaluate_all(
        "all => all.map((one) => one.getBoundingClientRect().toJSON())"
    )
    assert len(boxes) == 4
    assert max(box["top"] for box in boxes) < min(box["bottom"] for box in boxes)
    assert all(box["height"] >= 44 for box in boxes)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_question_stands_where_its_step_was_told(play):
    page, desk = play(width=1366, height=625)
    page.clock.install()
    desk.get_by_role("button", name="Begin").click()
    for _ in range(100):
        if desk.locator(".rt-ask").is_visible():
            break
        page.clock.fast_forward(10_000)
    else:
        pytest.fail("nothing was asked")
    for part in (".rt-ask", ".rt-signs"):
        expect(desk.locator(part)).to_be_in_viewport(ratio=1)
    assert desk.locator(".rt-play-body").evaluate("one => one.scrollHeight <= one.clientHeight")
