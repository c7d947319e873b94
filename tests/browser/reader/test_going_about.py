"""Going about in the lesson as in any other page: by keys, Back and Forward, find."""

import pytest
from playwright.sync_api import expect

from tests.browser.keyboard import walk
from tests.browser.reader.reading import LAPTOP, TITLES, is_below_the_bar, scrolled_to
from tests.browser.visiting import PROSE, awake

pytestmark = pytest.mark.browser

NERVE, IRRITATES = "01_the_sciatic_nerve.ipynb", "02_what_irritates_it.ipynb"

#: A word that stands in a picture of that page, and not in its text.
IN_PICTURE = "Dural sac"


def test_the_first_tab_leads_past_the_bar(open_page):
    page = open_page(NERVE, **LAPTOP)
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the text")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


@pytest.mark.parametrize("name", ["00_start_here.ipynb", NERVE, "03_chains_and_the_pelvis.ipynb"])
def test_everything_is_reached_by_tab_and_shows_that_it_has_the_focus(open_page, name):
    page = open_page(name, **LAPTOP)
    for picture in page.locator(".lesson-quiz-picture").all():  # drawn once it is seen
        picture.scroll_into_view_if_needed()
        expect(picture.locator("svg")).to_be_visible()
    page.evaluate("scrollTo(0, 0)")
    page.keyboard.press("Tab")
    unseen, left_out = walk(page, "body", "header, main, .reader-onward")
    assert unseen == []
    assert left_out == []


def test_two_keys_turn_the_page_and_no_single_one_does_anything(open_page):
    page = open_page(NERVE, **LAPTOP)
    for key in "abcdefghijklmnopqrstuvwxyz0123456789":
        page.keyboard.press(key)
    expect(page).to_have_title(TITLES[NERVE])
    page.keyboard.press("Alt+PageDown")
    expect(page).to_have_title(TITLES[IRRITATES])
    awake(page)  # keys are heard once the page is all there
    page.keyboard.press("Alt+PageUp")
    expect(page).to_have_title(TITLES[NERVE])


def test_the_keys_are_told_in_the_contents(look_at):
    page = look_at(NERVE, **LAPTOP)
    page.locator(".reader-bar").get_by_role("button", name="Contents").click()
    told = page.get_by_role("dialog", name="Contents")
    expect(told).to_contain_text("Alt and Page Down turn to the next page")
    page.keyboard.press("Escape")


def test_back_and_forward_lead_through_places_and_pages(open_page):
    page = open_page(NERVE, **LAPTOP)
    page.evaluate("location.hash = 'Check'")
    page.wait_for_function("scrollY > 1000")
    there = scrolled_to(page)
    page.locator(".reader-bar").get_by_role("link", name="Next page").click()
    expect(page).to_have_title(TITLES[IRRITATES])
    awake(page)
    page.go_back()
    expect(page).to_have_title(TITLES[NERVE])
    awake(page)
    assert is_below_the_bar(page.locator("#Check"))
    assert there == pytest.approx(scrolled_to(page), abs=LAPTOP["height"])
    page.go_back()
    page.wait_for_function("scrollY < 100")
    page.go_forward()
    page.wait_for_function("scrollY > 1000")
    page.go_forward()
    expect(page).to_have_title(TITLES[IRRITATES])


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (IRRITATES, "Chloe"),  # a person of the story
        (IRRITATES, "spinal stenosis"),  # what a doctor may have called it
        (NERVE, "Over the upper edge of the piriformis"),  # an option
        (NERVE, "Several of them build the sciatic nerve"),  # a cell of a table
        (NERVE, "Gluteus maximus is taken off"),  # a picture's caption
    ],
)
def test_the_browser_finds_what_is_read(look_at, name, words):
    page = look_at(name, **LAPTOP)
    assert page.evaluate("words => window.find(words)", words)
    assert page.evaluate("getSelection().toString()") == words
    selected = page.evaluate("getSelection().getRangeAt(0).getBoundingClientRect().toJSON()")
    assert selected["height"] > 0


def test_the_browser_finds_a_word_that_stands_in_a_picture_alone(look_at):
    page = look_at(IRRITATES, **LAPTOP)
    assert [words for words in page.locator(PROSE).all_inner_texts() if IN_PICTURE in words] == []
    assert page.evaluate("word => window.find(word)", IN_PICTURE)
    found = page.evaluate(
        "getSelection().anchorNode.parentElement.closest('svg text')?.textContent"
    )
    assert found is not None
    assert IN_PICTURE in found


def test_the_browser_does_not_find_what_is_nowhere(look_at):
    page = look_at(NERVE, **LAPTOP)
    assert not page.evaluate("window.find('lesson.ask(')")
