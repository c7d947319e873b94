"""On a wide screen the eye comes back to one edge: all words of a page begin there, in lines that are read with ease."""

import pytest

from tests.browser.reader.reading import LAPTOP, PAGES

pytestmark = pytest.mark.browser

WINDOWS = [LAPTOP, {"width": 1366, "height": 768}, {"width": 1920, "height": 1080}]
#: Where each part of a page begins that does not stand beside the words before it, and the way on from there.
EDGES = """() => {
    const box = (one) => one.getBoundingClientRect();
    const parts = [...document.querySelectorAll('main > *, .reader-onward > *')].filter((one) => one.offsetHeight);
    const beside = (one) => one.matches('.page-prose + [data-call="picture"]')
        && box(one).left >= box(one.previousElementSibling).right;
    return parts.filter((one) => !beside(one))
        .map((one) => [Math.round(box(one).left), one.dataset.call ?? one.textContent.trim().slice(0, 40)]);
}"""
#: How many letters the lines of each longer paragraph hold on average, whatever it stands in.
LETTERS = """() => [...document.querySelectorAll('.page-prose :is(p, li)')].flatMap((one) => {
    const lines = Math.round(one.getBoundingClientRect().height / parseFloat(getComputedStyle(one).lineHeight));
    return lines >= 4 ? [one.textContent.replace(/\\s+/g, ' ').length / (lines - 0.5)] : [];
})"""


def in_each_window(page):
    """Give each window once the page has its width."""
    for window in WINDOWS:
        page.set_viewport_size(window)
        page.wait_for_function(f"innerWidth === {window['width']}")
        yield window


@pytest.mark.parametrize("name", PAGES)
def test_all_words_of_a_page_begin_at_one_edge(look_at, name):
    page = look_at(name, **LAPTOP)
    for window in in_each_window(page):
        parts = page.evaluate(EDGES)
        assert len(parts) > 4
        assert len({left for left, _ in parts}) == 1, (window, parts)


@pytest.mark.parametrize("name", PAGES)
def test_no_paragraph_has_lines_too_long_to_be_read_with_ease(look_at, name):
    page = look_at(name, **LAPTOP)
    for window in in_each_window(page):
        letters = page.evaluate(LETTERS)
        assert letters
        assert max(letters) <= 82, window
        assert sum(letters) / len(letters) <= 76, window
