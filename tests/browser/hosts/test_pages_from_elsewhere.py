"""A page put among the lesson's that did not come with it: words and stills, until its reader decides."""

import re

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output
from playwright.sync_api import expect

from tests.browser.hosts.jupyters import a_jupyter
from tests.browser.visiting import AWAKE, IN_WORKBENCH

pytestmark = pytest.mark.browser

NAME = "99_from_elsewhere.ipynb"
STILL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
RUNS = "window.ran = (window.ran || []).concat('{}')"
HOSTILE_HTML = (
    '<p>Read me</p><script>{}</script><img src=\'x\' onerror="{}"><svg onload="{}"></svg>'
    '<a href="javascript:{}">go</a><style>main {{ display: none }}</style>'
).format(*(RUNS.format(name) for name in ("script", "image", "svg", "link")))
DAMAGED = {
    "empty": b"",
    "cut_off": b'{"cells": [',
    "no_text": b"\xff\xfe\x00",
    "a_list": b"[]",
    "too_deep": b"[" * 100_000,
    "no_source": b'{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [{"cell_type": "markdown"}]}',
    "of_the_future": b'{"nbformat": 99, "nbformat_minor": 0, "metadata": {}, "cells": []}',
}


def hostile():
    outputs = [
        {"application/javascript": RUNS.format("output"), "text/plain": "said"},
        {"text/html": HOSTILE_HTML, "text/plain": "words"},
        {"image/svg+xml": f'<svg xmlns="http://www.w3.org/2000/svg" onload="{RUNS.format("picture")}"/>'},
        {"image/png": STILL, "text/plain": "A still."},
        {"image/png": f'x"onerror="{RUNS.format("attribute").replace(" ", "")}', "text/plain": "?"},
    ]  # fmt: skip
    code = new_code_cell(
        "import lesson\nlesson.ask('nerve.roots')",
        execution_count=1,
        outputs=[new_output("display_data", data=data) for data in outputs],
    )
    prose = new_markdown_cell(
        f"# From elsewhere\n\n{HOSTILE_HTML}\n\n[go]({'javascript:' + RUNS.format('markdown').replace(' ', '')})"
    )
    return new_notebook(cells=[prose, code])


@pytest.fixture(scope="module", params=["lab", "notebook"])
def jupyter(request, with_workbench, tmp_path_factory):
    home = tmp_path_factory.mktemp("elsewhere")
    with a_jupyter(with_workbench, request.param, with_workbench.package, home) as started:
        yield started


@pytest.fixture
def pages(with_workbench):
    """The folder of the lesson's pages, from which is taken away what a test has put there."""
    folder = with_workbench.package / "notebooks"
    before = set(folder.iterdir())
    yield folder
    for file in set(folder.glob("*.ipynb")) - before:
        file.unlink()


def ran(page):
    """What has run on a page, once all of it is loaded and each of its links was followed."""
    page.wait_for_load_state("networkidle")
    for link in page.locator("main a:has-text('go'), .jp-Notebook a:has-text('go')").all():
        link.click(force=True, no_wait_after=True)
    return page.evaluate("window.ran ?? []")


def test_in_the_reader_it_shows_words_and_stills_and_runs_nothing(jupyter, pages, visit):
    nbformat.write(hostile(), pages / NAME)
    page = visit(jupyter.reader(NAME))
    expect(page.get_by_role("heading", name="From elsewhere")).to_be_visible()
    expect(page.get_by_role("button", name="I know this page")).to_be_visible()
    expect(page.locator(".page-output").get_by_text("Read me")).to_be_visible()
    assert page.get_by_alt_text("A still.").evaluate("image => image.decode().then(() => 1)") == 1
    assert ran(page) == []
    expect(page.locator(AWAKE)).to_have_count(0)
    assert jupyter.ask("api/kernels") == []


def test_even_what_got_past_the_cleaning_could_not_run(jupyter, pages, visit):
    """The browser itself refuses, by the page's policy, what somebody may yet find a way to put there."""
    nbformat.write(hostile(), pages / NAME)
    page = visit(jupyter.reader(NAME))
    expect(page.get_by_role("button", name="I know this page")).to_be_visible()
    refused = page.evaluate(
        """html => new Promise(resolve => {
            const seen = [];
            document.addEventListener('securitypolicyviolation', ({effectiveDirective: what}) => {
                seen.push(what);
                if (seen.length === 2) resolve(seen);
            });
            const range = document.createRange();
            document.body.append(range.createContextualFragment(html));
        })""",
        f"<script>{RUNS.format('late script')}</script><img src='x' onerror=\"{RUNS.format('late')}\">",
    )
    assert {name.partition("-")[0] for name in refused} == {"script"}
    assert ran(page) == []


def test_in_the_workbench_it_is_not_trusted_either(jupyter, pages, visit):
    nbformat.write(hostile(), pages / NAME)
    page = visit(jupyter.reader(NAME))
    page.evaluate(IN_WORKBENCH)
    page.goto(jupyter.notebook(f"notebooks/{NAME}"))
    expect(page.locator(".jp-OutputArea-output").get_by_text("Read me")).to_be_visible(
        timeout=60_000
    )
    assert ran(page) == []


def test_whoever_knows_the_page_lets_it_run_until_it_changes(jupyter, pages, visit):
    nbformat.write(page_file := hostile(), pages / NAME)
    page = visit(jupyter.reader(NAME))
    page.get_by_role("button", name="I know this page").click()
    expect(page.locator(AWAKE)).to_be_attached(timeout=60_000)
    expect(page.locator(".lesson-quiz fieldset:enabled").first).to_be_attached()
    assert "image" in page.evaluate("window.ran")
    page_file.cells[0].source += "\n\nChanged."
    nbformat.write(page_file, pages / NAME)
    page.reload()
    expect(page.get_by_role("button", name="I know this page")).to_be_visible()
    assert ran(page) == []


def test_a_damaged_page_is_told_in_a_sentence_and_the_others_open(jupyter, pages, visit):
    for name, content in DAMAGED.items():
        (pages / f"98_{name}.ipynb").write_bytes(content)
    page = visit(jupyter.reader("01_the_sciatic_nerve.ipynb"))
    expect(page.get_by_role("heading", name="The sciatic nerve").first).to_be_visible()
    for name in DAMAGED:
        answer = page.goto(jupyter.reader(f"98_{name}.ipynb"))
        assert answer.status == 500
        told, shown = page.locator("main").inner_text(), name.replace("_", " ")
        assert re.fullmatch(
            rf"\s*The page “98 {shown}” cannot be shown, as its file is damaged: .*",
            told,
        )
    page.goto(jupyter.reader("01_the_sciatic_nerve.ipynb"))
    expect(page.locator(AWAKE)).to_be_attached(timeout=60_000)
