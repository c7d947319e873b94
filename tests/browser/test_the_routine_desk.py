"""A routine screened, planned, changed, taken along and opened again, as a learner would."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from lesson.routine.techniques import load_techniques
from lesson.routine.words import say
from tests.browser.accessible import serious_findings
from tests.browser.desk import answer, build, open_desk, play, steps

__all__ = ["open_desk"]
HALF_KNEELING = load_techniques()["hip_half_kneeling"].name
pytestmark = pytest.mark.browser


def test_nothing_is_ticked_beforehand_and_every_question_must_be_answered(open_desk):
    page = open_desk()
    assert page.locator("input:checked").count() == 0
    page.get_by_role("button", name="Next").click()
    expect(page.get_by_text("Please answer the 11 questions still open")).to_be_visible()
    expect(page.locator(":focus")).to_have_attribute("type", "radio")


def test_an_emergency_shows_at_once_and_shows_nothing_else(open_desk):
    page = open_desk()
    page.get_by_role("radio", name="Yes").first.click()
    expect(page.get_by_role("alert").filter(has_text="Get help now")).to_be_visible()
    expect(page.locator(".rt-question")).to_have_count(0)
    expect(page.locator(".rt-block")).to_have_count(0)


def test_an_answer_given_by_mistake_can_be_taken_back(open_desk):
    page = open_desk()
    page.get_by_role("radio", name="Yes").first.click()
    page.get_by_role("button", name="Change my answers").click()
    expect(page.get_by_role("radio", name="Yes").first).to_be_checked()
    page.get_by_role("radio", name="No", exact=True).first.click()
    expect(page.get_by_text("Get help now")).to_have_count(0)


def test_the_screen_is_answered_by_keyboard_alone(open_desk):
    page = open_desk()
    for part in range(5):
        rows = page.locator(".rt-question").count()
        for row in range(rows):
            page.locator(".rt-question").nth(row).get_by_role("radio", name="Yes").focus()
            page.keyboard.press("ArrowRight")
            if page.get_by_text("Get help now").count():  # the first key answers yes on its way
                pytest.fail("an arrow key answered yes")
        page.get_by_role("button", name="Next" if part < 4 else "See what it means").press("Enter")
    expect(page.get_by_role("heading", name="You may go on")).to_be_focused()


def test_not_sure_counts_as_yes_and_says_so(open_desk):
    page = open_desk()
    answer(page, bone_infection="Not sure")
    expect(page.get_by_role("heading", name="First see a clinician")).to_be_visible()
    expect(page.locator(".rt-reasons")).to_contain_text("You were not sure, so we take it as a yes")
    expect(page.get_by_role("button", name="Choose tools and time")).to_have_count(0)


def test_a_marked_spot_closes_only_that_spot(open_desk):
    page = open_desk()
    for part in range(5):
        if part == 3:
            row = page.get_by_role("radiogroup", name="Broken skin, rash, boil or burn")
            row.get_by_role("radio", name="Yes").click()
            row.get_by_role("checkbox", name="left front of the thigh").check()
        page.get_by_role("button", name="No to all that is still open").click()
        page.get_by_role("button", name="Next" if part < 4 else "See what it means").click()
    expect(page.locator(".rt-reasons")).to_contain_text("all pressing, left front of the thigh")


def test_the_plan_is_changed_by_hand_and_back_again(open_desk):
    page = open_desk()
    build(page, "soft ball")
    before = steps(page)
    page.get_by_role("button", name=f"Take out: {before[1]}").click()
    expect(page.locator(".rt-block strong").nth(1)).not_to_have_text(before[1])
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".rt-block strong").nth(1)).to_have_text(before[1])
    page.get_by_role("button", name=f"Later: {before[1]}").press("Enter")
    expect(page.locator(".rt-block strong").nth(2)).to_have_text(before[1])
    expect(page.get_by_role("button", name=f"Later: {before[1]}")).to_be_focused()
    swap = page.get_by_role("combobox", name=f"Swap: {before[0]}")
    swap.select_option(index=1)
    expect(page.locator(".rt-block strong").first).not_to_have_text(before[0])
    count = page.locator(".rt-block").count()
    page.get_by_role("button", name=f"Take out: {before[1]}").click()
    expect(page.locator(".rt-block")).to_have_count(count - 1)
    page.get_by_role("combobox", name="Add a step").select_option(index=1)
    expect(page.locator(".rt-block")).to_have_count(count)


def test_a_changed_step_keeps_the_keys_and_the_window_where_they_were(open_desk):
    page = open_desk()
    build(page, "soft ball")
    blocks = page.locator(".rt-block strong")
    before = steps(page)

    def change(how, expected):
        seen = page.evaluate("scrollY")
        how()
        expect(expected()).to_be_focused()
        expect(expected()).to_be_in_viewport(ratio=1)
        assert abs(page.evaluate("scrollY") - seen) < 40

    out = page.get_by_role("button", name=f"Take out: {before[2]}")
    out.focus()
    change(
        lambda: out.press("Enter"),
        lambda: page.get_by_role("button", name=f"Take out: {before[3]}"),
    )
    swap = page.get_by_role("combobox", name=f"Swap: {before[1]}")
    swap.focus()
    change(
        lambda: swap.select_option(index=1),
        lambda: page.locator(".rt-block").nth(1).get_by_role("combobox"),
    )
    expect(blocks.nth(1)).not_to_have_text(before[1])
    there = steps(page)
    add = page.get_by_role("combobox", name="Add a step")
    add.focus()

    def added():
        (came,) = [at for at, name in enumerate(steps(page)) if name not in there]
        return page.locator(".rt-block").nth(came).get_by_role("button").first

    add.select_option(index=1)
    expect(blocks).to_have_count(len(there) + 1)
    expect(added()).to_be_focused()
    expect(added()).to_be_in_viewport(ratio=1)  # it may have come far above the list of what to add


def test_a_routine_changed_five_times_by_hand_is_offered_another_day_and_played(open_desk):
    page = open_desk()
    build(page, "soft ball", minutes=12)
    page.get_by_role("combobox", name="Sides").select_option("right")
    expect(page.locator(".rt-block", has_text="right side only").first).to_be_visible()
    blocks, planned = page.locator(".rt-block strong"), steps(page)
    page.get_by_role("button", name=f"Take out: {planned[2]}").click()
    expect(blocks).to_have_count(len(planned) - 1)
    page.get_by_role("combobox", name="Add a step").select_option(index=1)
    expect(blocks).to_have_count(len(planned))
    for at in (0, 3):
        name = steps(page)[at]
        page.get_by_role("combobox", name=f"Swap: {name}").select_option(index=1)
        expect(blocks.nth(at)).not_to_have_text(name)
    moved = steps(page)[1]
    page.get_by_role("button", name=f"Later: {moved}").click()
    expect(blocks.nth(2)).to_have_text(moved)
    changed = steps(page)
    with page.expect_download():
        page.get_by_role("button", name="File for another day or person").click()

    page = open_desk()
    expect(
        page.get_by_text("This routine was made for someone else, or on another day")
    ).to_be_visible()
    answer(page)
    page.get_by_role("button", name="See the routine").click()
    expect(page.locator(".rt-block strong")).to_have_text(changed)
    expect(page.locator(".rt-note")).to_have_text([say("reopened_whole")])
    play(page)
    expect(page.locator(".rt-step")).to_have_text(changed[0])


OLD_FILES = Path(__file__).parents[1] / "routine" / "take_along" / "old_files"


def test_an_old_file_with_a_step_that_breaks_a_rule_opens_without_it_and_says_so(open_desk):
    page = open_desk()
    file = OLD_FILES / "a_step_added.json"
    page.get_by_label("Open a routine from a file").set_input_files(file)
    expect(page.get_by_text(say("broken_waits"))).to_be_visible()
    answer(page)
    page.get_by_role("button", name="See the routine").click()
    notes = page.locator(".rt-note")
    expect(notes.first).to_contain_text("Left out of this routine: “Half-kneeling stretch")
    expect(notes.nth(1)).to_have_text(say("reopened_rest"))
    expect(page.locator(".rt-block strong", has_text="Half-kneeling")).to_have_count(0)
    stretch = "Swap: Standing stretch with the tail tucked"
    page.get_by_role("combobox", name=stretch).select_option(label=HALF_KNEELING)
    expect(page.locator(".rt-block strong", has_text="Half-kneeling")).to_have_count(1)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing_serious_at_any_stage(open_desk, dark):
    page = open_desk(dark=dark)

    def look():
        assert serious_findings(page) == []

    look()
    answer(page, numb="Yes")
    look()
    page.get_by_role("button", name="Choose tools and time").click()
    expect(page.locator(".rt-block").first).to_be_visible()
    look()
    play(page)
    page.clock.resume()  # axe waits for timers
    look()


@pytest.mark.parametrize("width", [320, 768, 1920])
def test_the_desk_fits_its_page_at_every_stage(open_desk, width):
    page = open_desk(width=width)
    fits = "document.documentElement.scrollWidth <= innerWidth"
    assert page.evaluate(fits)
    build(page, "soft ball", numb="Yes")
    assert page.evaluate(fits)
    play(page)
    assert page.evaluate(fits)


def test_the_sheet_the_file_and_the_calendar_are_saved(open_desk, tmp_path):
    page = open_desk()
    build(page, minutes=6)
    for button, start in (
        ("Sheet to print (PDF)", b"%PDF"),
        ("File for another day or person", b"{"),
        ("Save the calendar file", b"BEGIN:VCALENDAR"),
    ):
        if "calendar" in button:
            page.get_by_text("Put it in a calendar").click()
        with page.expect_download() as saved:
            page.get_by_role("button", name=button).click()
        assert (tmp_path / saved.value.suggested_filename).suffix in (".pdf", ".json", ".ics")
        assert Path(saved.value.path()).read_bytes().startswith(start)


def test_a_message_stands_where_it_can_be_copied(open_desk):
    page = open_desk()
    build(page, minutes=6)
    page.get_by_role("button", name="Copy as a message").click()
    expect(page.get_by_label("The routine as a message")).to_have_value(
        re.compile("Answer the questions about your safety first")
    )


def test_a_routine_that_was_handed_over_opens_behind_the_screen(open_desk, tmp_path):
    sender = open_desk()
    build(sender, "foam roller", minutes=9)
    with sender.expect_download() as saved:
        sender.get_by_role("button", name="File for another day or person").click()
    file = tmp_path / "routine.json"
    saved.value.save_as(file)
    page = open_desk()
    page.get_by_label("Open a routine from a file").set_input_files(file)
    expect(page.get_by_text("This routine was made for someone else")).to_be_visible()
    expect(page.locator(".rt-block")).to_have_count(0)
    answer(page, thinners="Yes")
    page.get_by_role("button", name="See the routine").click()
    expect(page.locator(".rt-note").first).to_contain_text("checked against today's answers")
    tools = {step.what.tool for step in page.desk.bench.plan.core}
    assert "roller" not in tools
    expect(page.get_by_role("checkbox", name="foam roller")).to_be_checked()


def test_a_file_that_cannot_be_read_is_named_and_may_be_chosen_again(open_desk, tmp_path):
    page = open_desk()
    page.evaluate("() => { Blob.prototype.text = () => Promise.reject(new DOMException('gone')); }")
    file = tmp_path / "mine.json"
    file.write_text("{}", "utf-8")
    page.get_by_label("Open a routine from a file").set_input_files(file)
    expect(page.locator(".rt-trouble").first).to_have_text(
        "mine.json: it could not be read. Please choose it again."
    )


def test_a_file_that_is_no_routine_is_refused_in_a_sentence(open_desk, tmp_path):
    page = open_desk()
    file = tmp_path / "<b>x.json"
    file.write_text('{"format": 1, "wish": "<script>alert(1)</script>"}')
    page.get_by_label("Open a routine from a file").set_input_files(file)
    expect(page.locator(".rt-trouble").first).to_contain_text("expected")
    expect(page.locator("#widget script")).to_have_count(0)
