"""A routine screened, planned, changed and played, as a learner would."""

import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from lesson.routine.desk.desk import Desk
from tests.browser.bare_widget import show

pytestmark = pytest.mark.browser


@pytest.fixture
def open_desk(browser):
    """Give a function that shows a desk; afterwards no error may have come up."""
    pages, troubles = [], []

    def open_it(*, dark=False, width=1280, **options):
        page = browser.new_page(viewport={"width": width, "height": 900}, **options)
        pages.append(page)
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.clock.install()
        page.desk = Desk()
        show(page, page.desk, dark=dark)
        page.wait_for_selector(".rt-question")
        return page

    yield open_it
    for page in pages:
        page.close()
    assert not troubles


def answer(page, **yes):
    """Answer the whole screen with no, but for what is named: `thinners="Yes"`."""
    for part in range(5):
        for question in page.desk.questions[part]["questions"]:
            if said := yes.get(question["id"]):
                row = page.get_by_role("radiogroup", name=question["text"], exact=True)
                row.get_by_role("radio", name=said, exact=True).click()
                if page.locator("[data-state=emergency]").count():
                    return
        page.get_by_role("button", name="No to all that is still open").click()
        page.get_by_role("button", name="Next" if part < 4 else "See what it means").click()


def build(page, *tools, minutes=None, **yes):
    answer(page, **yes)
    page.get_by_role("button", name="Choose tools and time").click()
    expect(page.locator(".rt-block").first).to_be_visible()
    for tool in tools:
        page.get_by_role("checkbox", name=tool).check()
    if minutes is not None:
        page.get_by_label("Minutes in all").fill(str(minutes))
        expect(page.get_by_role("heading", name="Your routine")).to_be_visible()


def play(page):
    page.get_by_role("button", name="Play").click()
    page.get_by_role("button", name="Begin").click()


def wait(page, seconds):
    page.clock.fast_forward(int(seconds * 1000))


def steps(page):
    return page.locator(".rt-block strong").all_inner_texts()


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
    expect(page.get_by_role("heading", name="The routine is open")).to_be_focused()


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
    add = page.get_by_role("combobox", name="Add a step")
    count = page.locator(".rt-block").count()
    add.select_option(index=1)
    expect(page.locator(".rt-block")).to_have_count(count + 1)


def test_the_player_keeps_time_without_the_kernel(open_desk):
    page = open_desk()
    build(page, minutes=5)
    play(page)
    page.evaluate(
        "() => { window.kernel = () => new Promise(() => {}); }"
    )  # it never answers again
    expect(page.locator(".rt-phase")).to_have_text("Get ready")
    wait(page, 5.2)
    expect(page.locator(".rt-phase")).to_have_text("Breathe and settle")
    expect(page.locator(".rt-time")).to_have_text("0:20")
    wait(page, 10)
    expect(page.locator(".rt-time")).to_have_text("0:10")


def test_a_pause_holds_the_time_and_going_on_goes_on(open_desk):
    page = open_desk()
    build(page)
    play(page)
    wait(page, 7)
    page.get_by_role("button", name="Pause").click()
    before = page.locator(".rt-time").inner_text()
    wait(page, 60)
    expect(page.locator(".rt-time")).to_have_text(before)
    page.get_by_role("button", name="Go on").click()
    wait(page, 5)
    assert page.locator(".rt-time").inner_text() != before


def test_a_tab_in_the_background_for_long_comes_back_to_the_first_open_question(open_desk):
    page = open_desk()
    build(page, minutes=8)
    play(page)
    page.clock.fast_forward(600_000)  # timers fire at most once: as in a sleeping tab
    expect(page.locator(".rt-ask")).to_contain_text("How strong did it feel")
    expect(page.locator(".rt-heading").filter(has_text="How strong")).to_be_focused()


def to_the_question(page):
    for _ in range(200):
        if page.locator(".rt-ask").is_visible():
            return
        wait(page, 5)
    pytest.fail("no area was asked about")


