"""The diary, written and corrected as a learner would."""

import re
from datetime import date

import pytest
from playwright.sync_api import expect

from lesson.routine.days import today
from lesson.routine.desk.memory import read_played, session_done
from lesson.routine.diary import store
from lesson.routine.diary.diary import Diary
from lesson.routine.diary.entry import Entry
from tests.browser.accessible import serious_findings
from tests.browser.bare_widget import show

pytestmark = pytest.mark.browser


@pytest.fixture
def open_diary(bare_page):
    def open_it(*, dark=False, width=1280, height=900, **options):
        page = bare_page(viewport={"width": width, "height": height}, **options)
        page.diary = Diary()
        show(page, page.diary, dark=dark)
        expect(page.get_by_role("button", name="Save", exact=True)).to_be_enabled()
        return page

    return open_it


def write(page, **scores):
    for label, value in scores.items():
        page.get_by_label(label.replace("_", " ").capitalize()).select_option(str(value))
    page.get_by_role("button", name="Save", exact=True).click()


def entries(page):
    return page.get_by_role("list", name="The latest entries").get_by_role("listitem")


def test_nothing_is_filled_in_beforehand_and_nothing_is_no_entry(open_diary):
    page = open_diary()
    assert page.locator("select").evaluate_all("all => all.every((one) => one.value === '')")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("nothing in this entry yet")
    expect(entries(page)).to_have_count(0)


def test_an_entry_is_written_by_keyboard_alone_and_found_again(open_diary):
    page = open_diary()
    page.get_by_label("Leg pain before").focus()
    page.keyboard.press("5")
    page.get_by_label("Something you want to do again").focus()
    page.keyboard.type("dance")
    page.keyboard.press("Tab")
    page.keyboard.press("3")
    page.get_by_role("button", name="Save", exact=True).press("Enter")
    expect(entries(page)).to_contain_text("leg 5 → –")
    again = open_diary()
    expect(entries(again)).to_contain_text("dance 3")
    expect(again.get_by_label("Something you want to do again")).to_have_value("dance")
    expect(again.locator("img")).to_have_attribute("alt", re.compile(r"Leg pain is at 5\.0"))


def test_an_entry_is_corrected_and_taken_out(open_diary):
    page = open_diary()
    write(page, leg_pain_before=5)
    page.get_by_role("button", name="Correct the entry").click()
    expect(page.get_by_role("heading", name="Correct the entry")).to_be_focused()
    write(page, leg_pain_before=6)
    expect(entries(page)).to_have_count(1)
    expect(entries(page)).to_contain_text("leg 6")
    page.get_by_role("button", name="Delete the entry").click()
    expect(entries(page)).to_have_count(0)


@pytest.mark.parametrize("how", ["Cancel", "Escape"])
def test_a_correction_is_left_without_being_saved(open_diary, how):
    page = open_diary()
    write(page, leg_pain_before=5)
    expect(entries(page)).to_have_count(1)
    correct = page.get_by_role("button", name="Correct the entry")
    correct.click()
    page.get_by_label("Leg pain before").select_option("9")
    if how == "Cancel":
        page.get_by_role("button", name="Cancel").click()
    else:
        page.keyboard.press("Escape")
    expect(page.get_by_role("heading", name="Write in the diary")).to_be_visible()
    expect(page.get_by_role("button", name="Cancel")).to_be_hidden()
    expect(correct).to_be_focused()
    expect(entries(page)).to_contain_text("leg 5")
    assert store.entries()[0][0].leg_before == 5


#: The pixels between the words before a button and the ring round it.
ROOM_BEFORE = """(button) => {
    const words = document.createRange();
    words.selectNode(button.previousSibling.previousSibling ?? button.previousSibling);
    const {outlineWidth, outlineOffset} = getComputedStyle(button);
    const ring = parseFloat(outlineWidth) + parseFloat(outlineOffset);
    return button.getBoundingClientRect().left - ring - words.getBoundingClientRect().right;
}"""


def test_what_is_deleted_is_said_where_it_was_pressed_and_undone_there_by_keys(open_diary):
    for number in range(1, 9):
        store.write(Entry(id=f"{number}", day=today(), leg_before=number))
    page = open_diary(width=1366, height=625)
    for gone in (4, 1):
        row = entries(page).filter(has_text=f"leg {gone} →")
        row.get_by_role("button", name="Delete").click()
        expect(row).to_have_count(0)
        said = page.get_by_text("Taken out.")
        expect(said).to_be_in_viewport(ratio=1)
        expect(page.get_by_role("status").filter(has=said)).to_have_count(1)
        back = page.get_by_role("button", name="Put it back")
        expect(back).to_be_focused()
        expect(back).to_be_in_viewport(ratio=1)
        assert back.evaluate(ROOM_BEFORE) >= 8
    page.keyboard.press("Enter")
    expect(row).to_have_count(1)
    expect(row.get_by_role("button", name="Correct")).to_be_focused()
    expect(row).to_be_in_viewport(ratio=1)
    expect(back).to_have_count(0)
    assert {one.leg_before for one in store.entries()[0]} == {1, 2, 3, 5, 6, 7, 8}


