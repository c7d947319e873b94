"""What is skipped in the player is neither asked about nor written down as done."""

import re

import pytest
from playwright.sync_api import expect

from lesson.routine.diary import store
from lesson.routine.words import say
from tests.browser.desk import build, open_desk, play, to_the_question, wait

__all__ = ["open_desk"]
pytestmark = pytest.mark.browser


def skip(page, count):
    for _ in range(count):
        page.get_by_role("button", name="Skip").click()


def skip_all_of(page, area):
    steps = enumerate(page.desk.bench.plan.steps, start=1)
    skip(page, max(number for number, step in steps if step.what.area == area))


@pytest.mark.parametrize("then", ["Go on, lighter", "Leave this area"])
def test_an_area_that_was_skipped_is_not_asked_about_after_another_was_too_strong(open_desk, then):
    page = open_desk()
    build(page, minutes=8)
    play(page)
    skip_all_of(page, "back")
    to_the_question(page)
    expect(page.locator(".rt-ask")).not_to_contain_text("Lower back")
    page.get_by_role("button", name="7", exact=True).click()
    before = page.locator(".rt-quiet", has_text="Step").inner_text()
    page.get_by_role("button", name=then).click()
    expect(page.locator(".rt-ask")).to_be_hidden()
    expect(page.locator(".rt-quiet", has_text="Step")).not_to_have_text(before)


def test_a_step_that_was_skipped_is_asked_about_once_it_is_done_after_all(open_desk):
    page = open_desk()
    build(page, minutes=8)
    play(page)
    skip_all_of(page, "back")
    page.get_by_role("button", name="Back", exact=True).click()
    name = page.locator(".rt-step").inner_text()
    to_the_question(page)
    expect(page.locator(".rt-step")).to_have_text(name)


def test_a_routine_that_was_only_skipped_is_no_session(open_desk):
    page = open_desk()
    build(page)
    page.get_by_role("button", name="Play").click()
    skip(page, len(page.desk.bench.plan.steps))
    expect(page.locator(".rt-over")).to_have_text(say("not_played"))
    assert store.entries() == ((), 0)


def test_stopping_before_anything_was_played_says_what_to_watch_for_and_is_no_session(open_desk):
    page = open_desk()
    build(page)
    page.get_by_role("button", name="Play").click()
    page.get_by_role("button", name="Stop: something is wrong").click()
    expect(page.locator(".rt-over")).to_contain_text(say("stopped_now"))
    expect(page.locator(".rt-over")).to_contain_text(say("not_played"))
    assert store.entries() == ((), 0)


def test_time_that_was_skipped_is_not_written_down_as_done(open_desk):
    page = open_desk()
    build(page)
    play(page)
    wait(page, 20)
    page.get_by_role("button", name="Pause").click()
    wait(page, 300)
    skip(page, len(page.desk.bench.plan.steps))
    expect(page.locator(".rt-over")).to_contain_text(say("session_begun"))
    expect(page.locator(".rt-over")).not_to_contain_text(say("finished"))
    ((entry,), _) = store.entries()
    assert 0.3 <= entry.minutes <= 0.6
    assert not entry.session


def test_time_that_went_by_while_a_question_was_open_is_not_written_down_as_done(open_desk):
    page = open_desk()
    build(page, minutes=8)
    play(page)
    page.clock.fast_forward(3_000_000)
    page.get_by_role("button", name=re.compile("Pain or tingling has come into the leg")).click()
    expect(page.locator(".rt-over")).to_contain_text(say("session_kept"))
    ((entry,), _) = store.entries()
    assert entry.outcome == "travelled"
    assert 1 <= entry.minutes <= 8
