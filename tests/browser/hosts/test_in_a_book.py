"""Jupyter Book, which shows a page as it was saved: its pictures live there, or stand as stills."""

import pytest
from playwright.sync_api import expect

from tests.browser.hosts.environments import ROOT, environment, tell
from tests.browser.visiting import calls_made

pytestmark = pytest.mark.browser

BOOK = "jupyter-book==1.0.4.post1"
NERVE = "01_the_sciatic_nerve.ipynb"
PICTURES = len(calls_made(NERVE, "picture", "lab"))
CONTENTS = "format: jb-book\nroot: 01_the_sciatic_nerve\n"
AS_SAVED = "title: A lesson\nexecute: {execute_notebooks: 'off'}\n"
#: What a book is told that is to run nothing.
STILLS = """
sphinx: {config: {nb_mime_priority_overrides: [[html, application/javascript, null]]}}
"""


@pytest.fixture(scope="module")
def build():
    """Give a function that makes a book of the page about the nerve, and returns its address."""
    here = environment("book", BOOK, locked=False)

    def make(folder, settings=""):
        (folder / "_config.yml").write_text(AS_SAVED + settings, "utf-8")
        (folder / "_toc.yml").write_text(CONTENTS, "utf-8")
        (folder / NERVE).write_bytes((ROOT / "notebooks" / NERVE).read_bytes())
        tell(here.program("jupyter-book"), "build", "--quiet", str(folder))
        return (folder / "_build" / "html" / "01_the_sciatic_nerve.html").as_uri()

    return make


def test_pictures_live(build, tmp_path, visit):
    page = visit(build(tmp_path))
    assert page.evaluate("typeof element") == "undefined"
    expect(page.locator(".sl-diagram .sl-picture svg")).to_have_count(PICTURES)
    slider = page.locator(".sl-diagram").first.get_by_role("slider")
    slider.press("End")
    expect(slider).to_have_attribute("aria-valuetext", "Bones, 5 of 5")
    expect(page.get_by_text("Straight through the piriformis")).to_be_visible()


def test_where_nothing_is_to_run_the_stills_stand(build, tmp_path, visit):
    page = visit(build(tmp_path, STILLS), java_script_enabled=False)
    stills = page.locator(".cell_output img")
    expect(stills).to_have_count(PICTURES)
    for still in stills.all():
        still.scroll_into_view_if_needed()
        assert still.bounding_box()["width"] > 400
