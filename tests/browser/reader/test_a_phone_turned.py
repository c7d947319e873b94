"""A phone that is turned: what was read, chosen and looked at stays, and a finger meets all that is pressed."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.reader.reading import PAGES, PHONE, box, cut_off, scrolled_to
from tests.browser.test_the_routine_page import PAGE as ROUTINE
from tests.browser.test_the_routine_page import answer

pytestmark = pytest.mark.browser

IRRITATES = "02_what_irritates_it.ipynb"
MASSAGE, LAB = "05_massage.ipynb", "The pelvis lab"
TURNED = {"width": PHONE["height"], "height": PHONE["width"]}
TABLET = {"width": 1024, "height": 768}
FINGER = 40
#: What can be pressed and is lower than a finger is broad. A box is pressed with all of its label.
LOW = f"""() => [...document.querySelectorAll('button, select, summary, input')].flatMap((one) => {{
    const pressed = ['checkbox', 'radio'].includes(one.type) ? one.closest('label') ?? one : one;
    const {{height}} = pressed.getBoundingClientRect();
    const seen = pressed.checkVisibility({{visibilityProperty: true}});
    return seen && height < {FINGER} - 0.5 ? [`${{one.localName}}.${{one.className}} ${{one.type ?? ''}} ${{height}}`] : [];
}})"""
#: What share of a drawing lies left of the middle of its frame.
MIDDLE = "one => (one.scrollLeft + one.clientWidth / 2) / one.scrollWidth"


def turn(page, window):
    page.set_viewport_size(window)
    page.wait_for_function(
        f"""innerWidth === {window["width"]} && new Promise((seen) =>
            requestAnimationFrame(() => requestAnimationFrame(() => seen(true))))"""
    )


def read_at(page, heading):
    """Scroll to a heading, and wait until the page has been told of that."""
    heading.evaluate("one => one.scrollIntoView({block: 'start', behavior: 'instant'})")
    page.evaluate("new Promise((told) => requestAnimationFrame(() => requestAnimationFrame(told)))")


@pytest.mark.parametrize("name", [IRRITATES, MASSAGE])
@pytest.mark.parametrize("there", [TURNED, {"width": 1100, "height": 844}], ids=["turned", "wider"])
def test_the_heading_that_was_read_stands_where_it_stood_after_each_turn(open_page, name, there):
    page = open_page(name, touch=True, **PHONE)
    for heading in page.locator(".page-prose h2").all():
        turn(page, PHONE)
        read_at(page, heading)
        top = box(heading)["top"]
        for window in (there, PHONE, there):
            turn(page, window)
            if not at_the_end(page):
                assert box(heading)["top"] == pytest.approx(top, abs=4), (heading, window)
            expect(heading).to_be_in_viewport(ratio=1)


def at_the_end(page) -> bool:
    return page.evaluate("scrollY + innerHeight >= document.documentElement.scrollHeight - 1")


def test_a_window_that_is_narrowed_bit_by_bit_keeps_what_was_read(open_page):
    page = open_page(IRRITATES, width=1280, height=800)
    heading = page.get_by_role("heading", name="Explore: what happens next")
    read_at(page, heading)
    top = box(heading)["top"]
    for width in (1100, 900, 700, 500, 390):
        turn(page, {"width": width, "height": 800})
        assert box(heading)["top"] == pytest.approx(top, abs=4), width


def test_whoever_scrolls_after_turning_is_let_go(open_page):
    page = open_page(IRRITATES, touch=True, **PHONE)
    heads = page.locator(".page-prose h2")
    read_at(page, heads.nth(1))
    turn(page, TURNED)
    read_at(page, heads.nth(3))
    turn(page, PHONE)
    expect(heads.nth(3)).to_be_in_viewport(ratio=1)


def test_a_bar_that_goes_on_a_phone_moves_nothing(open_page):
    page = open_page(IRRITATES, touch=True, **PHONE)
    read_at(page, page.locator(".page-prose h2").nth(2))
    before = scrolled_to(page)
    page.set_viewport_size({**PHONE, "height": PHONE["height"] + 60})
    page.wait_for_function(f"innerHeight === {PHONE['height'] + 60}")
    assert scrolled_to(page) == before


def test_the_step_that_is_played_stays_in_view_whichever_way_a_phone_is_held(open_page):
    page = open_page(ROUTINE, touch=True, **PHONE)
    desk = page.locator(".rt-desk")
    answer(desk)
    desk.get_by_role("button", name=re.compile("See the routine|Choose tools")).click()
    desk.get_by_role("button", name="Play").click()
    desk.get_by_role("button", name="Begin").click()
    step = desk.locator(".rt-step")
    expect(step).to_be_in_viewport(ratio=1)
    for window in (TURNED, PHONE, TURNED, PHONE):
        turn(page, window)
        expect(step).to_be_in_viewport(ratio=1)
        expect(desk.get_by_role("button", name="Stop")).to_be_in_viewport(ratio=1)


def where_to_press(page):
    figure = page.get_by_role("figure", name="Where to press, and where not")
    return figure, figure.locator(".sl-picture")


def test_whoever_chose_the_whole_picture_has_it_after_turning_there_and_back(open_page):
    page = open_page(MASSAGE, touch=True, **PHONE)
    figure, frame = where_to_press(page)
    whole = figure.get_by_role("button", name="Whole picture")
    whole.click()
    expect(whole).to_have_attribute("aria-pressed", "true")
    turn(page, TURNED)
    turn(page, PHONE)
    expect(whole).to_have_attribute("aria-pressed", "true")
    assert frame.evaluate("one => one.scrollWidth - one.clientWidth") <= 1


@pytest.mark.parametrize("way", [[TURNED], [{"width": 360, "height": 740}, TURNED]])
def test_what_stood_in_the_middle_of_a_picture_does_so_after_turning(open_page, way):
    page = open_page(MASSAGE, touch=True, **PHONE)
    _, frame = where_to_press(page)
    frame.dispatch_event("pointerdown")
    frame.evaluate(
        "one => one.scrollTo({left: 0.6 * (one.scrollWidth - one.clientWidth), behavior: 'instant'})"
    )
    turn(page, PHONE)
    before = frame.evaluate(MIDDLE)
    assert 0.5 < before < 0.6
    for window in way:
        turn(page, window)
    turn(page, PHONE)
    assert frame.evaluate(MIDDLE) == pytest.approx(before, abs=0.01)


@pytest.mark.parametrize("name", PAGES)
def test_a_finger_meets_all_that_can_be_pressed_whichever_way_a_phone_is_held(look_at, name):
    page = look_at(name, touch=True, **PHONE)
    assert page.locator("button").count() > 3
    for window in (PHONE, TURNED, TABLET):
        turn(page, window)
        assert page.evaluate(LOW) == [], window


@pytest.mark.parametrize("name", PAGES)
def test_on_a_turned_phone_each_picture_is_in_view_with_its_slider(look_at, name):
    page = look_at(name, touch=True, **PHONE)
    for window in (TURNED, TABLET):
        turn(page, window)
        # the sliders of a lab are gone to one by one: test_every_window.py
        assert [cut for cut in cut_off(page) if cut[0] != LAB] == [], window
