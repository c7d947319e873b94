"""Answering a question of each kind as a learner would: by pointer or by keys.

Each function takes the form in which the question stands.
"""

import pytest
from playwright.sync_api import expect

from lesson.quiz.bank import load_bank
from lesson.quiz.question import Hotspot, Match, Order

KINDS = ("single", "multiple", "numeric", "estimate", "order", "match", "hotspot")
FIRST = {kind: next(q for q in load_bank().values() if q.type == kind) for kind in KINDS}
SUBMIT = "button[type=submit]"
#: A point at which a structure, in whatever pieces it is drawn, is what is hit; null where none is.
A_POINT_OF = """([picture, id]) => {
    for (const piece of picture.querySelectorAll(`[data-id="${id}"]`)) {
        const {x, y, width, height} = piece.getBoundingClientRect();
        for (let n = 0; n < 400; n += 1) {
            const [px, py] = [x + width * ((n * 0.618) % 1), y + height * ((n * 0.38 + 0.5) % 1)];
            if (document.elementFromPoint(px, py)?.closest('[data-id]')?.dataset.id === id) return [px, py];
        }
    }
    return null;
}"""


def option(form, question, id_):
    text = next(option.text for option in question.options if option.id == id_)
    return form.get_by_label(text, exact=True)


def structure(form, id_):
    place = form.locator(f".lesson-quiz-picture [data-id='{id_}']").first
    expect(place).to_be_attached(timeout=20_000)
    return place


def by_pointer(form, question, *, touch=False):
    """Answer rightly with mouse or finger."""
    page = form.page

    def press(locator):
        locator.tap() if touch else locator.click()

    def press_at(x, y):
        page.touchscreen.tap(x, y) if touch else page.mouse.click(x, y)

    if question.type == "single":
        press(option(form, question, question.right))
    elif question.type == "multiple":
        for id_ in question.right:
            press(option(form, question, id_))
    elif question.type == "numeric":
        press(form.get_by_role("textbox"))
        page.keyboard.type(question.right)
    elif question.type == "estimate":
        slider = form.get_by_role("slider")
        slider.scroll_into_view_if_needed()
        box = slider.bounding_box()
        share = (sum(question.near) / 2 - question.low) / (question.high - question.low)
        press_at(box["x"] + 8 + share * (box["width"] - 16), box["y"] + box["height"] / 2)
    elif isinstance(question, Order):
        sort(form, question, press)
    elif isinstance(question, Match):
        for pair in question.pairs:
            form.get_by_label(pair.text, exact=True).select_option(pair.id)
    elif isinstance(question, Hotspot):
        structure(form, question.right)
        picture = form.locator(".lesson-quiz-picture")
        picture.scroll_into_view_if_needed()
        wanted = [picture.element_handle(), question.right]
        press_at(*page.wait_for_function(A_POINT_OF, arg=wanted).json_value())
    press(form.locator(SUBMIT))


def sort(form, question, press):
    for place, id_ in enumerate(question.right):
        text = next(item.text for item in question.items if item.id == id_)
        while True:
            rows = form.locator(".lesson-quiz-sort .lesson-quiz-words").all_inner_texts()
            if rows.index(text) == place:
                break
            press(form.get_by_role("button", name=f"Up: {text}", exact=True))
    if not form.locator(".lesson-quiz-aloud").inner_text():  # it lay in order: move and move back
        press(form.get_by_role("button", name=f"Down: {question.items[0].text}", exact=True))
        press(form.get_by_role("button", name=f"Up: {question.items[0].text}", exact=True))


def by_keys(form, question):
    """Answer rightly with Tab, arrows, Space and Enter, from the question's own words on."""
    keyboard = form.page.keyboard
    form.locator("legend").first.evaluate("words => { words.tabIndex = -1; words.focus(); }")

    def tab_to(locator):
        for _ in range(80):
            keyboard.press("Tab")
            if locator.evaluate_all("all => all.includes(document.activeElement)"):
                return
        held = form.page.evaluate("document.activeElement.outerHTML.slice(0, 300)")
        pytest.fail(f"it cannot be reached by Tab; {held} has the focus")

    if question.type == "single":
        wanted = option(form, question, question.right)
        tab_to(form.locator("fieldset").first.get_by_role("radio"))
        keyboard.press("Space")
        for _ in question.options:
            if wanted.is_checked():
                break
            keyboard.press("ArrowDown")
    elif question.type == "multiple":
        for id_ in question.right:
            form.locator("legend").first.focus()
            tab_to(option(form, question, id_))
            keyboard.press("Space")
    elif question.type == "numeric":
        tab_to(form.get_by_role("textbox"))
        keyboard.type(question.right)
    elif question.type == "estimate":
        tab_to(form.get_by_role("slider"))
        keyboard.press("Home")
        for _ in range(round((question.near[0] - question.low) / question.step + 0.499)):
            keyboard.press("ArrowRight")
    elif isinstance(question, Order):
        sort(form, question, lambda locator: (locator.focus(), keyboard.press("Enter")))
    elif isinstance(question, Match):
        for pair in question.pairs:
            tab_to(form.get_by_label(pair.text, exact=True))
            keyboard.type(pair.match)
    elif isinstance(question, Hotspot):
        expect(structure(form, question.right)).to_have_attribute("role", "button")
        tab_to(form.locator(".lesson-quiz-picture [data-id]"))
        for _ in range(120):
            if form.page.evaluate("document.activeElement.dataset.id") == question.right:
                break
            keyboard.press("ArrowDown")
        keyboard.press("Enter")
    tab_to(form.locator(SUBMIT))
    keyboard.press("Enter")
