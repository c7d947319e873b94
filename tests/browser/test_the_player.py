"""A routine played: its clock, its questions, its stop signs, with hands and with keys."""

import re
from datetime import datetime, timedelta, timezone

import pytest
from playwright.sync_api import expect

from lesson.routine.diary import store
from lesson.routine.words import say
from tests.browser.desk import answer, build, open_desk, play, to_the_question, wait

__all__ = ["open_desk"]
pytestmark = pytest.mark.browser


def test_the_player_keeps_time_without_the_kernel(open_desk):
    page = open_desk()
    build(page, minutes=5)
    play(page)
    page.evaluate(
        "() => { window.kernel = () => new Promise(() => {}); }"
    )  # it never answers again
    expect(page.locator(".rt-phase")).to_have_text("Get ready")
    wait(page, 5.2)
    expect(page.locator(".rt-phase")).to_have_text("Begin gently")
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
    expect(page.locator(".rt-ask")).to_contain_text("How strong was the pressure")
    expect(page.locator(".rt-heading").filter(has_text="How strong")).to_be_focused()


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


def test_where_steps_are_to_be_light_three_is_too_much(open_desk):
    page = open_desk()
    build(page, minutes=8, arthritis="Yes")
    play(page)
    to_the_question(page)
    page.get_by_role("button", name="3", exact=True).click()
    expect(page.locator(".rt-ask")).to_contain_text("More than 2 out of 10 is more than is needed")


def test_pain_that_travels_down_the_leg_stops_the_routine_and_says_why(open_desk):
    page = open_desk()
    build(page, minutes=8)
    play(page)
    to_the_question(page)
    page.get_by_role("button", name=re.compile("Pain or tingling has come into the leg")).click()
    expect(page.get_by_role("alert").filter(has_text="may come from the nerve")).to_be_visible()
    expect(page.get_by_role("button", name="Skip")).to_be_hidden()
    page.get_by_role("button", name="Back to the plan").click()
    expect(page.get_by_text(say("travelled"))).to_be_visible()
    kinds = {step.what.kind for step in page.desk.bench.plan.steps}
    assert not kinds & {"press", "stretch"}


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
    assert asked == len(firmest(page.desk.bench.plan.core))


def firmest(steps):
    """The firmest step on each side of each area, of several as firm the first."""
    order = ["press", "stretch", "move"]
    found = {}
    for number, step in enumerate(steps):
        for side in ("left", "right") if step.side == "both" else (step.side,):
            rank = (order.index(step.what.kind), number)
            found[step.what.area, side] = min(rank, found.get((step.what.area, side), rank))
    return {number for _, number in found.values()}


def test_each_side_of_an_area_is_asked_about(open_desk):
    page = open_desk()
    build(page, "soft ball", minutes=8)
    play(page)
    asked = []
    for _ in range(400):
        if page.locator(".rt-over").is_visible():
            break
        if page.locator(".rt-ask").is_visible():
            asked.append(page.locator(".rt-ask .rt-heading").inner_text().split(".")[0])
            page.get_by_role("button", name="2", exact=True).click()
        wait(page, 5)
    sides = [heading.rpartition(", ")[2] for heading in asked if "Buttock" in heading]
    assert sides == ["left side", "right side"]


def test_a_stop_holds_where_the_kernel_no_longer_answers(open_desk):
    page = open_desk()
    build(page, minutes=8)
    play(page)
    page.evaluate("() => { window.kernel = () => new Promise(() => {}); }")
    page.get_by_role("button", name="Stop: something is wrong").click()
    page.get_by_role("button", name="To the questions").click()
    expect(page.get_by_text("Part 1 of 5")).to_be_visible()
    expect(page.get_by_role("radio", checked=True)).to_have_count(0)
    expect(page.get_by_role("button", name="Play")).to_have_count(0)


def test_after_a_stop_its_words_stay_until_they_are_left_and_then_the_screen_is_asked_anew(
    open_desk,
):
    page = open_desk()
    build(page, minutes=8)
    play(page)
    wait(page, 30)
    page.get_by_role("button", name="Stop: something is wrong").click()
    expect(page.locator(".rt-over")).to_contain_text(say("stopped_now"))
    expect(page.locator(".rt-over")).to_contain_text(say("session_kept"))
    expect(page.locator(".rt-over")).to_be_visible()
    page.get_by_role("button", name="To the questions").click()
    expect(page.get_by_text(say("screen_stopped"))).to_be_visible()
    expect(page.get_by_role("radio", checked=True)).to_have_count(0)
    answer(page)
    page.get_by_role("button", name="See the routine").click()
    expect(page.get_by_text(say("stopped"))).to_be_visible()
    kinds = {step.what.kind for step in page.desk.bench.plan.steps}
    assert not kinds & {"press", "stretch"}


@pytest.mark.parametrize(
    ("zone", "hours"), [("Pacific/Kiritimati", 14), ("Etc/GMT+12", -12)], ids=["east", "west"]
)
def test_a_session_stands_on_the_day_that_it_is_for_the_learner(open_desk, zone, hours):
    page = open_desk(timezone_id=zone)
    build(page)
    play(page)
    wait(page, 30)
    page.get_by_role("button", name="Stop: something is wrong").click()
    expect(page.locator(".rt-over")).to_contain_text(say("session_kept"))
    here = datetime.now(timezone(timedelta(hours=hours))).date()
    assert [entry.day for entry in store.entries()[0]] == [here]


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


@pytest.mark.parametrize("held", ["Alt", "Control", "Meta"])
def test_keys_that_are_held_together_with_others_are_left_to_the_browser(open_desk, held):
    page = open_desk()
    build(page)
    page.get_by_role("button", name="Play").press("Enter")
    page.evaluate("() => addEventListener('keydown', (event) => { window.last = event; })")
    name = page.locator(".rt-step")
    first = name.inner_text()
    for key in ("ArrowRight", "ArrowLeft", "Space"):
        page.keyboard.press(f"{held}+{key}")
        assert page.evaluate("!last.defaultPrevented"), key
    expect(name).to_have_text(first)
    expect(page.get_by_role("button", name="Begin")).to_be_visible()


def test_stop_signs_are_always_in_sight_of_the_player(open_desk):
    page = open_desk()
    build(page)
    play(page)
    expect(page.get_by_text(re.compile("Stop at once for tingling"))).to_be_in_viewport()


def test_the_breath_stands_still_for_whoever_asked_for_less_motion(open_desk):
    page = open_desk(reduced_motion="reduce")
    build(page)
    play(page)
    wait(page, 6)
    ring = page.locator(".rt-ring")
    before = ring.evaluate("node => node.style.transform")
    wait(page, 3)
    assert ring.evaluate("node => node.style.transform") == before