def test_the_last_entry_is_put_back_by_keys_though_others_wrote_meanwhile(open_diary):
    page = open_diary()
    write(page, leg_pain_before=5)
    page.get_by_role("button", name="Delete the entry").press("Enter")
    expect(page.get_by_text("Taken out.")).to_be_in_viewport(ratio=1)
    back = page.get_by_role("button", name="Put it back")
    expect(back).to_be_focused()
    store.write(Entry(id="b", day=today(), leg_before=2))
    hear_of_others(page)
    expect(entries(page)).to_have_count(1)
    expect(back).to_be_focused()
    page.keyboard.press("Enter")
    expect(entries(page)).to_have_count(2)
    expect(entries(page).filter(has_text="leg 5")).to_have_count(1)


def test_what_was_wrong_with_an_entry_is_not_said_any_more_once_it_is_changed(open_diary):
    page = open_diary()
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("nothing in this entry yet")
    page.get_by_label("Note").fill("a walk")
    expect(page.get_by_text("nothing in this entry yet")).to_have_count(0)


def hear_of_others(page):
    """What else is written, or another view of the diary, makes the kernel tell its state anew."""
    page.diary.refresh(today())
    page.evaluate("async () => { for (const told of await kernel({ kind: 'hello' })) hear(told); }")


def test_what_is_half_typed_stays_when_a_session_is_played_meanwhile(open_diary):
    page = open_diary()
    page.get_by_label("Note").fill("slept well, then")
    page.get_by_label("Leg pain before").select_option("3")
    session_done(read_played({"outcome": "finished", "minutes": 9.5, "felt": []}), today())
    hear_of_others(page)
    expect(entries(page)).to_contain_text("session, 9.5 min")
    expect(page.get_by_label("Note")).to_have_value("slept well, then")
    expect(page.get_by_label("Leg pain before")).to_have_value("3")


def test_an_entry_is_still_corrected_after_another_one_is_deleted(open_diary):
    page = open_diary()
    for score, count in (2, 1), (5, 2):
        write(page, leg_pain_before=score)
        expect(entries(page)).to_have_count(count)
    entries(page).filter(has_text="leg 5").get_by_role("button", name="Correct").click()
    page.get_by_label("Note").fill("five it was")
    entries(page).filter(has_text="leg 2").get_by_role("button", name="Delete").click()
    expect(entries(page)).to_have_count(1)
    expect(page.get_by_role("heading", name="Correct the entry")).to_be_visible()
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("heading", name="Write in the diary")).to_be_visible()
    expect(entries(page)).to_have_count(1)
    expect(entries(page)).to_contain_text("leg 5 → – · five it was")


def test_the_form_is_empty_once_the_entry_that_it_corrects_is_deleted(open_diary):
    page = open_diary()
    write(page, leg_pain_before=5)
    page.get_by_role("button", name="Correct the entry").click()
    page.get_by_role("button", name="Delete the entry").click()
    expect(page.get_by_role("heading", name="Write in the diary")).to_be_visible()
    expect(page.get_by_label("Leg pain before")).to_have_value("")


def test_a_double_click_writes_once(open_diary):
    page = open_diary()
    page.get_by_label("Back pain after").select_option("2")
    page.get_by_role("button", name="Save", exact=True).dblclick()
    expect(entries(page).first).to_be_visible()
    expect(entries(page)).to_have_count(1)


def test_a_year_that_is_typed_in_short_is_refused_and_nothing_typed_is_lost(open_diary):
    page = open_diary()
    day, note = page.get_by_label("Day", exact=True), page.get_by_label("Note")
    note.fill("a long walk")
    day.focus()
    page.keyboard.type("112806")
    expect(day).to_have_value("0006-11-28")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("28 November 0006 cannot be right")
    expect(note).to_have_value("a long walk")
    expect(entries(page)).to_have_count(0)
    day.fill(today().isoformat())
    page.get_by_role("button", name="Save", exact=True).click()
    expect(entries(page)).to_contain_text("a long walk")


def test_a_record_with_such_a_year_opens_and_its_day_is_corrected(open_diary):
    store.write(Entry(id="a", day=date(6, 11, 28), leg_before=9))
    page = open_diary()
    expect(page.get_by_role("status")).to_contain_text("what was written for 0006-11-28")
    page.get_by_role("button", name="Correct the entry of 0006-11-28").click()
    page.get_by_label("Day", exact=True).fill(today().isoformat())
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("status")).to_have_text("Written.")
    expect(page.locator("img")).to_have_attribute("alt", re.compile(r"Leg pain is at 9\.0"))