def test_more_than_four_offers_lighter_or_nothing_there(open_desk):
    page = open_desk()
    build(page, minutes=8)
    play(page)
    to_the_question(page)
    area = page.locator(".rt-ask .rt-heading").inner_text().split(".")[0].lower()
    page.get_by_role("button", name="7", exact=True).click()
    expect(page.locator(".rt-ask")).to_contain_text("More than 4 out of 10 is more than is needed")
    count = int(page.locator(".rt-quiet", has_text="Step").inner_text().split()[-1])
    page.get_by_role("button", name="Leave this area").click()
    here = [step for step in page.desk.bench.plan.steps if step.what.area != "whole"]
    assert here
    expect(page.locator(".rt-ask")).to_be_hidden()
    assert int(page.locator(".rt-quiet", has_text="Step").inner_text().split()[-1]) <= count, area


def test_pain_that_travels_down_the_leg_stops_the_routine_and_says_why(open_desk):
    page = open_desk()
    build(page, minutes=8)
    play(page)
    to_the_question(page)
    page.get_by_role("button", name="Pain or tingling travels down the leg").click()
    expect(page.get_by_role("alert").filter(has_text="may come from the nerve")).to_be_visible()
    expect(page.get_by_role("button", name="Skip")).to_be_hidden()


def test_a_routine_is_played_to_its_end(open_desk):
    page = open_desk()
    build(page, minutes=6)
    play(page)
    asked = 0
    for _ in range(400):
        if page.locator(".rt-over").is_visible():
            break
        if page.locator(".rt-ask").is_visible():
            page.get_by_role("button", name="2", exact=True).click()
            asked += 1
        wait(page, 5)
    expect(page.locator(".rt-over")).to_contain_text("Done.")
    areas = {step.what.area for step in page.desk.bench.plan.core}
    assert asked == len(areas)


def test_the_player_is_steered_by_keys(open_desk):
    page = open_desk()
    build(page)
    page.get_by_role("button", name="Play").press("Enter")
    name = page.locator(".rt-step")
    expect(name).to_be_focused()
    first = name.inner_text()
    page.keyboard.press("ArrowRight")
    expect(name).not_to_have_text(first)
    page.keyboard.press("ArrowLeft")
    expect(name).to_have_text(first)
    page.keyboard.press(" ")
    expect(page.get_by_role("button", name="Pause")).to_be_visible()


def test_stop_signs_are_always_in_sight_of_the_player(open_desk):
    page = open_desk()
    build(page)
    play(page)
    expect(page.get_by_text(re.compile("Stop at once at tingling"))).to_be_in_viewport()


def test_the_breath_stands_still_for_whoever_asked_for_less_motion(open_desk):
    page = open_desk(reduced_motion="reduce")
    build(page)
    play(page)
    wait(page, 6)
    ring = page.locator(".rt-ring")
    before = ring.evaluate("node => node.style.transform")
    wait(page, 3)
    assert ring.evaluate("node => node.style.transform") == before


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing_serious_at_any_stage(open_desk, dark):
    page = open_desk(dark=dark)

    def look():
        found = Axe().run(page).response["violations"]
        serious = [trouble for trouble in found if trouble["impact"] in ("serious", "critical")]
        assert not [(trouble["id"], trouble["nodes"][0]["html"][:200]) for trouble in serious]

    look()
    answer(page, numb="Yes")
    look()
    page.get_by_role("button", name="Choose tools and time").click()
    expect(page.locator(".rt-block").first).to_be_visible()
    look()
    play(page)
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
        re.compile("Answer the screen first")
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


def test_a_file_that_is_no_routine_is_refused_in_a_sentence(open_desk, tmp_path):
    page = open_desk()
    file = tmp_path / "<b>x.json"
    file.write_text('{"format": 1, "wish": "<script>alert(1)</script>"}')
    page.get_by_label("Open a routine from a file").set_input_files(file)
    expect(page.locator(".rt-trouble").first).to_contain_text("expected")
    expect(page.locator("#widget script")).to_have_count(0)
