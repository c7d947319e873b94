"""The learner's own record: told, saved and erased, by mouse and by keyboard."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import expect

import lesson
from lesson import journal
from lesson.journal import JournalUnavailable, attempts, journal_file, keep, notes, record
from tests.browser.accessible import serious_findings
from tests.plain_words import of_jupyter

pytestmark = pytest.mark.browser


@pytest.fixture
def open_record(open_card):
    """Give a function that shows the record of somebody who has answered twice and noted once."""
    for answer in ("s1", "l4_s3"):
        record("nerve.roots", answer, 1.0)
    keep("diary", {"day": "2026-05-01", "note": "a very private word"})
    return lambda **options: open_card(lesson.my_record(), **options)


def press(page, name):
    """Press a button with the keyboard."""
    page.get_by_role("button", name=name).press("Enter")


def test_it_says_where_it_lies_and_how_much_it_holds(open_record):
    page = open_record()
    file = page.get_by_text(str(journal_file()))
    expect(file).to_be_hidden()
    page.get_by_text("Where to find this file").click()
    expect(file).to_be_visible()
    expect(page.get_by_text("It holds 2 answers and 1 diary day.")).to_be_visible()
    expect(page.get_by_text("open this page in the lesson")).to_be_hidden()


@pytest.mark.parametrize(
    ("button", "name"),
    [
        ("Save everything, to open here again", "my_record.json"),
        ("Save answers as a table for a spreadsheet", "my_answers.csv"),
    ],
)
def test_it_is_saved_as_a_file(open_record, button, name):
    page = open_record()
    with page.expect_download() as saved:
        press(page, button)
    assert saved.value.suggested_filename == name
    content = Path(saved.value.path()).read_text("utf-8-sig")
    assert "l4_s3" in content
    if name.endswith("json"):
        assert json.loads(content)["notes"][0]["content"]["note"] == "a very private word"
    expect(page.get_by_role("status")).to_contain_text("look where it keeps downloads")
    assert of_jupyter(page.get_by_role("status").inner_text()) == []


def test_nothing_is_erased_by_pressing_enter_twice(open_record):
    page = open_record()
    press(page, "Erase everything")
    expect(page.get_by_text("Erase 2 answers and 1 diary day for good?")).to_be_visible()
    expect(page.get_by_role("button", name="Keep it", exact=True)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Erase it")).to_be_hidden()
    expect(page.get_by_role("button", name="Erase everything")).to_be_focused()
    assert len(attempts()) == 2


def test_everything_is_erased_by_keyboard_and_it_says_what_is_gone(open_record):
    page = open_record()
    press(page, "Erase everything")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Erase it")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Gone for good: 2 answers and 1 diary day.")
    expect(page.get_by_role("status")).to_be_focused()
    expect(page.get_by_text("It holds no answers and no diary days.")).to_be_visible()
    assert (attempts(), notes("diary")) == ((), ())


def test_where_it_cannot_be_erased_it_says_so_and_nothing_is_called_gone(open_record, monkeypatch):
    def refuse():
        raise JournalUnavailable("Another page is reading your record.")

    page = open_record()
    monkeypatch.setattr(journal, "erase", refuse)
    press(page, "Erase everything")
    press(page, "Erase it")
    expect(page.get_by_role("alert")).to_have_text("Another page is reading your record.")
    expect(page.get_by_role("alert")).to_be_focused()
    expect(page.get_by_text("It holds 2 answers and 1 diary day.")).to_be_visible()
    expect(page.get_by_text("Gone for good")).to_have_count(0)


def test_the_question_counts_what_came_meanwhile(open_record):
    page = open_record()
    record("nerve.roots", "s1", 0.0)
    press(page, "Erase everything")
    expect(page.get_by_text("Erase 3 answers and 1 diary day for good?")).to_be_visible()


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing_serious(open_record, dark):
    page = open_record(dark=dark)
    press(page, "Save everything")
    expect(page.get_by_role("status")).not_to_be_empty()
    assert serious_findings(page) == []
    press(page, "Erase everything")
    assert serious_findings(page) == []


@pytest.mark.parametrize("width", [320, 1920])
def test_it_fits_its_page(open_record, width):
    page = open_record(width=width)
    press(page, "Erase everything")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("touch", [False, True], ids=["keys", "finger"])
def test_a_file_is_chosen_by_a_button_of_the_lessons_own_that_tells_its_name(
    open_record, tmp_path, touch
):
    file = tmp_path / "mine.json"
    file.write_text("{}", "utf-8")
    page = open_record(has_touch=touch, is_mobile=touch)
    field = page.get_by_label("Bring a saved record back")
    button = page.locator("label", has=field)
    assert button.bounding_box()["height"] >= (44 if touch else 40)
    with page.expect_file_chooser() as chooser:
        if touch:
            button.tap()
        else:
            page.get_by_role("button", name="Erase everything").focus()
            page.keyboard.press("Tab")
            expect(field).to_be_focused()
            assert button.evaluate("one => getComputedStyle(one).outlineStyle") == "solid"
            page.keyboard.press("Enter")
    chooser.value.set_files(file)
    expect(page.get_by_text("Chosen: mine.json")).to_be_visible()
    expect(page.get_by_text("Choose File")).to_have_count(0)


def test_a_saved_record_is_brought_back_by_keyboard(open_record, tmp_path):
    saved = tmp_path / "my_record.json"
    page = open_record()
    with page.expect_download() as download:
        press(page, "Save everything")
    download.value.save_as(saved)
    journal.erase()
    page.get_by_label("Bring a saved record back").set_input_files(saved)
    asked = page.get_by_role("group", name="Bring it in?")
    expect(asked).to_contain_text("It would bring in 2 answers and 1 diary day.")
    expect(page.get_by_role("button", name="Bring it in")).to_be_focused()
    assert attempts() == ()
    assert serious_findings(page) == []
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Brought back: 2 answers")
    expect(page.get_by_role("status")).to_be_focused()
    expect(page.get_by_text("It holds 2 answers and 1 diary day.")).to_be_visible()
    assert [each.answer for each in attempts()] == ["s1", "l4_s3"]


def test_a_file_that_is_no_record_is_refused_and_nothing_changes(open_record, tmp_path):
    (tmp_path / "diary.json").write_text("dear diary")
    page = open_record()
    page.get_by_label("Bring a saved record back").set_input_files(tmp_path / "diary.json")
    trouble = page.get_by_role("alert")
    expect(trouble).to_contain_text("diary.json cannot be read as a saved record.")
    expect(trouble).to_be_focused()
    expect(page.get_by_role("button", name="Bring it in")).to_be_hidden()
    assert len(attempts()) == 2
