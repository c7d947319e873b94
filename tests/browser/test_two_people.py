"""Two people on one computer: neither sees what the other answered or wrote; one alone is never asked."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.accessible import serious_findings
from tests.browser.reader.reading import LAPTOP, PAGES, PHONE
from tests.browser.test_gone_things import keep_a_prediction
from tests.browser.visiting import OUTPUT, a_lab, awake, visits

pytestmark = pytest.mark.browser

START, NERVE, ROUTINE, REVIEW = (
    "00_start_here.ipynb",
    "01_the_sciatic_nerve.ipynb",
    "06_your_routine.ipynb",
    "07_review.ipynb",
)
OFFER = "Someone else learns on this computer too"
TODAY = f"{OUTPUT}[data-call=today]"
RECORD = f"{OUTPUT}[data-call=my_record]"
GUESS = f"{OUTPUT}[data-call=predict]"
DIARY = f"{OUTPUT}[data-call=open_diary]"
#: Anna's own words, and how much it hurt.
WORDS = "walk to the sea"


def become_two(page, mine="Anna", name="Ben"):
    """Let who reads page 07 and another learn here, as two of these names."""
    page.locator(".reader-who-offer a").last.click()
    expect(page.get_by_label("Your name")).to_be_focused()
    page.keyboard.type(mine)
    page.keyboard.press("Tab")
    page.keyboard.type(name)
    page.keyboard.press("Enter")
    page.wait_for_url("**/lesson/read/**")
    awake(page)


def choose(page, name):
    """Let another learn, from whatever page is open."""
    page.locator(".reader-who-link").click()
    page.get_by_role("button", name=name).click()
    page.wait_for_url("**/lesson/read/**")
    awake(page)


def turn_to(page, lab, name):
    page.goto(lab.page(name))
    awake(page)


def write_in_diary(page):
    diary = page.locator(DIARY)
    diary.get_by_label("Something you want to do again").fill(WORDS)
    diary.get_by_label("Leg pain before").select_option("7")
    diary.get_by_role("button", name="Save", exact=True).click()
    expect(diary.get_by_role("list", name="The latest entries")).to_contain_text("leg 7")


def exported(page):
    with page.expect_download() as saved:
        page.locator(RECORD).get_by_role(
            "button", name="Save everything, to open here again"
        ).click()
    return json.loads(Path(saved.value.path()).read_text("utf-8"))


@pytest.mark.parametrize("name", PAGES)
def test_one_learner_is_never_asked_and_sees_no_name(open_page, name):
    page = open_page(name)
    assert "/lesson/read/" in page.url
    expect(page.locator(".reader-who-link")).to_have_count(0)
    assert "Who is learning" not in page.locator("body").inner_text()
    offered = page.get_by_role("link", name=OFFER)
    expect(offered).to_have_count(1 if name == REVIEW else 0)


def test_what_one_does_is_out_of_sight_of_the_other_and_there_again_for_them(open_page, lab):
    page = open_page(NERVE, **LAPTOP)
    keep_a_prediction(page)
    turn_to(page, lab, ROUTINE)
    write_in_diary(page)
    turn_to(page, lab, REVIEW)
    mine = exported(page)
    assert len(mine["attempts"]) == 1
    assert WORDS in json.dumps(mine["notes"])
    become_two(page)
    expect(page.locator(RECORD)).to_contain_text("It holds 1 answer")

    choose(page, "Ben")
    expect(page.locator(RECORD)).to_contain_text("It holds no answers")
    theirs = exported(page)
    assert theirs["attempts"] == []
    assert {note["kind"] for note in theirs["notes"]} <= {"place"}  # where Ben reads is his own
    turn_to(page, lab, START)
    expect(page.locator(TODAY)).not_to_contain_text("Your diary today")
    turn_to(page, lab, ROUTINE)
    assert WORDS not in page.content()
    turn_to(page, lab, NERVE)
    expect(page.locator(GUESS)).not_to_contain_text("Last time")
    keep_a_prediction(page)

    choose(page, "Anna")
    turn_to(page, lab, START)
    expect(page.locator(TODAY)).to_contain_text("Your diary today")
    turn_to(page, lab, REVIEW)
    again = exported(page)
    assert again["attempts"] == mine["attempts"]
    assert WORDS in json.dumps(again["notes"])


def test_a_second_tab_is_told_and_shows_nothing_of_whoever_learned_before(open_page, lab):
    page = open_page(REVIEW, **LAPTOP)
    become_two(page)
    other = page.context.new_page()
    turn_to(other, lab, NERVE)
    keep_a_prediction(other)
    choose(page, "Ben")
    other.bring_to_front()
    expect(other.get_by_role("heading", name="Who is learning now?")).to_be_visible()
    expect(other.get_by_role("button", name="Open this page again")).to_be_focused()
    expect(other.locator(".lesson-quiz")).to_have_count(0)
    assert "Anna" not in other.locator("body").inner_text()
    other.keyboard.press("Enter")
    other.wait_for_selector(".reader-who-link")
    awake(other)
    expect(other.locator(".reader-who-link")).to_have_text("Ben")
    expect(other.locator(GUESS)).not_to_contain_text("Last time")


def test_at_the_next_start_it_is_asked_first_and_one_goes_on_by_keys(browser, tmp_path_factory):
    journal = tmp_path_factory.mktemp("for_two")
    with a_lab(journal) as first, visits(browser, first) as open_it:
        become_two(open_it(REVIEW))
        kept = {file: file.read_bytes() for file in journal.rglob("*") if file.is_file()}
    assert kept
    for file, content in kept.items():  # its end forgets those who learned
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        file.write_bytes(content)
    with a_lab(journal) as again, browser.new_context(viewport=LAPTOP) as context:
        page = context.new_page()
        page.goto(again.page(NERVE))
        expect(page.get_by_role("heading", name="Who is learning?")).to_be_visible()
        assert again.kernels() == []
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        expect(page.get_by_role("button", name="Ben")).to_be_focused()
        page.keyboard.press("Enter")
        page.wait_for_url("**/lesson/read/01_the_sciatic_nerve")
        awake(page)
        expect(page.locator(".reader-who-link")).to_have_text("Ben")


def test_how_pages_look_is_each_ones_own(open_page):
    page = open_page(REVIEW, **LAPTOP)
    become_two(page)
    choose(page, "Ben")
    page.get_by_role("button", name="Text size").click()
    page.get_by_role("radio", name="Largest").check()
    choose(page, "Anna")
    expect(page.locator("html")).to_have_attribute("data-text-size", "normal")
    choose(page, "Ben")
    expect(page.locator("html")).to_have_attribute("data-text-size", "largest")


def test_a_name_goes_with_all_that_belongs_to_it_after_it_was_said_what(open_page, lab):
    # in a tab of its own: browsers note it as an error that the server refuses it a kernel
    first = open_page(REVIEW, **LAPTOP)
    page = first.context.new_page()
    first.close()
    turn_to(page, lab, REVIEW)
    become_two(page)
    choose(page, "Ben")
    card = page.locator(RECORD)
    card.get_by_role("button", name="Take my name away").click()
    expect(card.get_by_role("button", name="Keep it").last).to_be_focused()
    asked = card.get_by_role("group", name="Take my name away?")
    expect(asked).to_contain_text("Take the name Ben away from this computer")
    with page.expect_download():
        asked.get_by_role("button", name="Save everything first").click()
    asked.get_by_role("button", name="Take it away").click()
    expect(page.get_by_role("heading", name="Who is learning now?")).to_be_visible()
    page.get_by_role("button", name="Open this page again").click()
    awake(page)
    expect(page.locator(".reader-who-link")).to_have_count(0)
    expect(page.get_by_role("link", name=OFFER)).to_have_count(1)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("window", [LAPTOP, PHONE], ids=["laptop", "phone"])
def test_the_page_that_asks_fits_and_axe_finds_nothing_serious(open_page, theme, window):
    page = open_page(REVIEW, theme=theme, **window)
    long = "Maximiliane-Wilhelmina von und zu Hohen"
    become_two(page, mine=long)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.locator(".reader-bar").bounding_box()["height"] < 50
    page.locator(".reader-who-link").click()
    expect(page.get_by_role("button", name=long)).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert serious_findings(page) == []
