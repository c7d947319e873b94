"""How a page is set: the lesson's letters, lines of a length, words beside their picture."""

import pytest
from playwright.sync_api import expect

from tests.browser.accessible import serious_findings
from tests.browser.reader.reading import (
    LAPTOP,
    PAGES,
    PHONE,
    box,
    cut_off,
    is_below_the_bar,
    scrolled_to,
)

pytestmark = pytest.mark.browser

NERVE = "01_the_sciatic_nerve.ipynb"
CHAINS = "03_chains_and_the_pelvis.ipynb"
#: How many letters the lines of each longer paragraph hold on average.
LINES = """paragraphs => paragraphs.flatMap((one) => {
    const lines = Math.round(one.getBoundingClientRect().height / parseFloat(getComputedStyle(one).lineHeight));
    return lines >= 4 ? [one.textContent.length / (lines - 0.5)] : [];
})"""
INNER_PANES = """[...document.querySelectorAll('main *')].filter((one) => {
    const {overflowY} = getComputedStyle(one);
    return ['auto', 'scroll'].includes(overflowY) && one.scrollHeight > one.clientHeight + 1;
}).map((one) => one.outerHTML.slice(0, 120))"""


def test_the_letters_are_the_lessons_own(look_at):
    page = look_at(NERVE)
    page.evaluate("document.fonts.ready")
    loaded = page.evaluate(
        "[...document.fonts].filter((one) => one.status === 'loaded').map((one) => one.family)"
    )
    assert any("Source Sans 3" in family for family in loaded)
    assert (
        page.locator(".page-prose p")
        .first.evaluate("one => getComputedStyle(one).fontFamily")
        .startswith('"Source Sans 3"')
    )


def test_a_line_holds_as_many_letters_as_are_read_with_ease(look_at):
    page = look_at("00_start_here.ipynb", **LAPTOP)
    lines = page.locator(".page-prose > p").evaluate_all(LINES)
    assert lines
    assert 60 <= sum(lines) / len(lines) <= 80


def test_words_stand_beside_the_picture_that_follows_them_where_there_is_room(look_at):
    page = look_at(NERVE, **LAPTOP)
    words = page.locator(".page-prose:has(#Explore\\:-what-lies-over-the-nerve)")
    picture = page.locator(".sl-diagram").first
    assert box(words)["right"] < box(picture)["left"]
    assert 400 <= box(words)["width"] <= 460
    page.set_viewport_size({"width": 1000, "height": 700})
    assert box(words)["bottom"] <= box(picture)["top"]


def test_whoever_reads_large_letters_has_one_column_sooner(look_at):
    page = look_at(NERVE, **LAPTOP)
    words = page.locator(".page-prose:has(#Explore\\:-what-lies-over-the-nerve)")
    picture = page.locator(".sl-diagram").first
    page.evaluate("document.documentElement.dataset.textSize = 'largest'")
    assert box(words)["bottom"] <= box(picture)["top"]


def test_a_picture_stays_in_view_while_the_words_beside_it_are_read(look_at):
    page = look_at(CHAINS, **LAPTOP)
    words = page.locator(".page-prose:has(+ .page-output[data-call=picture])").first
    picture = page.locator(
        ".page-prose:has(+ .page-output[data-call=picture]) + .page-output .sl-diagram"
    ).first
    assert box(words)["height"] > LAPTOP["height"]
    words.locator("p").last.evaluate("one => one.scrollIntoView({block: 'end'})")
    for part in ("svg", "input[type=range]"):
        # but for what the frame's edge rounds away
        expect(picture.locator(part).first).to_be_in_viewport(ratio=0.999)


@pytest.mark.parametrize("name", PAGES)
def test_on_a_small_laptop_each_picture_is_in_view_with_its_sliders(look_at, name):
    assert cut_off(look_at(name, **LAPTOP)) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_nothing_keeps_anybody_from_reading(look_at, name, theme):
    page = look_at(name, theme=theme, **LAPTOP)
    assert serious_findings(page) == []
    assert page.evaluate(INNER_PANES) == []


def test_a_phone_shows_a_page_without_moving_it_sideways(look_at):
    page = look_at(CHAINS, **PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    assert serious_findings(page) == []


def test_a_word_opens_its_meaning_in_place_and_gives_the_focus_back(open_page):
    page = open_page(NERVE, **LAPTOP)
    word = page.locator(".page-prose a[href='#Words'][title]").first
    meaning = word.get_attribute("title")
    word.focus()
    before = scrolled_to(page)
    page.keyboard.press("Enter")
    card = page.get_by_role("dialog", name=word.inner_text())
    expect(card).to_contain_text(meaning)
    assert serious_findings(page, {"include": [[".reader-word"]]}) == []
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)
    expect(word).to_be_focused()
    assert scrolled_to(page) == before
    assert "#Words" not in page.url
    word.click()
    card.get_by_role("link", name="All words of this page").click()
    expect(page.locator("#Words")).to_be_in_viewport()
    assert is_below_the_bar(page.locator("#Words"))


def test_a_link_to_a_place_is_copied_and_leads_there(open_page):
    page = open_page(NERVE, **LAPTOP)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    head = page.locator("#Check")
    head.hover()
    copy = page.get_by_role("button", name="Copy a link to “Check”")
    expect(copy).to_have_css("opacity", "1")
    copy.click()
    expect(page.get_by_role("status").filter(has_text="Link copied")).to_have_count(1)
    address = page.evaluate("navigator.clipboard.readText()")
    assert address.endswith("#Check")
    page.goto("about:blank")
    page.goto(address)
    page.wait_for_function("scrollY > 1000")
    assert is_below_the_bar(page.locator("#Check"))


def test_a_heading_is_called_by_its_words_alone(look_at):
    page = look_at(NERVE)
    expect(page.get_by_role("heading", name="Check", exact=True, level=2)).to_have_count(1)


def test_a_link_to_a_place_in_something_folded_opens_it(open_page):
    page = open_page(NERVE)
    page.evaluate(
        """document.querySelector('.page-prose').insertAdjacentHTML('beforeend',
            '<details><summary>More</summary><p id="hidden-place">Here</p></details>')"""
    )
    page.evaluate("location.hash = 'hidden-place'")
    expect(page.locator("#hidden-place")).to_be_visible()


def test_a_page_ends_with_the_way_on(open_page):
    page = open_page(NERVE)
    onward = page.get_by_role("navigation", name="On from here")
    onward.get_by_role("link", name="Next page 2 What irritates the nerve").click()
    expect(page).to_have_title("What irritates the nerve")
    page.get_by_role("link", name="Page before: 1 The sciatic nerve").last.click()
    expect(page).to_have_title("The sciatic nerve")
