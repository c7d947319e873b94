"""Whatever a learner presses or pulls on a page: it stays as it is, and nobody asks to write it."""

import string

import pytest
from playwright.sync_api import expect

from lesson.page_calls import pages_folder
from tests.browser.executions import hear_all
from tests.browser.visiting import OUTPUT, PROSE, WRITES

pytestmark = pytest.mark.browser

NERVE, PELVIS = "01_the_sciatic_nerve.ipynb", "03_chains_and_the_pelvis.ipynb"
#: What Jupyter cuts, merges, saves and restarts by, and what else is a letter or a digit.
KEYS = (*string.ascii_letters, *string.digits, *"ddDDxmM00", "Control+s", "Control+x", "Control+Shift+-",
        "Delete", "Backspace", "Shift+Delete", "Meta+s")  # fmt: skip
#: All that is read on a page, in view or not, and which parts it has in which order.
SEEN = """() => ({
    words: [...document.querySelectorAll('main [data-cell]')].map((part) => {
        const read = part.cloneNode(true);
        for (const script of read.querySelectorAll('script, style')) script.remove();
        return read.textContent;
    }),
    parts: [...document.querySelectorAll('main [data-cell]')].map((part) => `${part.className} ${part.dataset.cell}`),
    pictures: [...document.querySelectorAll('main svg')].length,
    edited: Boolean(document.querySelector('main :is([contenteditable=true], [contenteditable=""])')),
})"""


@pytest.fixture
def served_pages():
    """The folder of the pages that are served."""
    return pages_folder()


def note_writes(page):
    """Return a list that will hold every request of a page by which a file could be written."""
    asked = []

    def note(request):
        if request.method in WRITES and "/lesson/api/kernel" not in request.url:
            asked.append(f"{request.method} {request.url}")

    page.on("request", note)
    return asked


def take_hold_of(page, part):
    """Click a part, type into it, click it twice, drag it, and let go of it."""
    part.scroll_into_view_if_needed()
    box = part.bounding_box()
    at = {"x": min(12, box["width"] / 2), "y": min(8, box["height"] / 2)}
    part.click(position=at)
    for key in KEYS:
        page.keyboard.press(key)
    part.dblclick(position=at)
    for key in ("d", "d", "x", "Delete"):
        page.keyboard.press(key)
    box = part.bounding_box()
    page.mouse.move(box["x"] + at["x"], box["y"] + at["y"])
    page.mouse.down()
    page.mouse.move(box["x"] + 50, box["y"] + 200, steps=5)
    page.mouse.up()
    page.keyboard.press("Escape")
    page.mouse.move(1, 1)


@pytest.mark.parametrize("name", [NERVE, PELVIS])
def test_no_key_and_no_hand_changes_what_is_read_or_writes_it(open_page, served_pages, name):
    page = open_page(name)
    file, asked = served_pages / name, note_writes(page)
    before = file.read_bytes()
    for picture in page.locator(".lesson-quiz-picture").all():  # drawn once it is seen
        picture.scroll_into_view_if_needed()
        expect(picture.locator("svg")).to_be_visible()
    seen = page.evaluate(SEEN)
    assert len(seen["parts"]) > 10
    assert not seen["edited"]
    for part in (
        page.locator(f"{PROSE} p").nth(3),
        page.locator(f"{PROSE} h2").first,
        page.locator(f"{OUTPUT} .sl-picture").first,
        page.locator(f"{OUTPUT} .lesson-quiz legend").first,
    ):
        take_hold_of(page, part)
        assert page.evaluate(SEEN) == seen
    hear_all(page)
    assert asked == []
    assert file.read_bytes() == before
    page.close(run_before_unload=True)  # it asks nothing: a dialog would hold the check up
