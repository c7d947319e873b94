"""A phone that is turned: what was chosen and where one looked stay, and a finger meets all that is pressed."""

import pytest
from playwright.sync_api import expect

from tests.browser.reader.reading import PAGES, PHONE, cut_off

pytestmark = pytest.mark.browser

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
def test_a_finger_meets_all_that_can_be_pressed_whichever_way_a_phone_is_held(open_page, name):
    page = open_page(name, touch=True, **PHONE)
    assert page.locator("button").count() > 3
    for window in (PHONE, TURNED, TABLET):
        turn(page, window)
        assert page.evaluate(LOW) == [], window


@pytest.mark.parametrize("name", PAGES)
def test_on_a_turned_phone_each_picture_is_in_view_with_its_slider(open_page, name):
    page = open_page(name, touch=True, **TURNED)
    for window in (TURNED, TABLET):
        turn(page, window)
        # the sliders of a lab are gone to one by one: test_every_window.py
        assert [cut for cut in cut_off(page) if cut[0] != LAB] == [], window
