"""Answering a question of each kind as a learner would: by pointer or by keys."""

import pytest
from playwright.sync_api import expect

from lesson.quiz.bank import load_bank
from lesson.quiz.question import Hotspot, Match, Order

KINDS = ("single", "multiple", "numeric", "estimate", "order", "match", "hotspot")
FIRST = {kind: next(q for q in load_bank().values() if q.type == kind) for kind in KINDS}


def option(page, question, id_):
    text = next(option.text for option in question.options if option.id == id_)
    return page.get_by_label(text, exact=True)


def structure(page, id_):
    place = page.locator(f".lesson-quiz-picture [data-id='{id_}']").first
    expect(place).to_be_attached(timeout=20_000)
    return place


def by_pointer(page, question, *, touch):
    """Answer rightly with mouse or finger."""

    def press(locator):
        locator.tap() if touch else locator.click()

    if question.type == "single":
        press(option(page, question, question.right))
    elif question.type == "multiple":
        for id_ in question.right:
            press(option(page, question, id_))
    elif question.type == "numeric":
        press(page.get_by_role("textbox"))
        page.keyboard.type(question.right)
    elif question.type == "estimate":
        slider = page.get_by_role("slider")
        box = slider.bounding_box()
        share = (sum(question.near) / 2 - question.low) / (question.high - question.low)
        x, y = box["x"] + 8 + share * (box["width"] - 16), box["y"] + box["height"] / 2
        page.touchscreen.tap(x, y) if touch else page.mouse.click(x, y)
    elif isinstance(question, Order):
        sort(page, question, press)
    elif isinstance(question, Match):
        for pair in question.pairs:
            page.get_by_label(pair.text, exact=True).select_option(pair.id)
    elif isinstance(question, Hotspot):
        middle = structure(page, question.right).evaluate(
            """group => {
                const {x, y, width, height} = group.getBoundingClientRect();
                for (let down = 0.5, n = 0; n < 400; n += 1) {
                    const [px, py] = [x + width * ((n * 0.618) % 1), y + height * ((n * 0.38 + down) % 1)];
                    if (document.elementFromPoint(px, py)?.closest('[data-id]') === group) return [px, py];
                }
                return null;
            }"""
        )
        assert middle, "the structure cannot be hit anywhere"
        page.touchscreen.tap(*middle) if touch else page.mouse.click(*middle)
    press(page.get_by_role("button", name="Check"))


def sort(page, question, press):
    for place, id_ in enumerate(question.right):
        text = next(item.text for item in question.items if item.id == id_)
        while True:
            rows = page.locator(".lesson-quiz-sort .lesson-quiz-words").all_inner_texts()
            if rows.index(text) == place:
                break
            press(page.get_by_role("button", name=f"Up: {text}", exact=True))
    if not page.locator(".lesson-quiz-aloud").inner_text():  # it lay in order: move and move back
        press(page.get_by_role("button", name=f"Down: {question.items[0].text}", exact=True))
        press(page.get_by_role("button", name=f"Up: {question.items[0].text}", exact=True))


def by_keys(page, question):
    """Answer rightly with Tab, arrows, Space and Enter, from the top of the page."""
    page.locator("h2").evaluate("title => { title.tabIndex = -1; title.focus(); }")

    def tab_to(locator):
        for _ in range(80):
            page.keyboard.press("Tab")
            if locator.evaluate("element => element === document.activeElement"):
                return
        pytest.fail("it cannot be reached by Tab")

    if question.type == "single":
        wanted = option(page, question, question.right)
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
        for _ in question.options:
            if wanted.is_checked():
                break
            page.keyboard.press("ArrowDown")
    elif question.type == "multiple":
        for box in page.get_by_role("checkbox").all():
            page.keyboard.press("Tab")
            if box.get_attribute("value") in question.right:
                page.keyboard.press("Space")
    elif question.type == "numeric":
        page.keyboard.press("Tab")
        page.keyboard.type(question.right)
    elif question.type == "estimate":
        page.keyboard.press("Tab")
        page.keyboard.press("Home")
        for _ in range(round((question.near[0] - question.low) / question.step + 0.499)):
            page.keyboard.press("ArrowRight")
    elif isinstance(question, Order):
        sort(page, question, lambda locator: (locator.focus(), page.keyboard.press("Enter")))
    elif isinstance(question, Match):
        for pair in question.pairs:
            page.keyboard.press("Tab")
            page.keyboard.type(pair.match)
    elif isinstance(question, Hotspot):
        expect(structure(page, question.right)).to_have_attribute("role", "button")
        page.keyboard.press("Tab")
        for _ in range(120):
            if page.evaluate("document.activeElement.dataset.id") == question.right:
                break
            page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
    tab_to(page.get_by_role("button", name="Check"))
    page.keyboard.press("Enter")
