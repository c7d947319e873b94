"""A plan for something missed: made, lived and found again, by mouse, keyboard and touch."""

import re
import subprocess
import sys

import pytest
from playwright.sync_api import expect

from lesson.routine.activity.planner import Planner
from lesson.routine.diary import store as diary
from lesson.routine.diary.entry import read_entry
from tests.browser.accessible import serious_findings
from tests.browser.bare_widget import show

pytestmark = pytest.mark.browser

#: What a new process finds: nothing of this one is left but the journal.
FOUND = """
from lesson.routine.activity import store
print(store.plans()[0][-1].model_dump_json())
"""


@pytest.fixture
def open_planner(bare_page):
    def open_it(*, dark=False, width=1280, **options):
        page = bare_page(viewport={"width": width, "height": 900}, **options)
        show(page, Planner(), dark=dark)
        expect(page.locator(".lesson-start")).to_be_hidden()
        return page

    return open_it


def plan(page, activity="dance", days=("12", "20"), goal=""):
    page.get_by_label("What you miss").fill(activity)
    for at, day in enumerate(days, start=1):
        page.get_by_label(f"Day {at}").fill(day)
    page.get_by_label("Goal for a day").fill(goal)
    page.get_by_role("button", name="Make the plan").click()


def now(page):
    return page.get_by_text("This week:")


def test_a_plan_is_made_and_lived_by_mouse(open_planner):
    page = open_planner()
    plan(page, goal="30")
    expect(now(page)).to_have_text(
        "This week: 12 minutes on 4 days, whether the day is good or bad."
    )
    page.get_by_role("button", name="It went well").click()
    expect(now(page)).to_contain_text("13 minutes")
    expect(page.get_by_role("status")).to_contain_text("Week 1 went well. Next: 13 minutes.")
    page.get_by_role("button", name="It was too much").click()
    expect(now(page)).to_contain_text("12 minutes")
    page.get_by_role("button", name="Undo the last change").click()
    expect(now(page)).to_contain_text("13 minutes")
    page.get_by_text("The same as a table").click()
    expect(page.get_by_role("row").nth(1)).to_have_text(re.compile("1.*12 minutes.*went well"))


def test_a_plan_is_made_and_lived_by_keyboard_alone(open_planner):
    page = open_planner()
    page.get_by_label("What you miss").focus()
    page.keyboard.type("carry shopping")
    page.keyboard.press("Tab")
    page.keyboard.type("st")
    for amount in ("1200", "900", ""):
        page.keyboard.press("Tab")
        page.keyboard.type(amount)
    page.keyboard.press("Tab")
    page.keyboard.type("3")
    page.keyboard.press("Tab")
    page.keyboard.press("End")
    expect(page.locator("output")).to_have_text("20 %")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(now(page)).to_have_text(
        "This week: 900 steps on 3 days, whether the day is good or bad."
    )
    expect(now(page)).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(now(page)).to_contain_text("1,050 steps")
    expect(now(page)).to_be_focused()


def test_a_plan_is_lived_by_touch(open_planner):
    page = open_planner(has_touch=True, width=420)
    plan(page)
    page.get_by_role("button", name="It was hard").tap()
    expect(page.get_by_role("status")).to_contain_text("The amount stays: 12 minutes.")


def test_whoever_comes_back_finds_the_plan(open_planner):
    page = open_planner()
    plan(page, activity="a walk to the river")
    page.get_by_role("button", name="It went well").click()
    expect(now(page)).to_contain_text("13 minutes")
    again = open_planner()
    expect(again.get_by_role("heading", name="a walk to the river")).to_be_visible()
    expect(now(again)).to_contain_text("13 minutes")
    expect(again.get_by_label("What you miss")).to_be_hidden()
    run = subprocess.run(
        [sys.executable, "-c", FOUND], capture_output=True, text=True, check=True, encoding="utf-8"
    )
    assert '"marks":["well"]' in run.stdout


def test_a_mistake_is_said_and_nothing_typed_is_lost(open_planner):
    page = open_planner()
    plan(page, days=("a bit",))
    expect(page.get_by_role("alert")).to_contain_text("Recent days: write at least one amount")
    expect(page.get_by_label("Day 1")).to_have_value("a bit")
    expect(page.get_by_label("What you miss")).to_have_value("dance")
    page.get_by_label("Day 1").fill("12")
    page.get_by_role("button", name="Make the plan").click()
    expect(now(page)).to_contain_text("12 minutes")
    expect(page.get_by_role("alert")).to_have_text("")


def test_a_double_click_marks_one_week(open_planner):
    page = open_planner()
    plan(page)
    page.get_by_role("button", name="It went well").dblclick()
    expect(now(page)).to_contain_text("13 minutes")
    expect(page.get_by_role("group", name="When week 2 is over")).to_be_visible()


def test_the_diarys_activity_is_offered(open_planner):
    said = {"id": diary.new_id(), "day": "2026-03-01", "activity": "sing", "leg_before": 2}
    diary.write(read_entry(said))
    page = open_planner()
    expect(page.get_by_label("What you miss")).to_have_value("sing")


def test_a_new_plan_may_be_begun_or_left(open_planner):
    page = open_planner()
    plan(page)
    page.get_by_role("button", name="Begin a new plan").click()
    expect(page.get_by_role("heading", name="Make a small plan")).to_be_focused()
    expect(page.get_by_label("Day 1")).to_have_value("")
    page.get_by_role("button", name="Keep the plan I have").click()
    expect(page.get_by_label("Day 1")).to_be_hidden()
    expect(now(page)).to_contain_text("12 minutes")


def test_two_weeks_too_much_point_to_a_clinician(open_planner):
    page = open_planner()
    plan(page)
    for amount in ("10 minutes", "8 minutes"):
        page.get_by_role("button", name="It was too much").click()
        expect(now(page)).to_contain_text(amount)
    expect(page.get_by_role("alert").filter(has_text="doctor or physiotherapist")).to_be_visible()


def test_a_plan_is_erased_only_when_asked_twice(open_planner):
    page = open_planner()
    plan(page)
    page.get_by_role("button", name="Erase the plan").click()
    page.get_by_role("button", name="Keep it").click()
    expect(now(page)).to_be_visible()
    page.get_by_role("button", name="Erase the plan").click()
    page.get_by_role("button", name="Erase it").click()
    expect(now(page)).to_have_count(0)
    expect(page.get_by_label("What you miss")).to_be_visible()


def test_script_in_an_activity_stays_text(open_planner):
    page = open_planner()
    plan(page, activity="<img src=x onerror=alert(1)> $x$")
    expect(page.get_by_role("heading", name="<img src=x")).to_be_visible()


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing_serious(open_planner, dark):
    page = open_planner(dark=dark)
    plan(page)
    page.get_by_role("button", name="It was too much").click()
    expect(page.get_by_role("status")).to_contain_text("One step back")
    page.get_by_role("button", name="Begin a new plan").click()
    expect(page.locator("summary")).not_to_have_count(0)
    for summary in page.locator("summary").all():
        summary.click()
    assert serious_findings(page) == []


@pytest.mark.parametrize("width", [320, 768])
def test_the_plan_fits_its_page(open_planner, width):
    page = open_planner(width=width)
    plan(page, activity="w" * 80, goal="600")
    page.get_by_role("button", name="It was hard").click()
    page.get_by_role("button", name="Begin a new plan").click()
    expect(page.locator("summary")).not_to_have_count(0)
    for summary in page.locator("summary").all():
        summary.click()
    expect(page.get_by_role("img")).to_have_count(1)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
