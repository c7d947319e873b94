"""Today on page 00 itself: whoever comes back is led on from it by one click; who is new sees none of it."""

import pytest
from playwright.sync_api import expect

from lesson.dashboard import remember_place
from tests.browser.reader.reading import LAPTOP
from tests.browser.visiting import OUTPUT, awake
from tests.dashboard.returning import answered, has_a_routine, wrote

pytestmark = pytest.mark.browser

FIRST = "00_start_here.ipynb"
TODAY = f"{OUTPUT}[data-call=today]"
#: Where each link leads: its name, the page, and what is read there.
WAYS = [
    ("Go on: Where you left off", "03_chains_and_the_pelvis#Explore:-what-a-hand-can-feel",
     "#Explore\\:-what-a-hand-can-feel"),
    ("Answer: Questions", "07_review#Explore:-what-is-due", "#Explore\\:-what-is-due"),
    ("Play: Your routine", "06_your_routine#play", f"{OUTPUT}[data-call=build_routine] .rt-desk"),
    ("More in the diary", "06_your_routine#Keep-track", "#Keep-track"),
]  # fmt: skip


@pytest.fixture
def came_before(lab, monkeypatch):
    """Somebody who has answered, kept a routine, written in the diary, and stopped in the midst of a page."""
    monkeypatch.setenv("LESSON_JOURNAL", str(lab.journal))
    remember_place("03_chains_and_the_pelvis.ipynb", "Explore:-what-a-hand-can-feel")
    has_a_routine()
    wrote(1, leg_before=4, back_before=2)


@pytest.mark.usefixtures("came_before")
def test_whoever_comes_back_is_led_on_by_one_click_each(open_page):
    answered("nerve.roots", "nerve.exit", days_ago=9)
    page = open_page(FIRST, **LAPTOP)
    today = page.locator(TODAY)
    expect(today.get_by_role("heading", name="Today", exact=True)).to_be_in_viewport()
    expect(today).to_contain_text("2 questions are due.")
    expect(today.get_by_role("link")).to_have_count(len(WAYS))
    for name, address, there in WAYS:
        page.locator(TODAY).get_by_role("link", name=name).click()
        page.wait_for_url(f"**/lesson/read/{address}")
        awake(page)
        expect(page.locator(there)).to_be_in_viewport()
        page.go_back()
        page.wait_for_url("**/lesson/read/00_start_here*")
        awake(page)


@pytest.mark.usefixtures("came_before")
def test_where_nothing_is_due_it_says_when_something_is_and_the_days_line_is_written(open_page):
    answered("nerve.roots", days_ago=0, credit=1.0)
    page = open_page(FIRST, **LAPTOP)
    today = page.locator(TODAY)
    expect(today).to_contain_text("Nothing is due now. The next question comes back")
    expect(today.get_by_role("link", name="Answer: Questions")).to_have_count(0)
    today.get_by_label("Leg pain").select_option("3")
    today.get_by_role("button", name="Write it down").click()
    expect(today).to_contain_text("Written in your diary.")
    page.reload()
    awake(page)
    expect(page.locator(TODAY).get_by_label("Leg pain")).to_have_value("3")


def test_who_is_new_sees_none_of_it(open_page):
    page = open_page(FIRST, **LAPTOP)
    today = page.locator(TODAY)
    expect(today).to_have_attribute("data-awake", "")
    expect(today).to_have_text("", use_inner_text=True)
    assert today.locator(".lesson-today").bounding_box()["height"] == 0
    assert "left off" not in page.locator("main").inner_text()
