"""The page on daily life: a plan made by keyboard, and found by a new kernel."""

import pytest
from playwright.sync_api import expect

from tests.browser.visiting import awake

pytestmark = pytest.mark.browser

PAGE = "04_daily_life.ipynb"


def plan_on(page):
    """Return the page's plan, which the kernel answers."""
    plan = page.locator(".rt-activity")
    expect(plan.locator("form, .rt-this-week").first).to_be_attached()
    expect(plan.locator(".lesson-start")).to_be_hidden()
    return plan


def test_a_plan_outlives_the_kernel_and_the_page(open_page, lab):
    page = open_page(PAGE)
    plan = plan_on(page)
    plan.get_by_label("What you miss").focus()
    page.keyboard.type("dance with a friend")
    plan.get_by_label("Day 1").focus()
    page.keyboard.type("12")
    plan.get_by_label("More each week").focus()
    page.keyboard.press("ArrowRight")
    expect(plan.locator("output")).to_have_text("16 %")
    plan.get_by_role("button", name="Make the plan").press("Enter")
    expect(plan.locator(".rt-this-week")).to_be_focused()
    plan.get_by_role("button", name="It went well").press("Space")
    expect(plan.locator(".rt-this-week")).to_contain_text("13 minutes")

    woken = page.locator("body").get_attribute("data-awake")
    page.locator("h1").click()
    lab.close_kernels()
    expect(page.locator("body")).not_to_have_attribute("data-awake", woken)
    awake(page)
    expect(plan_on(page).locator(".rt-this-week")).to_contain_text("13 minutes")

    again = plan_on(open_page(PAGE))
    expect(again.get_by_role("heading", name="dance with a friend")).to_be_visible()
    expect(again.locator(".rt-this-week")).to_contain_text("13 minutes")
