"""Small windows, large letters, a class: nothing is cut off, and nothing lies over anything else."""

import pytest

from lesson.live.picture import draw
from tests.browser.reader.reading import LAPTOP, PAGES, PHONE, cut_off

pytestmark = pytest.mark.browser

PELVIS, REVIEW = "03_chains_and_the_pelvis.ipynb", "07_review.ipynb"
#: How many sliders the page's lab has.
SLIDERS = len(draw("pelvis_lab").dials)
#: A small phone; what a laptop's window of 1366 by 768 holds at a zoom of 200 and of 300 per cent.
SMALL_PHONE, TWICE, THRICE = (320, 568), (683, 384), (455, 256)
LARGEST = "document.documentElement.dataset.textSize = 'largest'"
#: Pictures of which a part reaches into what follows them.
OVER_WHAT_FOLLOWS = """() => [...document.querySelectorAll('.page-output .sl-diagram')].filter((picture) => {
    const end = picture.closest('.page-output').getBoundingClientRect().bottom + 1;
    return [...picture.children].some((part) => part.offsetHeight && part.getBoundingClientRect().bottom > end);
}).map((picture) => picture.ariaLabel)"""
SIDEWAYS = "document.documentElement.scrollWidth - innerWidth"
#: Sliders of a lab that are not seen together with its whole drawing: each is gone to as by keys.
APART = """async () => {
    const apart = [];
    let looked = 0;
    for (const lab of document.querySelectorAll('[data-call="lab"] .sl-diagram')) {
        const drawing = lab.querySelector('.sl-picture');
        for (const slider of lab.querySelectorAll('input[type=range]')) {
            lab.closest('.page-output').scrollIntoView({block: 'start', behavior: 'instant'});
            slider.focus();
            slider.scrollIntoView({block: 'nearest', behavior: 'instant'});
            await new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)));
            const [drawn, moved] = [drawing, slider].map((one) => one.getBoundingClientRect());
            const bar = document.querySelector('.reader-bar').getBoundingClientRect().bottom;
            const seen = drawn.top >= bar - 1 && drawn.bottom <= innerHeight + 1
                && moved.top >= bar - 1 && moved.bottom <= innerHeight + 1;
            const beside = moved.right <= drawn.left || moved.top >= drawn.bottom - 1;
            looked += 1;
            if (!seen || !beside) apart.push([lab.ariaLabel, slider.ariaLabel ?? slider.id, drawn.top, drawn.bottom, moved.top]);
        }
    }
    return [looked, apart];
}"""
DRAWN = """() => Object.fromEntries([...document.querySelectorAll('.page-output .sl-diagram')].map((one) =>
    [one.ariaLabel, one.querySelector('.sl-picture > svg').getBoundingClientRect().height]))"""
#: Words of which a part stands in the next line.
BROKEN = """(cells) => cells.flatMap((cell) => {
    const text = cell.firstChild;
    return [...cell.textContent.matchAll(/[^\\s]+/g)].filter((word) => {
        const range = document.createRange();
        range.setStart(text, word.index);
        range.setEnd(text, word.index + word[0].length);
        return range.getClientRects().length > 1;
    }).map((word) => word[0]);
})"""


def resize(page, size):
    width, height = size
    page.set_viewport_size({"width": width, "height": height})
    page.wait_for_function(f"innerWidth === {width} && innerHeight === {height}")


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_wider_than_the_window_or_lies_over_what_follows(look_at, name):
    page = look_at(name, **LAPTOP)
    for largest in (False, True):
        if largest:
            page.evaluate(LARGEST)
        for size in (SMALL_PHONE, (390, 844), THRICE, TWICE, (1000, 700), (1366, 625)):
            resize(page, size)
            assert page.evaluate(SIDEWAYS) <= 0, (size, largest)
            assert page.evaluate(OVER_WHAT_FOLLOWS) == [], (size, largest)


@pytest.mark.parametrize(
    "size", [(390, 844), (844, 390), SMALL_PHONE, TWICE, (1000, 700), (1366, 625)]
)
def test_each_slider_of_a_lab_is_seen_with_the_whole_drawing(look_at, size):
    page = look_at(PELVIS, **LAPTOP)
    resize(page, size)
    assert page.evaluate(APART) == [SLIDERS, []]


@pytest.mark.parametrize("size", [TWICE, THRICE, (390, 844)])
def test_a_drawing_that_stays_in_sight_leaves_room_for_what_is_read(look_at, size):
    page = look_at(PELVIS, **LAPTOP)
    resize(page, size)
    heights = page.locator("[data-call=lab] .sl-picture").evaluate_all(
        "all => all.map((one) => one.offsetHeight)"
    )
    assert heights
    assert all(0 < height <= 0.55 * size[1] for height in heights)


def test_larger_text_leaves_a_picture_its_size(look_at):
    page = look_at(PELVIS, **LAPTOP)
    before = page.evaluate(DRAWN)
    page.evaluate(LARGEST)
    assert {
        name: height
        for name, height in page.evaluate(DRAWN).items()
        if height < 0.75 * before[name]
    } == {}
    assert page.evaluate(APART) == [SLIDERS, []]


@pytest.mark.parametrize(("width", "height"), [(1366, 625), (1366, 768), (1920, 872)])
def test_a_class_sees_the_lab_large_and_nothing_over_it(look_at, width, height):
    page = look_at(PELVIS, **LAPTOP)
    resize(page, (width, height))
    page.get_by_role("button", name="Present this page").click()
    assert cut_off(page) == []
    assert page.evaluate(OVER_WHAT_FOLLOWS) == []
    lab = page.locator("[data-call=lab] .sl-picture").evaluate("one => one.offsetHeight")
    assert lab > min(0.55 * height, 0.28 * width)
    page.keyboard.press("Escape")


def test_a_value_stands_in_one_line(look_at):
    page = look_at(PELVIS, **LAPTOP)
    values = page.locator("[data-call=lab] .sl-numeric output")
    for largest in (False, True):
        if largest:
            page.evaluate(LARGEST)
        for size in ((1366, 625), (390, 844), TWICE):
            resize(page, size)
            lines = values.evaluate_all(
                "all => all.map((one) => Math.round(one.offsetHeight / parseFloat(getComputedStyle(one).lineHeight)))"
            )
            assert lines
            assert set(lines) == {1}, (size, largest)


def test_a_phone_keeps_words_whole_and_an_empty_chart_small(look_at):
    page = look_at(REVIEW, **PHONE)
    heads = page.locator(".lesson-standing th")
    for width in (390, 320):
        resize(page, (width, 844))
        assert heads.count() > 5
        assert heads.evaluate_all(BROKEN) == []
    drawings = page.locator(".sl-picture > svg").evaluate_all(
        "all => all.map((one) => one.getBoundingClientRect().width / 16)"
    )
    assert drawings
    assert max(drawings) <= 36.5
