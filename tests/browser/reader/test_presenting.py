"""A page presented to a class: large, nothing but the page, and silent about answers until asked."""

import pytest
from playwright.sync_api import expect

from lesson.quiz.asking import ask
from tests.browser.accessible import serious_findings
from tests.browser.answering import FIRST, by_pointer
from tests.browser.reader.reading import LAPTOP, PAGES, PROJECTOR, cut_off, scrolled_to
from tests.browser.visiting import NOTEBOOKS, awake, run_to_the_end

pytestmark = pytest.mark.browser

NERVE = "01_the_sciatic_nerve.ipynb"
#: How high the drawing of each picture is.
DRAWN = """() => Object.fromEntries([...document.querySelectorAll('.page-output .sl-diagram')].map((one) =>
    [one.ariaLabel, one.querySelector('.sl-picture > svg').getBoundingClientRect().height]))"""


def strip(page):
    return page.get_by_role("group", name="Presenting")


def present(page):
    page.locator(".reader-bar").get_by_role("button", name="Present this page").click()
    expect(strip(page)).to_be_visible()


def height(page):
    return page.locator(".page-prose p").first.bounding_box()["height"]


def seen_heads(page):
    """Return the headings that are in view."""
    return page.locator(".page-prose h2").evaluate_all(
        """heads => heads.filter((head) => {
            const {top, bottom} = head.getBoundingClientRect();
            return top >= 0 && bottom <= document.querySelector('.reader-strip').getBoundingClientRect().top;
        }).map((head) => head.id)"""
    )


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_page_is_presented_gone_through_and_left_as_it_was(open_page, theme):
    page = open_page(NERVE, theme=theme, **PROJECTOR)
    before = height(page)
    present(page)
    expect(page.locator(".reader-bar")).to_be_hidden()
    expect(page.locator("body")).to_contain_class("lesson-projected")
    assert "present" in page.url
    large = height(page)
    strip(page).get_by_role("button", name="Larger").click()
    assert height(page) > large
    assert serious_findings(page) == []
    page.keyboard.press("Escape")
    expect(strip(page)).to_have_count(0)
    expect(page.locator("body")).not_to_contain_class("lesson-projected")
    expect(page.locator(".reader-bar")).to_be_visible()
    assert height(page) == before
    assert "present" not in page.url
    expect(page.get_by_role("button", name="Present this page").first).to_be_focused()


def test_it_fills_the_screen_and_ends_with_that(look_at):
    page = look_at(NERVE, **PROJECTOR)
    present(page)
    page.wait_for_function("document.fullscreenElement === document.documentElement")
    page.evaluate("document.exitFullscreen()")
    expect(strip(page)).to_have_count(0)


def test_a_clicker_goes_through_all_parts_and_back(look_at):
    page = look_at(NERVE, **PROJECTOR)
    present(page)
    heads = page.locator(".page-prose h2").evaluate_all("all => all.map((one) => one.id)")
    seen, places = set(), [scrolled_to(page)]
    for _ in range(60):
        seen.update(seen_heads(page))
        page.keyboard.press("PageDown")
        if scrolled_to(page) == places[-1]:
            break
        places.append(scrolled_to(page))
    assert seen == set(heads)
    assert places == sorted(places)
    for _ in places:
        page.keyboard.press("PageUp")
    assert scrolled_to(page) < 100
    page.keyboard.press("Escape")


def test_a_clicker_turns_also_when_a_slider_was_moved_last(open_page):
    page = open_page(NERVE, **PROJECTOR)
    present(page)
    slider = page.locator(".sl-control input[type=range]").first
    slider.focus()
    page.keyboard.press("ArrowRight")
    value, before = slider.input_value(), scrolled_to(page)
    page.keyboard.press("PageDown")
    assert scrolled_to(page) > before
    assert slider.input_value() == value


def test_arrows_and_the_space_bar_turn_from_the_start(look_at):
    page = look_at(NERVE, **PROJECTOR)
    present(page)
    expect(strip(page).get_by_role("button", name="Next part")).to_be_focused()
    places = [scrolled_to(page)]
    for key in ("ArrowRight", "Space", "ArrowRight"):
        page.keyboard.press(key)
        places.append(scrolled_to(page))
    assert places == sorted(set(places))
    for before in places[-2::-1]:
        page.keyboard.press("ArrowLeft")
        assert scrolled_to(page) == before
    page.keyboard.press("Escape")


