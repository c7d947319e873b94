"""The page with the routine: from the screen to the diary, and again on another day."""

import re

import pytest
from playwright.sync_api import expect

from lesson.routine.screen.questions import load_groups
from lesson.routine.words import say

pytestmark = pytest.mark.browser

PAGE = "06_your_routine.ipynb"


@pytest.fixture
def start(open_page):
    def start_it(**options):
        page = open_page(PAGE, **options)
        expect(page.locator(".rt-question").first).to_be_visible()
        return page, page.locator(".rt-desk"), page.locator(".rt-diary")

    return start_it


def answer(desk):
    count = len(load_groups())
    for part in range(count):
        desk.get_by_role("button", name="No to all that is still open").click()
        last = part == count - 1
        desk.get_by_role("button", name="See what it means" if last else "Next").click()


def test_a_routine_is_built_played_written_down_and_found_again(start):
    page, desk, diary = start()
    answer(desk)
    desk.get_by_role("button", name="Choose tools and time").click()
    desk.get_by_role("checkbox", name="soft ball").check()
    expect(desk.locator(".rt-map svg")).to_be_visible()
    expect(desk.locator(".rt-block", has_text="Soft ball").first).to_be_visible()
    names = desk.locator(".rt-block strong").all_inner_texts()
    desk.get_by_role("button", name="Play").click()
    desk.get_by_role("button", name="Begin").press("Enter")
    expect(desk.locator(".rt-picture svg")).to_be_visible()
    expect(desk.locator(".rt-phase")).to_have_text("Begin gently", timeout=20_000)
    page.keyboard.press("ArrowRight")
    expect(desk.locator(".rt-step")).to_have_text(names[1])
    for _ in range(int(desk.locator(".rt-quiet").first.inner_text().split()[-1]) - 1):
        page.keyboard.press("ArrowRight")
    expect(desk.locator(".rt-over")).to_contain_text(say("session_kept"))
    expect(desk.locator(".rt-over")).to_contain_text(say("session_begun"))
    expect(diary.get_by_role("list", name="The latest entries")).to_contain_text("began")

    page, desk, diary = start()
    expect(desk.locator(".rt-note")).to_contain_text("on another day")
    answer(desk)
    desk.get_by_role("button", name="See the routine").click()
    expect(desk.locator(".rt-block strong")).to_have_text(names)
    expect(diary.get_by_role("list", name="The latest entries")).to_contain_text("began")


def test_the_player_goes_on_when_the_kernel_is_gone(start, lab):
    page, desk, _ = start()
    answer(desk)
    desk.get_by_role("button", name=re.compile("See the routine|Choose tools")).click()
    desk.get_by_role("button", name="Play").click()
    desk.get_by_role("button", name="Begin").click()
    expect(desk.locator(".rt-time")).not_to_be_empty()
    lab.close_kernels()
    expect(page.locator(".reader-held")).to_contain_text("stands as you left it")
    expect(desk.get_by_text("To begin, open this page in the lesson")).to_be_hidden()
    before = desk.locator(".rt-time").inner_text()
    expect(desk.locator(".rt-time")).not_to_have_text(before)
    desk.get_by_role("button", name="Skip").click()
    expect(desk.locator(".rt-quiet", has_text="Step 2 of")).to_be_visible()
