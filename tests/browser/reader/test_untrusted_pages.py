"""A page that nobody vouches for, in the reader: nothing runs, and all else is as on any page."""

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output
from playwright.sync_api import expect

from lesson.jupyter.page_links import page_address
from tests.browser.visiting import watch
from tests.jupyter.a_reader import TOKEN, a_reader

pytestmark = pytest.mark.browser

NAME = "99_from_elsewhere.ipynb"
STILL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
LIGHT, SIZE = "document.body.dataset.jpThemeLight", "document.documentElement.dataset.textSize"
#: What there is before the reader's own script has run: what was chosen shows in the first paint.
AT_FIRST = f"""document.addEventListener('readystatechange', () => {{
    if (document.readyState === 'interactive') window.atFirst = [{LIGHT}, {SIZE}];
}})"""


@pytest.fixture(scope="module")
def reader(tmp_path_factory):
    with a_reader(tmp_path_factory.mktemp("reader")) as started:
        output = new_output("display_data", data={"image/png": STILL, "text/plain": "A still."})
        cells = [
            new_markdown_cell("# From elsewhere\n\n## A part\n\nWords."),
            new_code_cell("lesson.ask('nerve.roots')", outputs=[output]),
        ]
        nbformat.write(new_notebook(cells=cells), started.folder / NAME)
        yield started


@pytest.fixture
def open_untrusted(reader, browser):
    """Give a function that opens the page; in the end the browser may have found no fault in any."""
    contexts, troubles = [], []

    def open_it(before="", **options):
        context = browser.new_context(viewport={"width": 1280, "height": 800}, **options)
        contexts.append(context)
        context.add_init_script(f"{AT_FIRST};{before}")
        page = context.new_page()
        troubles.append(watch(page, reader.home))
        page.goto(f"{reader.home}/lesson/read/{NAME}?token={TOKEN}")
        expect(page.get_by_role("button", name="I know this page")).to_be_visible()
        return page

    yield open_it
    for context in contexts:
        context.close()
    assert not any(troubles), troubles


def test_it_is_shown_without_a_fault_and_its_headings_are_words_alone(open_untrusted):
    page = open_untrusted()
    page.wait_for_load_state("networkidle")
    headings = page.locator(".page-prose").get_by_role("heading")
    expect(headings).to_have_text(["From elsewhere", "A part"])


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_it_is_light_or_dark_as_the_device_is(open_untrusted, theme):
    page = open_untrusted(color_scheme=theme)
    assert page.evaluate("window.atFirst") == ["true" if theme == "light" else "false", "normal"]
    assert page.evaluate(LIGHT) == ("true" if theme == "light" else "false")


def test_it_is_as_dark_and_as_large_as_was_chosen(open_untrusted):
    chosen = (
        "localStorage.setItem('lesson-theme', 'dark');"
        "localStorage.setItem('lesson-text-size', 'largest')"
    )
    page = open_untrusted(chosen, color_scheme="light")
    assert page.evaluate("window.atFirst") == ["false", "largest"]


def test_an_address_that_is_copied_or_looked_at_lets_nobody_in(open_untrusted, reader):
    page = open_untrusted(permissions=["clipboard-read", "clipboard-write"])
    assert page.url == f"{reader.home}/lesson/read/{page_address(NAME)}"
    page.get_by_role("button", name="Copy a link to “A part”").click()
    expect(page.get_by_role("status").filter(has_text="Link copied")).to_be_attached()
    assert page.evaluate("navigator.clipboard.readText()") == f"{page.url.partition('#')[0]}#A-part"
    page.reload()
    expect(page.get_by_role("button", name="I know this page")).to_be_visible()


def test_a_page_that_changed_while_it_was_open_is_not_let_run_before_it_is_seen(reader, browser):
    file = reader.folder / "98_changes.ipynb"
    nbformat.write(new_notebook(cells=[new_markdown_cell("# As it was shown")]), file)
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{reader.home}/lesson/read/{file.name}?token={TOKEN}")
        nbformat.write(new_notebook(cells=[new_markdown_cell("# As it is now")]), file)
        page.get_by_role("button", name="I know this page").click()
        offer = page.locator(".reader-untrusted")
        expect(offer).to_contain_text("was changed after you opened it")
        expect(offer.get_by_role("button")).to_have_text(["Open it again"])
        expect(offer.get_by_role("button")).to_be_focused()
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", level=1)).to_have_text("As it is now")
        page.get_by_role("button", name="I know this page").click()
        expect(offer).to_have_count(0)
