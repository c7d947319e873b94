"""A plain `jupyter lab` and `jupyter notebook` where the wheel is installed: all leads to the reader."""

import re

import nbformat
import pytest
from playwright.sync_api import expect

from lesson.jupyter.page_links import page_address
from tests.browser.hosts.jupyters import a_jupyter
from tests.browser.visiting import AWAKE, IN_WORKBENCH

pytestmark = pytest.mark.browser

NERVE = "01_the_sciatic_nerve.ipynb"
READ = ".jp-NotebookPanel-toolbar [data-jp-item-name='lesson-read']"


@pytest.fixture(scope="module", params=["lab", "notebook"])
def jupyter(request, with_workbench, tmp_path_factory):
    """One of the two, started in the folder that the pages lie in."""
    home = tmp_path_factory.mktemp(request.param)
    with a_jupyter(with_workbench, request.param, with_workbench.package, home) as started:
        yield started


def in_workbench(page, jupyter, path):
    """Open a notebook as somebody who wants the workbench."""
    page.evaluate(IN_WORKBENCH)
    page.goto(jupyter.notebook(path))
    page.wait_for_selector(".jp-Notebook .jp-Cell", timeout=60_000)


def test_it_opens_as_ever_and_knows_where_each_page_is_read(jupyter):
    assert jupyter.opened == {"lab": "/lab", "notebook": "/tree"}[jupyter.name]
    pages = jupyter.ask("lesson/api/pages")
    assert pages[f"notebooks/{NERVE}"] == f"/lesson/read/{page_address(NERVE)}"
    assert len(pages) == 9


def test_the_address_of_a_page_leads_to_the_reader_which_wakes(jupyter, visit):
    page = visit(jupyter.notebook(f"notebooks/{NERVE}"))
    page.wait_for_url(jupyter.reader(NERVE), timeout=60_000)
    expect(page.locator(AWAKE)).to_be_attached(timeout=60_000)
    expect(page.locator(".lesson-quiz fieldset:enabled").first).to_be_attached()
    assert len(jupyter.ask("api/kernels")) == 1


def test_a_page_opened_among_the_files_leads_to_the_reader_and_starts_no_kernel(jupyter, visit):
    at = {"lab": "lab/workspaces/new/tree/notebooks", "notebook": "tree/notebooks"}[jupyter.name]
    before = len(jupyter.ask("api/kernels"))
    page = visit(f"{jupyter.home}/{at}")
    file = page.locator(".jp-DirListing-item", has_text=NERVE)
    with (
        page.expect_event("framenavigated", timeout=60_000)
        if jupyter.name == "lab"
        else (page.context.expect_page(timeout=60_000)) as opened
    ):
        file.dblclick(timeout=60_000)
    led = page if jupyter.name == "lab" else opened.value
    led.wait_for_url(jupyter.reader(NERVE), timeout=60_000)
    assert len(jupyter.ask("api/kernels")) <= max(before, 1)


def test_in_the_workbench_a_button_leads_back_and_the_choice_is_kept(jupyter, visit):
    page = visit(jupyter.reader(NERVE))
    in_workbench(page, jupyter, f"notebooks/{NERVE}")
    expect(page).to_have_url(re.compile("/(tree|notebooks)/notebooks/"))
    page.locator(READ).get_by_text("Read").click(timeout=60_000)
    page.wait_for_url(jupyter.reader(NERVE), timeout=60_000)
    page.goto(jupyter.notebook(f"notebooks/{NERVE}"))
    page.wait_for_url(jupyter.reader(NERVE), timeout=60_000)


def test_another_notebook_is_opened_as_ever(jupyter, visit, with_workbench):
    own = with_workbench.package / f"own_{jupyter.name}.ipynb"
    nbformat.write(nbformat.v4.new_notebook(cells=[nbformat.v4.new_markdown_cell("# Own")]), own)
    # alone, without what JupyterLab had open before
    address = jupyter.notebook(own.name).replace("/lab/tree/", "/doc/tree/")
    page = visit(address)
    expect(page.get_by_role("heading", name="Own")).to_be_visible(timeout=60_000)
    expect(page.locator(".jp-NotebookPanel-toolbar [data-jp-item-name='save']")).to_be_visible()
    expect(page.locator(READ)).to_have_count(0)
    expect(page).to_have_url(address)


def test_jupyterlabs_launcher_has_a_card_for_the_lesson(jupyter, visit):
    if jupyter.name == "notebook":
        pytest.skip("Notebook 7 has no launcher")
    page = visit(f"{jupyter.home}/lab/workspaces/launcher?reset")
    page.locator(".jp-LauncherCard", has_text="The sciatic nerve lesson").click(timeout=60_000)
    page.wait_for_url(jupyter.reader("00_start_here.ipynb"), timeout=60_000)


def test_where_the_pages_are_no_files_of_the_server_the_reader_has_no_workbench(
    with_workbench, tmp_path, visit
):
    work = tmp_path / "work"
    work.mkdir()
    with a_jupyter(with_workbench, "lab", work, tmp_path / "home") as started:
        assert started.opened == "/lab"
        assert started.ask("lesson/api/pages") == {}
        page = visit(f"{started.home}/lesson")
        expect(page).to_have_url(started.reader("00_start_here.ipynb"))
        expect(page.locator(AWAKE)).to_be_attached(timeout=60_000)
        assert '"workbench": null' in page.locator("#reader-config").text_content()
    assert list(work.iterdir()) == []
