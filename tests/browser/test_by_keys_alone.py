"""The page about the nerve and the routine, worked from end to end by somebody without a mouse."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.desk import open_desk, wait
from tests.browser.keyboard import SKIP, go_to, go_to_the_top, has_focus, press, walk
from tests.browser.visiting import OUTPUT, PROSE, visits

__all__ = ["open_desk"]
pytestmark = pytest.mark.browser

NERVE_PAGE = "01_the_sciatic_nerve.ipynb"
WORD = f"{PROSE} a[href$='#Words']"
CHIP = PROSE + " a[title='{}']"


@pytest.fixture(scope="module")
def page(browser, lab):
    """The page about the nerve, which woke by itself."""
    with visits(browser, lab) as open_it:
        yield open_it(NERVE_PAGE)


def test_the_first_tab_offers_to_skip_the_bar_and_leads_to_the_text(page):
    page.keyboard.press("Tab")
    assert has_focus(page.locator(SKIP))
    expect(page.locator(SKIP)).to_be_in_viewport()
    press(page, "Enter")
    press(page, "Tab")
    assert has_focus(page.locator("#reading *"))


def test_everything_is_reached_by_tab_and_shows_that_it_has_the_focus(page):
    go_to_the_top(page)
    unseen, left_out = walk(page)
    assert unseen == []
    assert left_out == []


def move_sliders(page, picture):
    for slider in picture.get_by_role("slider").all():
        go_to(page, slider)
        press(page, "Home")
        first = slider.get_attribute("aria-valuetext")
        press(page, "ArrowRight")
        assert slider.get_attribute("aria-valuetext") != first


def step_through_structures(page, picture):
    go_to(page, picture.locator("[data-id][tabindex='0']"))
    held, passed = picture.locator("[data-id][tabindex='0']"), set()
    for _ in range(3):
        press(page, "ArrowDown")
        passed.add(held.get_attribute("data-id"))
        expect(picture.locator(".sl-name")).to_have_text(held.get_attribute("aria-label"))
    assert len(passed) == 3
    press(page, "Enter")
    expect(held).to_have_attribute("aria-pressed", "true")
    press(page, "Escape")
    expect(held).to_have_attribute("aria-pressed", "false")


def switch_layers(page, picture):
    for switch in picture.get_by_role("checkbox").all():
        go_to(page, switch)
        press(page, "Space")
        expect(switch).not_to_be_checked()
        press(page, "Space")
        expect(switch).to_be_checked()


def zoom(page, picture):
    window = picture.locator(".sl-picture > svg")
    whole = window.get_attribute("viewBox")
    nearer = picture.get_by_role("button", name="Nearer")
    go_to(page, nearer)
    while has_focus(nearer):  # until it is as near as can be, and the button can do no more
        press(page, "Enter")
    assert window.get_attribute("viewBox") != whole
    assert has_focus(picture.get_by_role("button", name="Farther"))
    press(page, "Tab")
    assert has_focus(picture.get_by_role("button", name="Whole picture"))
    press(page, "Enter")
    assert numbers(window.get_attribute("viewBox")) == numbers(whole)
    assert has_focus(nearer)


def numbers(words):
    return [float(word) for word in words.split()]


def test_every_picture_is_moved_stepped_through_picked_from_switched_and_zoomed(page):
    go_to_the_top(page)
    pictures = page.locator(f"{OUTPUT} .sl-diagram").all()
    assert len(pictures) == 9
    for picture in pictures:
        for work in (move_sliders, step_through_structures, switch_layers, zoom):
            work(page, picture)


@pytest.mark.parametrize(
    "title", ["C04", "Poutoglidou2020", "Tomaszewski2016"], ids=["claim", "source", "source on"]
)
def test_a_chip_opens_and_escape_gives_the_reader_back(page, title):
    chip, card = page.locator(CHIP.format(title)).first, page.get_by_role("dialog")
    go_to_the_top(page)
    go_to(page, chip)
    press(page, "Enter")
    expect(card.get_by_role("button", name="Close")).to_be_focused()
    press(page, "Escape")
    expect(card).to_have_count(0)
    expect(chip).to_be_focused()


def test_a_word_opens_its_meaning_and_escape_gives_the_reader_back(page):
    word, card = page.locator(WORD).first, page.get_by_role("dialog")
    go_to_the_top(page)
    go_to(page, word)
    press(page, "Enter")
    expect(card).to_contain_text(word.get_attribute("title"))
    press(page, "Escape")
    expect(card).to_have_count(0)
    expect(word).to_be_focused()
    press(page, "Tab")
    assert has_focus(page.locator(".lesson-quiz").first.locator("*"))


def test_from_a_words_meaning_one_gets_to_the_list_and_tab_goes_on_in_the_text(page):
    go_to_the_top(page)
    word = page.locator(WORD).first
    go_to(page, word)
    heading = page.get_by_role("heading", name="Words")
    expect(heading).not_to_be_in_viewport()
    press(page, "Enter")
    go_to(page, page.get_by_role("dialog").get_by_role("link", name="All words of this page"))
    press(page, "Enter")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(heading).to_be_in_viewport()
    expect(word).to_be_focused()
    press(page, "Tab")
    assert has_focus(page.locator(".lesson-quiz").first.locator("*"))


def test_a_claim_of_the_list_is_opened_and_closed(page):
    claim = page.locator("details.lesson-claim").first
    go_to_the_top(page)
    go_to(page, claim.locator("summary"))
    for key, opened in (("Enter", True), ("Space", False)):
        press(page, key)
        assert claim.evaluate("claim => claim.open") is opened


def test_the_last_hint_takes_the_focus_of_the_button_that_showed_it(page):
    go_to_the_top(page)
    go_to(page, page.get_by_role("button", name="Hint", exact=True))
    press(page, "Enter")
    expect(page.locator(".lesson-quiz-hints li:focus")).not_to_be_empty()


def answer_the_screen(page):
    while not page.get_by_role("heading", name="You may go on").count():
        press_button(page, "No to all that is still open")
        go_to(page, page.get_by_role("button", name=re.compile("^Next$|^See what it means$")))
        press(page, "Enter")
        expect(page.locator(".rt-heading").first).to_be_focused()


def press_button(page, name):
    go_to(page, page.get_by_role("button", name=name, exact=True))
    press(page, "Enter")


def test_at_every_stage_of_the_desk_all_is_reached_and_shows_that_it_has_the_focus(open_desk):
    page = open_desk()

    def look():
        page.locator(".rt-body :is(input, button)").first.focus()
        assert walk(page, "main", "#widget") == ([], [])

    page.keyboard.press("Tab")
    look()
    answer_the_screen(page)
    look()
    press_button(page, "Choose tools and time")
    expect(page.locator(".rt-map svg")).to_be_visible()
    look()
    press_button(page, "Play")
    look()


def test_a_routine_is_screened_planned_changed_taken_along_and_played(open_desk):
    page = open_desk()
    page.keyboard.press("Tab")
    answer_the_screen(page)
    press_button(page, "Choose tools and time")
    begin = page.locator("legend", has_text="Tools at hand")
    expect(begin).to_be_focused()
    expect(begin).to_be_in_viewport()
    expect(page.locator(".rt-block").first).to_be_visible()
    expect(begin).to_be_focused()
    press(page, "Tab")
    expect(page.locator(".rt-ticks input").first).to_be_focused()

    ball = page.get_by_role("checkbox", name="soft ball")
    go_to(page, ball)
    press(page, "Space")
    expect(page.locator(".rt-block", has_text="soft ball").first).to_be_visible()
    expect(ball).to_be_focused()

    steps = page.locator(".rt-block strong")
    second = steps.nth(1).inner_text()
    press_button(page, f"Later: {second}")
    expect(steps.nth(2)).to_have_text(second)
    expect(page.get_by_role("button", name=f"Later: {second}")).to_be_focused()
    press_button(page, "Undo")
    expect(steps.nth(1)).to_have_text(second)
    expect(page.get_by_role("button", name="Undo")).to_be_focused()
    press_button(page, "Undo")
    expect(ball).not_to_be_checked()
    heading = page.get_by_role("heading", name="Your routine")
    expect(heading).to_be_focused()  # there is nothing more to undo

    with page.expect_download() as saved:
        press_button(page, "Sheet to print (PDF)")
    assert Path(saved.value.path()).read_bytes().startswith(b"%PDF")
    expect(page.get_by_role("button", name="Sheet to print (PDF)")).to_be_focused()

    press_button(page, "Play")
    expect(page.locator(".rt-step")).to_be_focused()
    play_to_the_end(page)
    press_button(page, "Back to the plan")
    expect(heading).to_be_focused()


def play_to_the_end(page):
    name = page.locator(".rt-step")
    press_button(page, "Begin")
    wait(page, 6)
    press(page, "Space")
    expect(page.get_by_role("button", name="Go on")).to_be_focused()
    press(page, "Space")
    first = name.inner_text()
    press(page, "ArrowRight")
    expect(name).not_to_have_text(first)
    for _ in range(400):
        if page.locator(".rt-over").is_visible():
            break
        if page.locator(".rt-ask").is_visible():
            expect(page.locator(".rt-ask .rt-heading")).to_be_focused()
            press_button(page, "2")
            expect(name).to_be_focused()
        wait(page, 5)
    expect(page.locator(".rt-over")).to_be_focused()
    expect(page.locator(".rt-over")).to_contain_text("Done.")
