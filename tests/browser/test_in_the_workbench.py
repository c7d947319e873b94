"""Pages in JupyterLab, for those who teach with them or change them."""

import json
import shutil

import pytest
from playwright.sync_api import expect

from tests.browser.test_every_page import no_error
from tests.browser.visiting import NOTEBOOKS, SAVED_ONCE, run_to_the_end, visits

pytestmark = pytest.mark.browser

FIRST_PAGE, NERVE_PAGE = "00_start_here.ipynb", "01_the_sciatic_nerve.ipynb"
LEG = ".sl-diagram:has([data-id='arc:hip'])"


@pytest.fixture(scope="module")
def saved(browser, lab):
    """The page about the nerve as it opens, before any of it has run."""
    with visits(browser, lab) as open_it:
        yield open_it(NERVE_PAGE, workbench=NOTEBOOKS)


def test_questions_can_be_read_and_say_how_to_begin(saved):
    expect(saved.get_by_text("To predict, open this page in the lesson")).to_be_visible()
    no_error(saved)


def test_a_lab_has_one_slider_and_asks_to_be_run_for_more(saved):
    leg = saved.locator(LEG)
    leg.scroll_into_view_if_needed()
    expect(leg).to_contain_text("For all its sliders, open this page in the lesson")
    leg.get_by_label("Leg raised").focus()
    saved.keyboard.press("End")
    expect(leg).to_contain_text("raised 90° with the knee straight")


def test_running_the_page_draws_its_pictures_again(saved):
    run_to_the_end(saved)
    no_error(saved)
    expect(saved.locator(".jp-Notebook .sl-diagram")).to_have_count(9)
    leg = saved.locator(LEG)
    leg.get_by_label("Knee bent").press("End")
    expect(leg.locator(".sl-answer")).to_contain_text("with the knee bent")


def test_a_page_is_run_in_a_kernel_of_its_own(open_page, lab):
    open_page(FIRST_PAGE)
    before = set(lab.kernels())
    open_page(FIRST_PAGE, workbench=NOTEBOOKS)
    own = set(lab.kernels()) - before
    assert len(own) == 1
    open_page(NERVE_PAGE)
    assert set(lab.kernels()) - before == own


def test_a_page_that_was_run_and_saved_opens_again_without_an_error(open_page):
    file = NOTEBOOKS / SAVED_ONCE
    shutil.copyfile(NOTEBOOKS / FIRST_PAGE, file)
    try:
        page = open_page(file.name, workbench=NOTEBOOKS)
        run_to_the_end(page)
        with page.expect_response(
            lambda answer: answer.request.method == "PUT" and file.name in answer.url
        ):
            page.keyboard.press("Control+s")
        saved = json.loads(file.read_text("utf-8"))
        faces = [set(out["data"]) for cell in saved["cells"] for out in cell.get("outputs", [])]
        assert not [face for face in faces if "application/vnd.jupyter.widget-view+json" in face]
        again = open_page(file.name, workbench=NOTEBOOKS)
        no_error(again)
        expect(again.get_by_text("Your back has hurt for a week").first).to_be_visible()
        run_to_the_end(again)
    finally:
        file.unlink()


def test_the_checkouts_own_pages_are_not_written(open_page):
    file = NOTEBOOKS / FIRST_PAGE
    before = file.read_bytes()
    page = open_page(file.name, workbench=NOTEBOOKS)
    run_to_the_end(page)
    with page.expect_response(lambda answer: answer.request.method == "PUT"):
        page.keyboard.press("Control+s")
    expect(page.locator(".jp-Dialog")).to_have_count(0)
    assert file.read_bytes() == before
