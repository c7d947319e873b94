"""Whatever a learner presses or pulls on a page: it stays as it is, and nobody asks to write it."""

import string

import pytest

from lesson.page_calls import pages_folder
from tests.browser.visiting import PROSE, awake

pytestmark = pytest.mark.browser

NERVE = "01_the_sciatic_nerve.ipynb"
#: What deletes, cuts, changes or saves in the workbench.
COMMANDS = ("d", "d", "x", "m", "0", "0", "Control+s", "Delete", "Backspace", "Control+x")


@pytest.fixture
def served_pages():
    """The folder of the pages that are served."""
    return pages_folder()


def pull(page, words):
    box = words.bounding_box()
    page.mouse.move(box["x"] + 5, box["y"] + 5)
    page.mouse.down()
    page.mouse.move(box["x"] + 50, box["y"] + 200, steps=5)
    page.mouse.up()


def test_nothing_that_a_learner_does_writes_a_page(open_page, served_pages):
    file = served_pages / NERVE
    before, asked = file.read_bytes(), []
    page = open_page(NERVE)
    page.on("request", lambda request: asked.append(request.method))
    page.reload()
    awake(page)
    seen = page.locator(PROSE).all_inner_texts()
    words = page.locator(".page-prose p").nth(3)
    words.click()
    for key in (*string.ascii_lowercase, *string.digits, *COMMANDS):
        page.keyboard.press(key)
    words.dblclick()
    pull(page, words)
    assert page.locator(PROSE).all_inner_texts() == seen
    assert not page.evaluate("document.querySelector('main [contenteditable=true]')")
    page.close(run_before_unload=True)
    assert file.read_bytes() == before
    assert "GET" in asked
    assert not {"PUT", "PATCH", "DELETE"} & set(asked)
