"""What a page says and still does when its kernel restarts, dies or is busy."""

import pytest
from nbformat.v4 import new_code_cell, new_notebook, writes
from playwright.sync_api import expect

from lesson.live.lab_widget import RUN_FIRST
from lesson.quiz.bank import load_bank
from lesson.quiz.faces import how_to_start
from lesson.quiz.purpose import Purpose
from lesson.routine.desk.desk import Desk
from tests.browser.answering import SUBMIT, by_pointer, option
from tests.browser.visiting import ELSEWHERE, NOTEBOOKS, a_page_of_its_own, run_to_the_end

pytestmark = pytest.mark.browser

ROUTINE_PAGE = "06_your_routine.ipynb"
QUESTION = load_bank()["start.saddle"]
CELLS = (
    "import lesson",
    'lesson.picture("layers_of_the_buttock")',
    f"lesson.ask({QUESTION.id!r})",
    'lesson.lab("straight_leg_raise")',
)
PYTHON = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
RESTART = ".lm-Menu-item[data-command='kernelmenu:restart']"
DIE = "import os; os._exit(1)"
WAIT_FOR = """import pathlib, time
print("The cell has", "begun.", flush=True)
while not pathlib.Path({!r}).exists():
    time.sleep(0.05)"""


@pytest.fixture
def file():
    """Where a small page stands until it is closed."""
    yield (file := a_page_of_its_own("of_a_few_cells.ipynb"))
    file.unlink()


@pytest.fixture
def start(file, open_page):
    """Give a function that starts a small page, all of it but its last cell, which is given."""

    def start_it(last=""):
        cells = [new_code_cell(source) for source in (*CELLS, last)]
        file.write_text(writes(new_notebook(cells=cells, metadata=PYTHON)), encoding="utf-8")
        page = open_page(file.name, workbench=ELSEWHERE)
        for _ in CELLS:
            page.keyboard.press("Shift+Enter")
        expect(question(page).locator("fieldset:enabled").first).to_be_attached(timeout=60_000)
        expect(page.locator(".sl-answer")).not_to_be_empty(timeout=60_000)
        return page

    return start_it


def question(page):
    return page.locator(".lesson-quiz form")


def picture_moves(page):
    slider = page.locator(".sl-diagram").first.get_by_role("slider")
    slider.press("End")
    expect(slider).to_have_attribute("aria-valuetext", "Bones, 5 of 5")
    expect(page.locator("[data-id='gluteus_maximus_right']").first).to_have_css("opacity", "0")


def says_what_to_do(page):
    # JupyterLab asks every now and then which kernels there are, and hears late of one that was closed
    expect(page.get_by_text(how_to_start(Purpose.ASK))).to_be_visible(timeout=60_000)
    expect(question(page).locator(SUBMIT)).to_be_disabled()
    expect(page.get_by_text(RUN_FIRST)).to_be_visible()


def test_a_restart_from_the_menu_is_told_and_running_the_page_mends_it(open_page):
    page = open_page(ROUTINE_PAGE, workbench=NOTEBOOKS)
    run_to_the_end(page)
    desk = page.locator(".rt-desk").first
    told = [page.get_by_text(how_to_start(each)) for each in (Purpose.PREDICT, Purpose.ASK)]
    told.append(desk.get_by_text(Desk().start))
    for words in told:
        expect(words).to_be_hidden()
    page.get_by_role("menuitem", name="Kernel", exact=True).click()
    page.locator(RESTART).click()
    for words in told:
        expect(words).to_be_visible()

    run_to_the_end(page)
    for words in told:
        expect(words).to_be_hidden()
    form = page.locator(".lesson-quiz form").first
    by_pointer(form, load_bank()["routine.first"])
    expect(form.locator(".lesson-quiz-result")).to_have_attribute("data-state", "kept")
    desk.get_by_role("button", name="No to all that is still open").click()
    desk.get_by_role("button", name="Next").click()
    expect(desk.get_by_text("Part 2 of 5")).to_be_visible()


def test_a_kernel_that_dies_leaves_pictures_alive_and_the_rest_says_what_to_do(start):
    page = start(DIE)
    expect(page.get_by_text(RUN_FIRST)).to_be_hidden()
    page.keyboard.press("Shift+Enter")
    page.locator(".jp-Dialog button.jp-mod-accept").click()  # JupyterLab starts another
    says_what_to_do(page)
    picture_moves(page)


def test_a_kernel_that_is_closed_leaves_pictures_alive_and_the_rest_says_what_to_do(start, lab):
    page = start()
    lab.close_kernels()
    says_what_to_do(page)
    picture_moves(page)


def test_an_answer_to_a_busy_kernel_waits_says_so_and_is_delivered_later(start, tmp_path):
    done = tmp_path / "done"
    page = start(WAIT_FOR.format(str(done)))
    page.keyboard.press("Shift+Enter")
    expect(page.get_by_text("The cell has begun.", exact=True)).to_be_visible()
    form = question(page)
    option(form, QUESTION, QUESTION.right).check()
    form.locator(SUBMIT).click()
    waiting, result = form.locator(".lesson-quiz-waiting"), form.locator(".lesson-quiz-result")
    expect(waiting).to_have_text("The page is still busy. Your answer is waiting in line.")
    expect(waiting).to_be_visible()
    expect(waiting).to_have_css("opacity", "1")
    picture_moves(page)
    expect(result).to_be_hidden()
    done.touch()
    expect(result).to_have_attribute("data-state", "right")
    expect(waiting).to_be_hidden()
