"""What the reader promises, in Firefox: find, paper, keys, what is gone, pages from elsewhere, Today.

Each test that is brought here from another file runs as it stands there, in this browser.
"""

import io
import json

import nbformat
import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from tests.browser.firefox import firefox
from tests.browser.hosts.test_pages_from_elsewhere import NAME, hostile, ran
from tests.browser.reader import test_going_about
from tests.browser.reader.test_going_about import test_the_first_tab_leads_past_the_bar
from tests.browser.reader.test_printing import CHROME, PAPER, flat, questions_of
from tests.browser.test_coming_back_today import (
    test_on_the_first_page_it_waits_for_whoever_returns_and_for_nobody_else,
)
from tests.browser.test_gone_things import (
    page,
    start_at,
    test_a_kernel_that_dies_is_replaced_and_what_was_answered_is_kept,
    test_a_server_that_stops_is_told_and_one_that_comes_back_is_found,
)
from tests.browser.test_keys_write_nothing import (
    served_pages,
    test_no_key_and_no_hand_changes_what_is_read_or_writes_it,
)
from tests.browser.visiting import AWAKE
from tests.jupyter.a_reader import TOKEN, a_reader

__all__ = [
    "firefox",
    "page",
    "served_pages",
    "start_at",
    "test_a_kernel_that_dies_is_replaced_and_what_was_answered_is_kept",
    "test_a_server_that_stops_is_told_and_one_that_comes_back_is_found",
    "test_no_key_and_no_hand_changes_what_is_read_or_writes_it",
    "test_on_the_first_page_it_waits_for_whoever_returns_and_for_nobody_else",
    "test_the_first_tab_leads_past_the_bar",
]
pytestmark = pytest.mark.browser

NERVE, IRRITATES = "01_the_sciatic_nerve.ipynb", "02_what_irritates_it.ipynb"


@pytest.fixture
def browser(firefox):
    return firefox


@pytest.mark.parametrize(
    ("name", "words"), [(IRRITATES, "Chloe"), (NERVE, "Gluteus maximus is taken off")]
)
def test_find_finds_what_is_read(open_page, name, words):
    test_going_about.test_the_browser_finds_what_is_read(open_page, name, words)


def test_a_page_from_elsewhere_shows_words_and_stills_and_runs_nothing(visit, tmp_path):
    with a_reader(tmp_path) as reader:
        nbformat.write(hostile(), reader.folder / NAME)
        page = visit(f"{reader.home}/lesson/read/{NAME}?token={TOKEN}")
        expect(page.get_by_role("button", name="I know this page")).to_be_visible()
        expect(page.locator(".page-output").get_by_text("Read me")).to_be_visible()
        still = page.get_by_alt_text("A still.")
        assert still.evaluate("image => image.decode().then(() => 1)") == 1
        assert ran(page) == []
        expect(page.locator(AWAKE)).to_have_count(0)
        (waiting,) = json.loads(reader.ask("api/kernels").text)
        assert waiting["connections"] == 0


def test_a_sheet_of_paper_holds_the_text_and_the_questions_and_nothing_of_the_screen(open_page):
    page = open_page(NERVE)
    # of letters that are joined, no text is read
    page.evaluate("document.body.style.fontVariantLigatures = 'none'")
    # Playwright hands over inches, which BiDi takes for centimetres
    paper = PdfReader(io.BytesIO(page.pdf(width="21in", height="29.7in")))
    assert float(paper.pages[0].mediabox.width) == pytest.approx(PAPER["A4"][0], abs=1)
    words = flat(" ".join(sheet.extract_text() for sheet in paper.pages))
    for question in questions_of(NERVE):
        assert flat(question.stem) in words, question.id
    assert flat("☐ In front of the hip, beside the femoral artery") in words
    for screen in CHROME:
        assert flat(screen) not in words, screen