@pytest.mark.parametrize("size", [LAPTOP, PROJECTOR], ids=["laptop", "projector"])
@pytest.mark.parametrize("name", PAGES)
def test_a_class_sees_pictures_no_smaller_than_a_reader(look_at, name, size):
    page = look_at(name, **size)
    read = page.evaluate(DRAWN)
    page.evaluate("document.dispatchEvent(new Event('lesson-present'))")
    shown = page.evaluate(DRAWN)
    page.keyboard.press("Escape")
    assert shown.keys() == read.keys()
    smaller = {one: (read[one], shown[one]) for one in read if shown[one] < read[one] - 0.5}
    assert smaller == {}


@pytest.mark.parametrize("name", PAGES)
def test_each_picture_is_in_view_with_its_sliders(look_at, name):
    page = look_at(name, **PROJECTOR)
    present(page)
    assert cut_off(page) == []
    page.keyboard.press("Escape")


def test_a_small_laptop_presents_as_well(look_at):
    page = look_at(NERVE, **LAPTOP)
    present(page)
    assert cut_off(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == LAPTOP["width"]
    page.keyboard.press("Escape")


@pytest.mark.parametrize("asked", ["?present", "#present"])
def test_an_address_can_ask_for_it_and_the_next_page_is_presented_too(open_page, asked):
    page = open_page(NERVE, **PROJECTOR)
    page.goto(page.url.partition("?")[0] + asked)
    expect(strip(page)).to_be_visible()
    page.get_by_role("navigation", name="On from here").get_by_role("link").first.click()
    expect(page).to_have_title("What irritates the nerve")
    expect(strip(page)).to_be_visible()


def test_escape_closes_a_word_before_it_ends_the_presenting(open_page):
    page = open_page(NERVE, **PROJECTOR)
    page.goto(page.url.partition("?")[0] + "?present")
    page.locator("a[href='#Words'][title]").first.click()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(strip(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(strip(page)).to_have_count(0)


def test_an_answer_given_meanwhile_waits_until_all_are_shown(open_page):
    page = open_page("00_start_here.ipynb", **PROJECTOR)
    present(page)
    card = page.locator("form.lesson-quiz-card").first
    card.locator("label").first.click()
    card.locator("button[type=submit]").click()
    result = card.locator(".lesson-quiz-result")
    expect(result).to_contain_text("What do the others think?")
    assert card.locator("[data-state=right], [data-state='not yet']").count() == 0
    strip(page).get_by_role("button", name="Show answers given").click()
    expect(result).not_to_contain_text("What do the others think?")
    expect(card.locator("[data-state=right], [data-state='not yet']").first).to_be_visible()


def test_an_answer_given_on_a_projected_page_waits_until_it_is_asked_for(open_card):
    question = FIRST["single"]
    page = open_card(ask(question.id))
    page.evaluate("document.body.classList.add('lesson-projected')")
    by_pointer(page.locator("form"), question)
    result = page.locator(".lesson-quiz-result")
    expect(result).to_contain_text("What do the others think?")
    assert "Right" not in page.locator("body").inner_text()
    assert question.why[:30] not in page.locator("body").inner_text()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(result).to_contain_text("Right.")
    expect(result).to_contain_text(question.why[:30])


def test_from_the_workbench_the_call_leads_to_the_reader_presenting_that_page(open_page):
    page = open_page("07_review.ipynb", workbench=NOTEBOOKS, **PROJECTOR)
    run_to_the_end(page)
    page.locator(".jp-MarkdownCell").first.click()
    page.keyboard.press("Escape")
    page.keyboard.press("b")
    page.keyboard.press("Enter")
    page.keyboard.type("lesson.present()")
    page.keyboard.press("Shift+Enter")
    way = page.locator(".lesson-project").get_by_role("link", name="Present this page")
    with page.context.expect_page() as opened:
        way.click(timeout=30_000)
    reader = opened.value
    expect(strip(reader)).to_be_visible()
    expect(reader).to_have_title("Review")
    awake(reader)
