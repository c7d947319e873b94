"""The browser that the checks drive: it does what they ask of it, and nothing besides."""

import re

import pytest

pytestmark = pytest.mark.browser


def test_what_playwright_leaves_out_is_left_out(bare_page):
    page = bare_page()
    page.goto("chrome://version")
    told = page.locator("#command_line").inner_text()
    lists = [set(each.split(",")) for each in re.findall(r"--disable-features=(\S+)", told)]
    assert len(lists) == 2
    assert lists[0] <= lists[-1]


def test_a_window_opens_no_page_of_the_browsers_own(bare_page, browser):
    bare_page().set_content("<p>Here</p>")
    found = browser.new_browser_cdp_session().send("Target.getTargets", {"filter": [{}]})
    assert {each["type"] for each in found["targetInfos"]} <= {"page", "tab", "browser"}
