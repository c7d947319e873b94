"""A link of yesterday: the lesson's own page says so, and whoever has what opens it is where it led."""

import pytest
from playwright.sync_api import expect

from tests.browser.reader.reading import LAPTOP, PHONE

pytestmark = pytest.mark.browser

HEADING = "This link does not open the lesson"


@pytest.mark.parametrize("window", [LAPTOP, PHONE], ids=["laptop", "phone"])
def test_by_keys_alone_one_comes_to_the_heading_that_the_link_named(visit, lab, window):
    page = visit(
        f"{lab.home}/lesson/read/01_the_sciatic_nerve?token=of-yesterday#Check",
        viewport=dict(window),
    )
    expect(page.get_by_role("heading", level=1)).to_have_text(HEADING)
    page.keyboard.press("Tab")
    expect(page.locator("summary")).to_be_focused()
    for key in ("Enter", "Tab"):
        page.keyboard.press(key)
    page.keyboard.type(lab.token)
    page.keyboard.press("Enter")
    expect(page).to_have_title("The sciatic nerve")
    expect(page).to_have_url(f"{lab.home}/lesson/read/01_the_sciatic_nerve#Check")
    expect(page.locator("#Check")).to_be_in_viewport()
    assert lab.token not in page.url


def test_a_wrong_one_is_said_and_another_can_be_typed(visit, lab):
    page = visit(f"{lab.home}/lesson/read/01_the_sciatic_nerve")
    page.locator("summary").click()
    page.get_by_label("Password, or").fill("not this")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("That did not open it.")
    expect(page.get_by_label("Password, or")).to_be_focused()
    page.keyboard.type(lab.token)
    page.keyboard.press("Enter")
    expect(page).to_have_title("The sciatic nerve")
