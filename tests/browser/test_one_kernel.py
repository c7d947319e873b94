"""All pages of the reader share one kernel, which keeps nothing of a page that was left."""

import sys
from pathlib import Path

import pytest
from playwright.sync_api import expect

from lesson.page_calls import pages_folder
from tests.browser.visiting import OUTPUT, awake, change_config

pytestmark = pytest.mark.browser

PAGES = sorted(page.name for page in pages_folder().glob("*.ipynb"))
#: What every page runs first, as its address tells the browser.
SETUP = '"# Open the lesson\\nimport lesson"'
#: How much nine pages may hold together, and how much memory may differ that should be the same.
MOST_MB, SAME_MB = 170, 8


def memory_mb(kernel):
    """How much memory a kernel's process holds that it shares with no other."""
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if kernel in (process / "cmdline").read_text():
                lines = (process / "smaps_rollup").read_text().splitlines()
                return (
                    int(next(line for line in lines if line.startswith("Pss:")).split()[1]) / 1024
                )
        except (FileNotFoundError, ProcessLookupError, PermissionError):
            continue
    raise AssertionError(f"no process of the kernel {kernel}")


def turn_to(page, lab, name):
    page.goto(lab.page(name))
    awake(page)


def test_nine_pages_open_at_once_have_one_kernel(open_page, lab):
    first = open_page(PAGES[0])
    kernels = lab.kernels()
    assert len(kernels) == 1
    tabs = [first]
    for name in PAGES[1:]:
        tabs.append(first.context.new_page())
        tabs[-1].goto(
            lab.page(name), wait_until="commit"
        )  # the next is opened while this one wakes
    for tab in tabs:
        tab.bring_to_front()
        awake(tab)
    assert len(tabs) == 9
    assert lab.kernels() == kernels
    if sys.platform == "linux":
        assert memory_mb(kernels[0]) <= MOST_MB


@pytest.mark.skipif(sys.platform != "linux", reason="it reads memory from /proc")
def test_memory_after_forty_page_turns_is_what_it_was(open_page, lab):
    page = open_page(PAGES[0])
    (kernel,) = lab.kernels()
    held = []
    for _ in range(5):
        for name in PAGES:
            turn_to(page, lab, name)
        held.append(memory_mb(kernel))
    assert held[-1] - held[2] <= SAME_MB, held


def test_a_page_that_overwrites_a_name_hurts_no_other(open_page, browser, lab):
    with browser.new_context(viewport={"width": 1366, "height": 625}) as context:
        spoilt = context.new_page()
        change_config(spoilt, SETUP, '"import lesson as kept; str = print = lesson = None"')
        spoilt.goto(lab.page(PAGES[1]))
        expect(spoilt.locator(".reader-line")).to_contain_text("did not get ready")
        page = open_page(PAGES[1])
        expect(page.locator(f"{OUTPUT} .lesson-quiz fieldset:enabled").first).to_be_visible()
