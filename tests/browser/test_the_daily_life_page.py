"""The page on daily life, in JupyterLab: a plan made by keyboard, and found by a new kernel."""

import pytest
from playwright.sync_api import expect

from tests.browser.visiting import RUN_ALL

pytestmark = pytest.mark.browser

PAGE = "04_daily_life.ipynb"
RESTART = "[data-command='notebook:restart-kernel']"


def awake(page):
    """Start the page and return its plan, once the kernel answers it."""
    page.locator(RUN_ALL).click()
    plan = page.locator(".rt-activity")
    expect(plan.locator("form, .rt-this-week").first).to_be_attached(timeout=60_000)
    expect(plan.locator(".lesson-start")).to_be_hidden(timeout=60_000)
    return plan


def test_a_plan_outlives_the_kernel_and_the_page(open_page):
    page = open_page(PAGE)
    plan = awake(page)
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

    page.locator(RESTART).click()
    expect(plan.get_by_text("To make a plan, start the page")).to_be_visible()
    expect(awake(page).locator(".rt-this-week")).to_contain_text("13 minutes")

    again = awake(open_page(PAGE))
    expect(again.get_by_role("heading", name="dance with a friend")).to_be_visible()
    expect(again.locator(".rt-this-week")).to_contain_text("13 minutes")
