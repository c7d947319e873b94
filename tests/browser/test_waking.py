"""A page of the reader wakes by itself: what is in view first, once, and nothing moves meanwhile."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.visiting import AWAKE, OUTPUT, change_config, watch

pytestmark = pytest.mark.browser

NERVE = "01_the_sciatic_nerve.ipynb"
ASLEEP = f"{OUTPUT}[data-sleeps]"
#: Notes in which order parts wake, and how far what is read moves in the window meanwhile.
NOTE_WAKING = """() => {
    window.woken = [];
    window.moved = 0;
    addEventListener('DOMContentLoaded', () => {
        new MutationObserver((changes) => {
            for (const {target} of changes)
                if (target.dataset.awake !== undefined) window.woken.push(Number(target.dataset.cell));
        }).observe(document.querySelector('main'), {subtree: true, attributeFilter: ['data-awake']});
    });
}"""


@pytest.fixture
def visit(browser, lab):
    """Give a function that opens a page in the reader and waits for nothing."""
    contexts, troubles = [], []

    def open_it(name=NERVE, *, at="", hold=None, **options):
        context = browser.new_context(viewport={"width": 1366, "height": 625}, **options)
        contexts.append(context)
        page = context.new_page()
        troubles.append(watch(page, lab.home))
        page.add_init_script(f"({NOTE_WAKING})()")
        if hold is not None:
            page.route("**/lesson/api/kernel*", hold)
        page.goto(lab.page(name) + at)
        return page

    yield open_it
    for context in contexts:
        context.close()
    lab.forget()
    assert not any(troubles), troubles


class Held:
    """Holds back the page's request for a kernel until it is let go."""

    def __init__(self):
        self.routes = []
        self.open = False

    def __call__(self, route):
        if self.open:
            route.continue_()
        else:
            self.routes.append(route)

    def let_go(self):
        self.open = True
        for route in self.routes:
            route.continue_()


def test_a_question_can_be_answered_without_a_click_but_the_answers(visit):
    page = visit()
    card = page.locator(f"{OUTPUT} .lesson-quiz").first
    card.get_by_label("Straight through the piriformis").check()
    card.get_by_role("button", name="Keep my prediction").click()
    expect(card).to_contain_text("Kept")


def test_what_is_in_view_wakes_first(visit):
    page = visit(at="#Check")
    page.wait_for_selector(AWAKE)
    check = page.locator(f"{OUTPUT}[data-call=ask]").get_attribute("data-cell")
    assert page.evaluate("window.woken")[0] == int(check)
    assert page.locator(ASLEEP).count() == 0


def test_each_part_wakes_once(visit):
    page = visit()
    page.wait_for_selector(AWAKE)
    woken = page.evaluate("window.woken")
    assert len(woken) == len(set(woken)) == 4


def test_what_was_saved_can_be_read_and_moved_until_the_page_is_awake(visit):
    held = Held()
    page = visit(hold=held)
    prediction = page.locator(f"{OUTPUT}[data-call=predict]")
    expect(prediction).to_contain_text("Straight through the piriformis")
    slider = page.locator(".sl-diagram").first.get_by_role("slider")
    slider.press("End")
    expect(slider).to_have_attribute("aria-valuetext", re.compile("^Bones"))
    assert page.get_by_text("open this page in the lesson").locator("visible=true").count() == 0
    assert page.get_by_text("▶▶").locator("visible=true").count() == 0
    held.let_go()
    page.wait_for_selector(AWAKE)
    expect(slider).to_have_attribute("aria-valuetext", re.compile("^Bones"))


def test_a_page_that_is_long_in_waking_says_so_calmly(visit):
    held = Held()
    page = visit(hold=held)
    line = page.locator(".reader-line")
    expect(line).to_contain_text("getting ready")
    held.let_go()
    expect(line).to_be_hidden()


def test_the_place_is_held_while_the_page_wakes(visit):
    held = Held()
    page = visit(at="#Take-away", hold=held)
    heading = page.locator("#Take-away")
    expect(heading).to_be_in_viewport()
    before = heading.bounding_box()["y"]
    held.let_go()
    page.wait_for_selector(AWAKE)
    assert heading.bounding_box()["y"] == pytest.approx(before, abs=2)


def test_a_slider_in_hand_is_not_taken_away(visit):
    held = Held()
    page = visit("03_chains_and_the_pelvis.ipynb", hold=held)
    lab = page.locator(f"{OUTPUT}[data-call=lab]")
    slider = lab.get_by_role("slider").first
    slider.focus()
    held.let_go()
    page.wait_for_selector(AWAKE)
    expect(slider).to_be_focused()
    page.keyboard.press("End")
    last = slider.get_attribute("aria-valuetext")
    assert last
    page.keyboard.press("Shift+Tab")
    page.locator("main").focus()
    expect(lab.locator(".sl-dials")).to_be_visible()


def test_a_part_that_fails_says_what_and_is_tried_again(browser, lab, tmp_path):
    mended = tmp_path / "mended"
    call = r"lesson.predict(\"nerve.exit\")"
    fails = f"__import__('pathlib').Path('{mended.as_posix()}').exists() and {call} or 1 / 0"
    with browser.new_context(viewport={"width": 1366, "height": 625}) as context:
        page = context.new_page()
        change_config(page, call, fails)
        page.goto(lab.page(NERVE))
        line = page.locator(".reader-line")
        expect(line).to_contain_text("“Make a prediction”: this did not get ready.")
        prediction = page.locator(f"{OUTPUT}[data-call=predict]")
        expect(prediction).to_contain_text("Straight through the piriformis")  # as it was saved
        expect(page.locator(f"{OUTPUT}[data-call=ask] fieldset:enabled").first).to_be_visible()
        mended.touch()
        line.get_by_role("button", name="Try again").click()
        expect(prediction.locator("fieldset:enabled").first).to_be_visible()
        expect(line).to_be_hidden()


def test_a_part_whose_kernel_side_is_at_fault_says_so_and_holds_up_no_other(browser, lab):
    call = r"lesson.predict(\"nerve.exit\")"
    at_fault = f"(lambda card: setattr(card, 'respond', None) or card)({call})"
    with browser.new_context(viewport={"width": 1366, "height": 625}) as context:
        page = context.new_page()
        change_config(page, call, at_fault)
        page.goto(lab.page(NERVE))
        page.wait_for_selector(AWAKE)
        prediction = page.locator(f"{OUTPUT}[data-call=predict]")
        expect(prediction.locator(".lesson-fault")).to_contain_text("A fault inside the lesson")
        expect(page.locator(f"{OUTPUT}[data-call=ask] fieldset:enabled").first).to_be_visible()
    lab.forget()
