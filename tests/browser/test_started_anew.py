"""A part that lost its connection, started anew: the window stays, and so does what was filled in."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.answering import SUBMIT
from tests.browser.test_gone_things import lose
from tests.browser.visiting import OUTPUT

pytestmark = pytest.mark.browser

#: Less than a line of text and the room above it.
STAYS_PX = 40
TOP = "one => one.getBoundingClientRect().top"
WINDOWS = pytest.mark.parametrize(("width", "height"), [(1366, 625), (390, 844)])


def part_of(page, call):
    return page.locator(f"{OUTPUT}[data-call={call}]")


def one_question(page):
    form = part_of(page, "predict").locator("form")
    form.get_by_role("radio").first.check()
    return form.locator("legend").first


def many_questions(page):
    """All are answered and explained, which makes them longer, but the last one."""
    forms = part_of(page, "ask").locator("form:has(input[type=radio])")
    for form in forms.all()[:-1]:
        form.get_by_role("radio").first.check()
        form.locator(SUBMIT).click()
        expect(form.locator(".lesson-quiz-result")).to_be_visible()
        if (answer := form.get_by_role("button", name="Show the answer")).is_visible():
            answer.click()
    forms.last.get_by_role("radio").first.check()
    return forms.last.locator("legend").first


def a_round(page):
    form = part_of(page, "pre_test").locator("form:has(input[type=radio])").last
    form.get_by_role("radio").first.check()
    return form.locator("legend").first


def one_at_a_time(page):
    """The topic is not the first one, nor the question."""
    part = part_of(page, "practise")
    part.get_by_label("Topic").select_option(index=2)
    expect(part.get_by_role("radio").first).to_be_visible()
    shown = part.locator("form:not([hidden])")
    part.get_by_role("button", name="Next").click()
    while not shown.get_by_role("radio").count():
        part.get_by_role("button", name="Next").click()
    shown.get_by_role("radio").first.check()
    return shown.locator("legend").first


def a_diary(page):
    part = part_of(page, "open_diary")
    part.get_by_label("Leg pain before").select_option("3")
    part.get_by_label("Note").fill("After the walk")
    return part.get_by_label("Note")


def a_plan(page):
    part = part_of(page, "plan_activity")
    part.get_by_label("What you miss").fill("dancing")
    part.get_by_label("Day 1").fill("12")
    return part.get_by_label("Day 1")


def a_routine(page):
    part = part_of(page, "build_routine")
    for number in range(5):
        part.get_by_role("button", name="No to all that is still open").click()
        part.get_by_role("button", name="Next" if number < 4 else "See what it means").click()
    part.get_by_role("button", name="Choose tools and time").click()
    expect(part.locator(".rt-block").first).to_be_visible()
    part.get_by_label("Minutes in all").fill("12")
    part.get_by_role("checkbox", name="hands").check()
    return part.get_by_label("Minutes in all")


PARTS = {
    "predict": ("01_the_sciatic_nerve.ipynb", one_question),
    "ask": ("03_chains_and_the_pelvis.ipynb", many_questions),
    "pre_test": ("00_start_here.ipynb", a_round),
    "practise": ("07_review.ipynb", one_at_a_time),
    "open_diary": ("06_your_routine.ipynb", a_diary),
    "plan_activity": ("04_daily_life.ipynb", a_plan),
    "build_routine": ("06_your_routine.ipynb", a_routine),
}
#: What is filled in in the form that something stands in, as JSON.
FILLED_IN = """one => JSON.stringify(
    [...one.closest('form').querySelectorAll('input, select, textarea')].map((each) => ['radio', 'checkbox'].includes(each.type) ? each.checked : each.value))"""


@WINDOWS
@pytest.mark.parametrize("call", PARTS)
def test_the_window_stays_and_what_was_filled_in_is_put_back(open_page, lab, call, width, height):
    name, fill_in = PARTS[call]
    page = open_page(name, width=width, height=height)
    seen = fill_in(page)
    part = part_of(page, call)
    lose(page, lab)
    held = part.locator(".reader-held")
    expect(held).to_contain_text("what you filled in is put back")
    expect(held).not_to_contain_text("Copy")
    anew = part.get_by_role("button", name="Start this part anew")
    anew.scroll_into_view_if_needed()
    filled_in, words = seen.evaluate(FILLED_IN), seen.text_content()
    top = seen.evaluate(TOP)
    anew.click()
    expect(held).to_have_count(0)
    expect(seen).to_have_text(words)
    assert abs(seen.evaluate(TOP) - top) < STAYS_PX
    assert seen.evaluate(FILLED_IN) == filled_in


def test_save_says_that_it_cannot_and_leads_to_the_one_sentence_that_says_why(open_page, lab):
    page = open_page("06_your_routine.ipynb", width=1366, height=625)
    a_diary(page)
    part = part_of(page, "open_diary")
    lose(page, lab)
    save = part.get_by_role("button", name="Save", exact=True)
    expect(save).to_have_attribute("aria-disabled", "true")
    expect(save).to_have_accessible_description(re.compile("nothing can be sent or saved"))
    save.dispatch_event("click")
    expect(part.locator(".reader-held")).to_be_focused()
    expect(part.locator(".reader-held")).to_be_in_viewport(ratio=1)
    assert part.inner_text().count("not connected") == 1
    part.get_by_role("button", name="Start this part anew").click()
    expect(save).not_to_have_attribute("aria-disabled", "true")
    save.click()
    expect(part.get_by_text("Written.")).to_be_visible()
    expect(part.get_by_role("list", name="The latest entries")).to_contain_text("After the walk")
