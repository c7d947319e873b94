"""What a card does when nobody can answer it: it says so, keeps what was chosen, and goes on later."""

from contextlib import ExitStack, contextmanager
from urllib.parse import urlsplit

import pytest
from nbformat.v4 import new_code_cell, new_notebook, writes
from playwright.sync_api import expect

from lesson.live.lab_widget import RUN_FIRST
from lesson.quiz.bank import load_bank
from lesson.quiz.faces import how_to_start
from lesson.quiz.purpose import Purpose
from tests.browser.answering import SUBMIT, option
from tests.browser.visiting import (
    ELSEWHERE,
    IN_WORKBENCH,
    RUN_ALL,
    a_page_of_its_own,
    spare_the_checkout,
)
from tests.cut_line import a_line

pytestmark = pytest.mark.browser

QUESTION = load_bank()["start.saddle"]
ASKS = f"import lesson\nlesson.ask({QUESTION.id!r})"
WAITING = "waiting in line"
LOST = "has lost its connection"
UNREACHABLE = "The lesson cannot be reached"
PYTHON = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
#: A widget that says whether JupyterLab still keeps a page's session where src/kernel/session.ts looks.
PROBE = '''
import anywidget
class Probe(anywidget.AnyWidget):
    _esm = """export default { render({ model, el }) {
        const session = model.widget_manager?.context?.sessionContext;
        const found = session?.statusChanged?.connect && session?.connectionStatusChanged?.connect;
        el.textContent = `The session is ${found ? "found" : "gone"}.`;
    } };"""
Probe()
'''


@contextmanager
def a_page_with(cell):
    """Keep a small page with a cell of its own."""
    file = a_page_of_its_own("of_one_cell.ipynb")
    notebook = new_notebook(cells=[new_code_cell(source=cell)], metadata=PYTHON)
    file.write_text(writes(notebook), encoding="utf-8")
    try:
        yield file.name
    finally:
        file.unlink()


@pytest.fixture
def open_with(open_page):
    """Give a function that opens a small page with a cell, and starts it."""
    with ExitStack() as stack:
        yield lambda cell: open_page(stack.enter_context(a_page_with(cell)), workbench=ELSEWHERE)


@pytest.fixture
def open_question(open_with):
    return lambda: open_with(ASKS)


@pytest.fixture
def lined(browser, lab):
    """Give a page in the workbench, and the line that it has to its server."""
    port = urlsplit(lab.home).port
    with (
        a_page_with(ASKS) as name,
        browser.new_context() as context,
        a_line(port) as line,
    ):
        spare_the_checkout(context)
        context.add_init_script(IN_WORKBENCH)
        page = context.new_page()
        page.goto(lab.in_workbench(name, ELSEWHERE).replace(f":{port}/", f":{line.port}/"))
        page.wait_for_selector("text=/\\| Idle/", state="attached")
        yield page, line
    lab.forget()


def start(page):
    page.locator(RUN_ALL).click()
    expect(form_of(page).locator("fieldset:enabled").first).to_be_attached(timeout=60_000)
    return form_of(page)


def form_of(page):
    return page.locator(".jp-OutputArea-output .lesson-quiz form")


def chosen(form):
    return option(form, QUESTION, QUESTION.right)


def test_a_page_that_was_started_anew_in_another_tab_says_so_and_waits_for_nothing(open_question):
    page = open_question()
    form = start(page)
    other = page.context.new_page()
    other.goto(page.url)
    other.wait_for_selector("text=/\\| Idle/", state="attached")
    start(other)

    if form.locator(SUBMIT).is_enabled():  # it may have heard of the restart by itself
        chosen(form).check()
        form.locator(SUBMIT).click()
    expect(page.get_by_text(LOST)).to_be_visible()
    expect(page.get_by_text(how_to_start(Purpose.ASK))).to_be_visible()
    expect(page.get_by_text(WAITING)).to_be_hidden()


def test_a_line_that_is_cut_is_told_and_once_it_is_mended_the_card_goes_on(lined):
    page, line = lined
    form = start(page)
    chosen(form).check()
    line.cut()
    expect(page.get_by_text(UNREACHABLE)).to_be_visible()
    expect(page.get_by_text(WAITING)).to_be_hidden()
    expect(form.locator(SUBMIT)).to_be_disabled()

    line.mend()
    expect(page.get_by_text(UNREACHABLE)).to_be_hidden(timeout=60_000)
    expect(chosen(form)).to_be_checked()
    form.locator(SUBMIT).click()
    expect(form.locator(".lesson-quiz-result")).to_have_attribute("data-state", "right")


def test_the_session_is_where_the_scripts_look_for_it(open_with):
    page = open_with(PROBE)
    page.locator(RUN_ALL).click()
    said = page.locator(".jp-OutputArea-output").get_by_text("The session is")
    expect(said).to_be_visible(timeout=60_000)
    assert said.inner_text() == "The session is found.", (
        "JupyterLab no longer gives a widget its page's session as widget_manager.context.sessionContext: "
        "without it a card hears of a lost kernel only when it asks, and of a lost server never. "
        "Look for the new way and change sessionOf in lesson/frontend/src/kernel/session.ts."
    )


def test_a_lab_that_its_kernel_has_forgotten_does_not_go_on_showing_the_old_answer(open_with):
    page = open_with('import lesson\nlesson.lab("straight_leg_raise")')
    page.locator(RUN_ALL).click()
    slider = page.locator(".jp-OutputArea-output .sl-dials input[type=range]").first
    expect(page.locator(".sl-answer")).not_to_be_empty(timeout=60_000)
    other = page.context.new_page()
    other.goto(page.url)
    other.wait_for_selector("text=/\\| Idle/", state="attached")
    other.locator(RUN_ALL).click()
    expect(other.locator(".sl-answer")).not_to_be_empty(timeout=60_000)
    slider.press("End")
    expect(page.get_by_text(RUN_FIRST)).to_be_visible()