def test_a_fault_in_the_picture_leaves_the_form_and_the_list_to_be_used(open_diary, monkeypatch):
    def spoilt(_):
        raise ValueError("no such date")

    store.write(Entry(id="a", day=today(), note="kept"))
    with monkeypatch.context() as broken:
        broken.setattr("lesson.routine.diary.diary.diary_picture", spoilt)
        page = open_diary()
        expect(page.locator(".lesson-fault")).to_contain_text("fault inside the lesson")
        expect(entries(page)).to_contain_text("kept")
        page.get_by_role("button", name="Delete the entry").click()
        expect(entries(page)).to_have_count(0)


def test_minutes_tick_the_session_that_they_are_of(open_diary):
    page = open_diary()
    page.get_by_label("Minutes, if you did a session").fill("10")
    expect(page.get_by_label("I did a session")).to_be_checked()
    page.get_by_role("button", name="Save", exact=True).click()
    expect(entries(page)).to_contain_text("session, 10 min")
    expect(page.get_by_role("status")).to_contain_text("in the last seven: 1.")


def test_minutes_with_a_comma_are_not_ten_times_as_many(open_diary):
    page = open_diary(locale="en-US")
    minutes = page.get_by_label("Minutes, if you did a session")
    minutes.press_sequentially("4,8")
    expect(minutes).to_have_value("4,8")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(entries(page)).to_contain_text("session, 4.8 min")


def test_the_day_shows_that_it_has_the_focus_at_its_calendar_button_too(open_diary):
    page = open_diary()
    day = page.get_by_label("Day", exact=True)
    day.focus()
    for _ in range(3):  # month, day, year, and then the button
        page.keyboard.press("Tab")
    assert day.evaluate("(field) => field === document.activeElement && !field.matches(':focus')")
    expect(day).to_have_css("outline-style", "solid")


def test_a_new_warning_sign_is_answered_at_once(open_diary):
    page = open_diary()
    page.get_by_label("New or worse").check()
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("alert").filter(has_text="get help now")).to_be_visible()


def test_the_diary_is_erased_only_when_asked_twice(open_diary):
    page = open_diary()
    write(page, leg_pain_before=4)
    expect(entries(page)).to_have_count(1)
    page.get_by_role("button", name="Erase the diary").click()
    page.get_by_role("button", name="Keep it").click()
    expect(entries(page)).to_have_count(1)
    page.get_by_role("button", name="Erase the diary").click()
    page.get_by_role("button", name="Erase it").click()
    expect(entries(page)).to_have_count(0)


def test_an_empty_diary_says_so_and_offers_nothing_to_do_with_it(open_diary):
    page = open_diary()
    card = page.get_by_role("region", name="What was written")
    expect(card.get_by_text("Nothing is written here yet.")).to_be_visible()
    expect(card.get_by_role("button")).to_have_count(0)
    write(page, leg_pain_before=4)
    expect(card.get_by_text("Nothing is written here yet.")).to_be_hidden()
    expect(card.get_by_role("button", name="Save as a table")).to_be_visible()


def test_what_was_taken_out_can_still_be_erased_from_the_file(open_diary):
    page = open_diary()
    write(page, leg_pain_before=4)
    page.get_by_role("button", name="Delete the entry").click()
    expect(page.get_by_text("Nothing is written here yet.")).to_be_visible()
    expect(page.get_by_role("button", name="Save as a table")).to_be_hidden()
    page.get_by_role("button", name="Erase the diary").click()
    page.get_by_role("button", name="Erase it").click()
    expect(page.get_by_role("button", name="Erase the diary")).to_be_hidden()
    expect(page.get_by_role("heading", name="Write in the diary")).to_be_focused()


def test_the_table_is_saved(open_diary):
    page = open_diary()
    write(page, leg_pain_before=4)
    expect(entries(page)).to_have_count(1)
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save as a table").click()
    assert saved.value.suggested_filename == "diary.csv"


def test_script_in_a_note_stays_text(open_diary):
    page = open_diary()
    page.get_by_label("Note").fill("<img src=x onerror=alert(1)>")
    write(page, leg_pain_before=4)
    expect(entries(page)).to_contain_text("<img src=x")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing_serious(open_diary, dark):
    page = open_diary(dark=dark)
    write(page, leg_pain_before=4)
    expect(entries(page)).to_have_count(1)
    assert serious_findings(page) == []


@pytest.mark.parametrize("width", [320, 768])
def test_the_diary_fits_its_page(open_diary, width):
    page = open_diary(width=width)
    write(page, leg_pain_before=4)
    expect(entries(page)).to_have_count(1)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_what_is_typed_while_an_entry_is_saved_stays_and_the_next_save_adds_it(open_diary):
    page = open_diary()
    note = page.get_by_label("Note")
    note.fill("first")
    page.evaluate(
        """() => {
            const form = document.querySelector(".rt-diary form");
            form.requestSubmit();
            form.querySelector("textarea").value += ", and more";
        }"""
    )
    expect(entries(page)).to_have_count(1)
    expect(note).to_have_value("first, and more")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(entries(page)).to_have_text([re.compile("first, and more")])
    expect(note).to_have_value("")
