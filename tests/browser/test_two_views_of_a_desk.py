"""Two views of one desk: both know what was said, and each is moved by its own buttons."""

import pytest
from playwright.sync_api import expect

from lesson.routine.diary import store
from lesson.routine.words import say
from tests.browser.bare_widget import show_another_view
from tests.browser.desk import build, open_desk

__all__ = ["open_desk"]
pytestmark = pytest.mark.browser


def press(view, name):
    view.get_by_role("button", name=name, exact=True).click()


def no_to_all(view):
    press(view, "No to all that is still open")
    expect(view.get_by_text("All answered here")).to_be_visible()


def blocks(view):
    return view.locator(".rt-block strong")


def test_the_buttons_of_each_view_move_that_view(open_desk):
    first, second = show_another_view(open_desk())
    no_to_all(first)
    press(first, "Next")
    expect(first.get_by_text("Part 2 of 5")).to_be_visible()
    expect(second.get_by_text("Part 1 of 5")).to_be_visible()
    press(second, "Next")
    expect(second.get_by_text("Part 2 of 5")).to_be_visible()


def test_what_is_answered_in_one_view_is_answered_in_the_other(open_desk):
    first, second = show_another_view(open_desk())
    for one, other in (first, second), (second, first):
        no_to_all(one)
        expect(other.get_by_text("All answered here")).to_be_visible()
        expect(other.locator("input:checked")).to_have_count(other.locator(".rt-question").count())
        press(first, "Next")
        press(second, "Next")


def test_what_is_wished_for_in_one_view_is_planned_in_the_other(open_desk):
    page = open_desk()
    build(page)
    first, second = show_another_view(page)
    first.get_by_role("checkbox", name="soft ball").check()
    expect(first.locator(".rt-blocks")).to_contain_text("Soft ball")
    expect(second.locator(".rt-blocks")).to_contain_text("Soft ball")
    expect(second.get_by_role("checkbox", name="soft ball")).to_be_checked()
    second.get_by_label("Minutes in all").fill("6")
    expect(first.get_by_label("Minutes in all")).to_have_value("6")
    expect(blocks(first)).to_have_text(blocks(second).all_inner_texts())


def test_what_is_taken_along_is_shown_where_it_was_asked_for(open_desk):
    page = open_desk()
    build(page)
    first, second = show_another_view(page)
    press(first, "Copy as a message")
    expect(first.get_by_label("The routine as a message")).to_be_visible()
    expect(second.get_by_label("The routine as a message")).to_be_hidden()


def test_a_session_is_played_in_one_view_and_written_down_once(open_desk):
    page = open_desk()
    build(page)
    first, second = show_another_view(page)
    press(first, "Play")
    press(first, "Begin")
    expect(blocks(second).first).to_be_visible()
    press(first, "Stop: something is wrong")
    expect(first.locator(".rt-over")).to_contain_text(say("session_kept"))
    assert len(store.entries()[0]) == 1
    expect(second.get_by_text(say("screen_stopped"))).to_be_visible()
    press(first, "To the questions")
    expect(first.get_by_text(say("screen_stopped"))).to_be_visible()


def test_a_view_that_is_opened_after_a_stop_asks_and_leaves_the_words_of_the_stop(open_desk):
    page = open_desk()
    build(page)
    press(page, "Play")
    press(page, "Begin")
    press(page, "Stop: something is wrong")
    expect(page.locator(".rt-over")).to_contain_text(say("session_kept"))
    first, second = show_another_view(page)
    expect(second.get_by_text(say("screen_stopped"))).to_be_visible()
    no_to_all(second)
    expect(first.locator(".rt-over")).to_contain_text(say("stopped_now"))


def test_a_view_that_is_opened_beside_a_player_leaves_it_playing(open_desk):
    page = open_desk()
    build(page)
    press(page, "Play")
    press(page, "Begin")
    first, second = show_another_view(page)
    expect(blocks(second).first).to_be_visible()
    expect(first.get_by_role("button", name="Pause")).to_be_visible()
    second.get_by_role("checkbox", name="soft ball").check()
    expect(second.locator(".rt-blocks")).to_contain_text("Soft ball")
    expect(first.get_by_role("button", name="Pause")).to_be_visible()


def test_an_emergency_in_one_view_shuts_the_plan_and_the_player_of_the_other(open_desk):
    page = open_desk()
    build(page)
    first, second = show_another_view(page)
    press(first, "Play")
    press(first, "Begin")
    press(second, "Change my answers")
    second.get_by_role("radio", name="Yes").first.click()
    for view in (first, second):
        expect(view.get_by_role("heading", name="Get help now")).to_be_visible()
        expect(view.locator(".rt-player, .rt-block")).to_have_count(0)


def test_each_picture_is_asked_for_once_however_many_views_wait_for_it(open_desk):
    page = open_desk()
    show, asked = page.desk._show, []
    page.desk._show = lambda technique: (asked.append(technique), show(technique))
    first, _ = show_another_view(page)
    for part in range(5):
        no_to_all(first)
        press(first, "Next" if part < 4 else "See what it means")
    press(first, "Choose tools and time")
    expect(blocks(first).first).to_be_visible()
    press(first, "Play")
    for step in page.desk.bench.plan.steps:
        shown = first.locator(f".rt-picture[data-shows={step.technique}] svg")
        expect(shown).to_be_visible()
        press(first, "Skip")
    assert sorted(asked) == sorted({step.technique for step in page.desk.bench.plan.steps})


def test_a_view_that_is_closed_leaves_the_other_at_work(open_desk):
    page = open_desk()
    build(page)
    first, second = show_another_view(page)
    second.get_by_role("checkbox", name="soft ball").check()
    expect(second.locator(".rt-blocks")).to_contain_text("Soft ball")
    page.evaluate("() => { window.closeAnother(); document.getElementById('another').remove(); }")
    first.get_by_role("checkbox", name="soft ball").uncheck()
    expect(first.locator(".rt-blocks")).not_to_contain_text("Soft ball")
    press(first, "Play")
    expect(first.get_by_role("button", name="Begin")).to_be_visible()
