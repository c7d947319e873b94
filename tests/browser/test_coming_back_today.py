"""Today, as whoever comes back meets it: seen, read aloud, by keys alone; and Play leads to the player."""

import time

import pytest
from playwright.sync_api import expect

import lesson
from lesson.dashboard import last_place, remember_place
from lesson.quiz.bank import load_bank
from lesson.routine.diary import store
from tests.browser.accessible import serious_findings
from tests.browser.answering import by_keys
from tests.browser.bare_widget import show
from tests.browser.desk import answer, open_desk
from tests.browser.visiting import awake
from tests.dashboard.returning import answered, has_a_routine

pytestmark = pytest.mark.browser
__all__ = ["open_desk"]


@pytest.fixture
def open_today(bare_page):
    """Give a function that shows today; afterwards no error may have come up."""

    def open_it(*, dark=False, width=900):
        page = bare_page(viewport={"width": width, "height": 800})
        show(page, lesson.today(), dark=dark)
        return page

    return open_it


@pytest.fixture
def comes_back():
    """A learner with everything that there can be."""
    remember_place("03_chains_and_the_pelvis.ipynb", "Explore:-what-a-hand-can-feel")
    answered("nerve.roots", "nerve.exit", days_ago=9)
    has_a_routine()


def test_who_is_new_sees_nothing_and_it_takes_no_room(open_today):
    page = open_today()
    assert page.locator(".lesson-today").bounding_box()["height"] == 0
    expect(page.locator("#widget")).to_have_text("", use_inner_text=True)


@pytest.mark.usefixtures("comes_back")
def test_everything_is_one_click_away(open_today):
    page = open_today()
    links = page.get_by_role("link")
    expect(links).to_have_count(4)
    expect(page.get_by_role("link", name="Answer: Questions")).to_have_attribute(
        "href", "07_review.ipynb#Explore:-what-is-due"
    )
    expect(page.get_by_role("link", name="Play: Your routine")).to_have_attribute(
        "href", "06_your_routine.ipynb#play"
    )


@pytest.mark.usefixtures("comes_back")
def test_the_days_line_is_written_by_keys_alone(open_today):
    page = open_today()
    page.get_by_role("link", name="Play: Your routine").focus()
    page.keyboard.press("Tab")
    expect(page.get_by_label("Leg pain")).to_be_focused()
    page.keyboard.press("4")
    page.keyboard.press("Tab")
    page.keyboard.press("2")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Written in your diary.")).to_be_visible()
    expect(page.get_by_role("button", name="Write it down")).to_be_focused()
    ((entry,), _) = store.entries()
    assert (entry.leg_before, entry.back_before) == (4, 2)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.usefixtures("comes_back")
def test_axe_finds_nothing_serious(open_today, dark):
    page = open_today(dark=dark)
    page.get_by_label("Leg pain").select_option("3")
    page.get_by_role("button", name="Write it down").click()
    expect(page.get_by_text("Written in your diary.")).to_be_visible()
    assert serious_findings(page) == []


@pytest.mark.parametrize("width", [320, 1920])
@pytest.mark.usefixtures("comes_back")
def test_it_fits_its_page(open_today, width):
    page = open_today(width=width)
    expect(page.get_by_role("link", name="Go on: Where you left off")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.usefixtures("comes_back")
def test_play_asks_the_screen_first_and_then_stands_ready_to_begin(open_desk):
    page = open_desk(address="about:blank#play")
    expect(page.get_by_text("Answer the questions about your safety first")).to_be_visible()
    answer(page)
    expect(page.get_by_role("button", name="Begin", exact=True)).to_be_visible()
    expect(page.locator(".rt-player .rt-heading, .rt-player :focus").first).to_be_visible()


@pytest.mark.usefixtures("comes_back")
def test_play_shows_what_the_answers_change_before_it_plays(open_desk):
    page = open_desk(address="about:blank#play")
    answer(page, thinners="Yes")
    expect(page.locator(".rt-verdict .rt-reasons")).to_be_visible()
    expect(page.locator(".rt-player")).to_have_count(0)


def is_remembered(page_name):
    """Wait until it is in the journal that a page was read; it is, once one has stayed there for a while."""
    latest = time.monotonic() + 30
    while (place := last_place()) is None or place.page != page_name:
        assert time.monotonic() < latest, f"{place} is remembered"
        time.sleep(0.1)


def test_on_the_first_page_it_waits_for_whoever_returns_and_for_nobody_else(
    open_page, lab, monkeypatch
):
    monkeypatch.setenv("LESSON_JOURNAL", str(lab.journal))
    lab.forget()  # whoever read here before has left pages that note a place as they go
    page = open_page("00_start_here.ipynb")
    first = page.url
    today = page.locator(".lesson-today")
    expect(today).to_be_attached()
    assert today.bounding_box()["height"] == 0
    form = page.locator(".page-output[data-call=ask] form")
    by_keys(form, load_bank()["start.saddle"])
    expect(form.locator(".lesson-quiz-result")).to_contain_text("Right.")
    page.goto(first.replace("00_start_here", "01_the_sciatic_nerve"))
    is_remembered("01_the_sciatic_nerve.ipynb")
    page.goto(first)
    awake(page)
    expect(today).to_contain_text("Questions")
    today.get_by_role("link", name="Go on: Where you left off").click()
    expect(page).to_have_title("The sciatic nerve")
