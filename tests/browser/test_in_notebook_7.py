"""The pages in Notebook 7, for those who open them with a plain `jupyter notebook`."""

import os
import re
import socket
import sys
from contextlib import contextmanager

import pytest
from playwright.sync_api import expect

from lesson.quiz.bank import load_bank
from tests.browser.answering import SUBMIT, by_keys
from tests.browser.test_every_page import PAGES, TOO_WIDE, no_error, plain, settled
from tests.browser.visiting import (
    CARDS,
    NOT_OURS_IN_WORKBENCH,
    NOTEBOOKS,
    SLIDERS,
    calls_made,
    run_to_the_end,
    sliders_of,
    spare_the_checkout,
    watch,
)
from tests.serving import a_server

pytestmark = pytest.mark.browser
NERVE, ROUTINE = "01_the_sciatic_nerve.ipynb", "06_your_routine.ipynb"
#: The kernel has answered Notebook's first questions. Its circle says "idle" before that, and what is
#: then told to restart and run at times never does.
ANSWERED = ".jp-DebuggerBugButton[aria-disabled=false]"
#: The last was seen in Notebook's own code; it is not known what asks.
EXPECTED = re.compile(f"{NOT_OURS_IN_WORKBENCH.pattern}|reading 'schema'")


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """Where a `jupyter notebook` answers that was started in the lesson's folder."""
    own = tmp_path_factory.mktemp("notebook_7")
    kept = {name: value for name, value in os.environ.items() if not name.startswith("JUPYTER")}
    folders = {f"JUPYTER_{part}_DIR": str(own / part) for part in ("CONFIG", "DATA", "RUNTIME")}
    options = ("--no-browser", "--allow-root", "--IdentityProvider.token=")
    with socket.socket() as asked:  # the fixture's free port is JupyterLab's
        asked.bind(("127.0.0.1", 0))
        port = asked.getsockname()[1]
    with a_server(
        [sys.executable, "-m", "notebook", *options, f"--ServerApp.port={port}"],
        r"(http://127\.0\.0\.1:\d+)/tree",
        folder=NOTEBOOKS.parent,
        environment={**kept, **folders, "LESSON_JOURNAL": str(own / "journal")},
    ) as address:
        yield address[1]


@contextmanager
def visit(browser, home, name):
    with browser.new_context(viewport={"width": 1280, "height": 800}) as context:
        spare_the_checkout(context)
        page = context.new_page()
        troubles = watch(page, home, EXPECTED)
        page.goto(f"{home}/notebooks/notebooks/{name}")
        page.wait_for_selector(".jp-Notebook .jp-Cell")
        page.wait_for_selector(ANSWERED, state="attached", timeout=60_000)
        yield page
    assert not troubles, troubles


@pytest.fixture(scope="module", params=PAGES)
def page(request, browser, home):
    """One visit to a page: opened without trust, then run from top to bottom."""
    with visit(browser, home, request.param) as page:
        expect(page.get_by_role("button", name="Not Trusted")).to_be_visible()
        no_error(page)
        expect(page.locator(".sl-diagram")).to_have_count(0)
        if request.param == NERVE:
            still = page.locator(".jp-OutputArea-output img").first
            assert still.evaluate("image => image.naturalWidth") > 1000
        run_to_the_end(page, confirm=True)
        expect(page.get_by_role("button", name="Trusted", exact=True)).to_be_visible()
        page.lesson_name = request.param
        yield page


def test_it_runs_without_an_error(page):
    no_error(page)


@pytest.mark.parametrize("width", [1280, 320])
def test_everything_fits(page, width):
    page.set_viewport_size({"width": width, "height": 900})
    settled(page)
    assert page.evaluate(TOO_WIDE) == []


def test_every_slider_of_a_picture_moves_by_keyboard(page):
    sliders = page.locator(SLIDERS)
    expect(sliders).to_have_count(sliders_of(page.lesson_name))
    for slider in sliders.all():
        slider.focus()
        said = set()
        for key in ("Home", "End"):
            page.keyboard.press(key)
            said.add(slider.get_attribute("aria-valuetext"))
        assert len(said) == 2


def test_a_question_is_answered(page):
    if not calls_made(page.lesson_name, *CARDS):
        pytest.skip("this page asks nothing")
    form = page.locator(f".jp-OutputArea-output .lesson-quiz form:has({SUBMIT})").first
    expect(form.locator("fieldset:enabled").first).to_be_attached(timeout=30_000)
    stem = plain(form.locator("legend").first.text_content())
    by_keys(form, next(each for each in load_bank().values() if each.stem == stem))
    expect(form.locator(".lesson-quiz-result")).not_to_be_empty()


def test_the_desk_screens_and_plans(page):
    if page.lesson_name != ROUTINE:
        pytest.skip("only the routine's page has a desk")
    for part in range(5):
        page.get_by_role("button", name="No to all that is still open").click()
        page.get_by_role("button", name="Next" if part < 4 else "See what it means").click()
    page.get_by_role("button", name="Choose tools and time").click()
    expect(page.locator(".rt-block").first).to_be_visible()
