"""The whole lesson, from 00 to 07, by somebody who has keys alone, and by somebody who has a mouse alone."""

import pytest
from playwright.sync_api import expect

from tests.browser.keyboard import go_to, go_to_the_top, has_focus, press
from tests.browser.reader.reading import LAPTOP, TITLES
from tests.browser.visiting import NOTEBOOKS, OUTPUT, SLIDERS, awake
from tests.plain_words import of_jupyter

pytestmark = pytest.mark.browser

PAGES = [name for name in TITLES if name[0].isdigit()]
CHOICE = f"{OUTPUT} .lesson-quiz form:has(input[type=radio]):visible"
#: What is read on a page and what a screen reader says of it; what may be said where is looked at elsewhere.
READ = """() => {
    const said = ['aria-label', 'title', 'alt', 'placeholder', 'aria-valuetext', 'aria-description'];
    const all = [...document.body.querySelectorAll('*')].filter((one) => !one.closest('.reader-menu, .reader-panel'));
    return [document.title, document.querySelector('main').innerText, document.querySelector('.reader-line')?.innerText,
        ...all.flatMap((one) => said.map((name) => one.getAttribute(name)))].filter(Boolean).join('\\n');
}"""
#: Names of kinds of files, on buttons that save one; test_plain_words.py says where.
FILES = {"json", "csv"}


class ByKeys:
    """Goes through a page by Tab, arrows, Space and Enter."""

    def __init__(self, page):
        self.page = page

    def begin(self):
        """From the page's top, past the bar."""
        self.page.keyboard.press("Tab")
        assert has_focus(self.page.locator(".reader-skip"))
        press(self.page, "Enter")

    def move(self, slider):
        go_to(self.page, slider)
        self.page.keyboard.press("Home")
        self.page.keyboard.press("ArrowRight")

    def answer(self, radio, submit):
        go_to_the_top(self.page)
        go_to(self.page, radio)
        self.page.keyboard.press("Space")
        go_to(self.page, submit)
        self.page.keyboard.press("Enter")

    def turn(self):
        next_page = self.page.locator(".reader-onward-next")
        go_to(self.page, next_page, most=600)
        self.page.keyboard.press("Enter")


class ByMouse:
    """Goes through a page by clicks and drags."""

    def __init__(self, page):
        self.page = page

    def begin(self):
        """Nothing is to be done before."""

    def move(self, slider):
        slider.scroll_into_view_if_needed()
        box = slider.bounding_box()
        middle = box["y"] + box["height"] / 2
        ends = [box["x"] + 8, box["x"] + box["width"] - 8]
        if slider.evaluate("one => one.value > (Number(one.min) + Number(one.max)) / 2"):
            ends.reverse()
        self.page.mouse.move(ends[0], middle)
        self.page.mouse.down()
        self.page.mouse.move(ends[1], middle, steps=6)
        self.page.mouse.up()

    def answer(self, radio, submit):
        radio.click()
        submit.click()

    def turn(self):
        self.page.locator(".reader-onward-next").click()


@pytest.mark.parametrize("way", [ByKeys, ByMouse], ids=["by keys alone", "by mouse alone"])
def test_the_lesson_is_walked_through(open_page, lab, way):
    before = {name: (NOTEBOOKS / name).read_bytes() for name in PAGES}
    page = open_page(PAGES[0], **LAPTOP)
    (kernel,) = lab.kernels()
    walker = way(page)
    moved = 0
    for name in PAGES:
        expect(page).to_have_title(TITLES[name])
        awake(page)
        walker.begin()
        moved += move_a_slider(page, walker)
        answer_a_question(page, walker)
        assert (name, set(of_jupyter(page.evaluate(READ))) - FILES) == (name, set())
        if name != PAGES[-1]:
            walker.turn()
    assert moved >= 5
    assert lab.kernels() == [kernel]
    assert {name: (NOTEBOOKS / name).read_bytes() for name in PAGES} == before


def move_a_slider(page, walker):
    """Move the first slider of a picture, if there is one; says whether there was."""
    if not page.locator(SLIDERS).count():
        return False
    slider = page.locator(SLIDERS).first
    told = slider.get_attribute("aria-valuetext")
    walker.move(slider)
    expect(slider).not_to_have_attribute("aria-valuetext", told)
    return True


def answer_a_question(page, walker):
    """Choose something in the first question that has a choice, and send it."""
    form = page.locator(CHOICE).first
    walker.answer(form.locator("input[type=radio]").first, form.locator("button[type=submit]"))
    expect(form.locator(".lesson-quiz-result")).to_be_visible(timeout=30_000)
