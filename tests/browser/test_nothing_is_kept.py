"""On an account for many the page says that nothing is kept: beside what would keep, and calmly."""

import pytest
from playwright.sync_api import expect

import lesson
from lesson import visit
from tests.browser.accessible import serious_findings
from tests.browser.bare_widget import show

pytestmark = pytest.mark.browser
#: Outputs of a page, each with a card that says so, the second not the first to be drawn.
CARDS = """() => {
  const card = document.getElementById("widget");
  for (let n = 0; n < 3; n += 1) {
    const output = document.createElement("div");
    output.className = "page-output";
    output.append(n === 1 ? card : card.cloneNode(true));
    document.querySelector("main").append(output);
  }
}"""
KEEPING = {
    "question": lambda: lesson.ask("start.saddle"),
    "diary": lesson.open_diary,
    "routine": lesson.build_routine,
    "activity": lesson.plan_activity,
    "record": lesson.my_record,
}


@pytest.fixture
def shared(monkeypatch):
    monkeypatch.delenv("LESSON_JOURNAL")
    monkeypatch.setenv("LESSON_SHARED", "1")


@pytest.fixture
def page(browser):
    page = browser.new_page(viewport={"width": 900, "height": 900})
    yield page
    page.close()


@pytest.mark.usefixtures("shared")
@pytest.mark.parametrize("widget", KEEPING.values(), ids=KEEPING)
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_whatever_would_keep_says_so_once(page, widget, dark):
    show(page, widget(), dark=dark)
    expect(page.locator(".lesson-start").first).to_be_hidden()
    expect(page.get_by_text(visit.not_kept())).to_have_count(1)
    expect(page.get_by_text(visit.not_kept())).to_be_visible()
    assert serious_findings(page, ".lesson-live") == []


@pytest.mark.usefixtures("shared")
def test_of_several_cards_the_first_one_on_the_page_says_so(page):
    show(page, lesson.ask("start.saddle"))
    page.evaluate(CARDS)
    said = page.get_by_text(visit.not_kept())
    expect(said).to_have_count(3)
    assert [one.is_visible() for one in said.all()] == [True, False, False]


@pytest.mark.usefixtures("shared")
def test_whoever_is_at_a_shared_place_is_shown_no_day(page):
    show(page, lesson.today())
    assert page.locator(".lesson-today").bounding_box()["height"] == 0


def test_on_ones_own_account_nothing_of_it_is_said(page):
    show(page, lesson.ask("start.saddle"))
    expect(page.locator(".lesson-start")).to_be_hidden()
    expect(page.locator(".lesson-not-kept")).to_have_count(0)
