"""The page about the pelvis, as a learner uses it: predict, tighten, compare."""

import pytest
from playwright.sync_api import expect

from tests.browser.accessible import serious_findings
from tests.browser.visiting import visits

pytestmark = pytest.mark.browser

PAGE = "03_chains_and_the_pelvis.ipynb"
LAB = ".sl-diagram:has([data-id='bar:psoas_iliacus'])"


@pytest.fixture(scope="module")
def page(browser, lab):
    with visits(browser, lab) as open_it:
        page = open_it(PAGE)
        page.wait_for_selector(".sl-many")
        yield page


def dial(page, name):
    return page.locator(LAB).get_by_label(name, exact=True)


def test_an_untouched_slider_is_no_prediction(page):
    prediction = page.locator(".lesson-quiz").nth(0)
    expect(prediction.locator("output")).to_have_text("move the slider")
    prediction.get_by_role("button", name="Keep my prediction").click()
    expect(prediction).to_contain_text("Move the slider first.")


def test_a_prediction_is_made_on_a_slider_by_keyboard_and_looked_back_on(page):
    prediction, recalled = page.locator(".lesson-quiz").nth(0), page.locator(".lesson-quiz").nth(1)
    slider = prediction.get_by_role("slider")
    slider.focus()
    for _ in range(20):
        page.keyboard.press("ArrowRight")
    expect(slider).to_have_attribute("aria-valuetext", "10°")
    prediction.get_by_role("button", name="Keep my prediction").press("Enter")
    expect(prediction).to_contain_text("Kept")
    expect(prediction).not_to_contain_text("about 2°")
    expect(recalled).to_contain_text("You predicted: 10°")
    expect(recalled).to_contain_text("about 2°")


def test_a_tight_group_tips_the_pelvis_and_the_scales_stay_level(page):
    dial(page, "Psoas and iliacus").focus()
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    lab = page.locator(LAB)
    expect(lab.locator(".sl-answer")).to_contain_text("tips 2.1° forwards")
    expect(lab.locator("[data-words='nm_backwards']")).to_have_text("16.4 N·m back")
    expect(lab.locator("[data-words='nm_forwards']")).to_have_text("16.4 N·m forward")


def test_a_button_sets_all_sliders_and_the_set_up_is_written_in_words(page):
    lab = page.locator(LAB)
    dial(page, "Knees bent").press("ArrowRight")
    lab.get_by_role("button", name="One tight psoas").click()
    expect(lab.locator(".sl-answer")).to_contain_text("It turns 0.2° to the right")
    expect(dial(page, "Tight hip muscles")).to_have_attribute("aria-valuetext", "right")
    expect(dial(page, "Knees bent")).to_have_attribute("aria-valuetext", "0°")
    lab.get_by_role("button", name="Copy this set-up").click()
    line = lab.get_by_label("This set-up in words")
    words = "The pelvis lab, Psoas and iliacus: 5 %; Tight hip muscles: right"
    expect(line).to_have_value(words)
    dial(page, "Hamstrings").press("ArrowRight")
    expect(line).to_have_value(f"{words}; Hamstrings: 1 %")


def test_axe_finds_nothing_serious_in_the_lab(page):
    assert serious_findings(page, LAB) == []
