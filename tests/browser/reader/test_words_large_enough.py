"""Words in pictures are large enough to be read, in every window, and those of a laptop without moving the picture."""

import pytest

from tests.browser.reader.reading import LAPTOP, PAGES, PHONE, PICTURES

pytestmark = pytest.mark.browser

#: Windows in which a picture is seen whole, and how small its words may be there, in pixels.
LARGE = (LAPTOP, {"width": 1366, "height": 768}, {"width": 1920, "height": 1080})
LEAST_PX = 11
#: Twice as large as a laptop shows it, a phone turned, and a phone; how small words may be there.
SMALL = ({"width": 683, "height": 312}, {"width": 844, "height": 390}, PHONE)
LEAST_PX_IN_SMALL = 9
TILT = "Pelvic tilt measured in people"
#: The size on the screen of each picture's smallest words, what they are, and whether it is moved.
SIZES = """(pictures) => pictures.map((figure) => {
    const frame = figure.querySelector('.sl-picture');
    const words = [...frame.querySelectorAll('text')].filter((text) => text.textContent.trim());
    const sizes = words.map((text) => {
        const {a, b} = text.getScreenCTM();
        return [parseFloat(getComputedStyle(text).fontSize) * Math.hypot(a, b), text.textContent];
    }).sort(([one], [other]) => one - other);
    return {
        title: figure.ariaLabel,
        count: words.length,
        smallest: sizes[0],
        largest: sizes.at(-1),
        moved: frame.hasAttribute('data-wide'),
    };
})"""
#: Whether all that fits itself to the window has done so.
SETTLED = """async ({width, height}) => {
    if (innerWidth !== width || innerHeight !== height) return false;
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    return true;
}"""


def in_window(page, window):
    """Return what is seen of each picture's words in a window."""
    page.set_viewport_size(window)
    page.wait_for_function(SETTLED, arg=window)
    return page.locator(PICTURES).evaluate_all(SIZES)


def too_small(pictures, least_px):
    # a hundredth is what the browser rounds by
    return [each for each in pictures if each["smallest"][0] < least_px - 0.01]


@pytest.mark.parametrize("name", PAGES)
def test_no_word_is_small_and_no_picture_is_moved_on_a_laptop(open_page, name):
    page = open_page(name, **LAPTOP)
    for window in LARGE:
        pictures = in_window(page, window)
        assert all(each["count"] for each in pictures)
        assert too_small(pictures, LEAST_PX) == [], window
        assert [each["title"] for each in pictures if each["moved"]] == [], window


@pytest.mark.parametrize("name", PAGES)
def test_where_there_is_little_room_a_picture_is_moved_rather_than_small(open_page, name):
    page = open_page(name, **LAPTOP)
    for window in SMALL:
        assert too_small(in_window(page, window), LEAST_PX_IN_SMALL) == [], window


def test_the_check_sees_a_picture_that_is_shown_whole_and_small(open_page):
    page = open_page("05_massage.ipynb", **PHONE)
    before = in_window(page, PHONE)
    page.locator(f"{PICTURES} .sl-zoom button", has_text="Whole picture").first.click()
    assert too_small(before, LEAST_PX_IN_SMALL) == []
    assert len(too_small(in_window(page, PHONE), LEAST_PX_IN_SMALL)) == 1


def test_the_letters_of_a_chart_that_stands_alone_are_no_larger_than_the_others(open_page):
    page = open_page("03_chains_and_the_pelvis.ipynb", **LAPTOP)
    for window in LARGE:
        pictures = in_window(page, window)
        (chart,) = (each for each in pictures if each["title"] == TILT)
        others = [each["smallest"][0] for each in pictures if each["title"] != TILT]
        assert chart["smallest"][0] <= max(others)
