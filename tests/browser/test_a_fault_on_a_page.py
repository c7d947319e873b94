"""A fault of the lesson on a page: a sentence, and before it all that whoever mends it needs."""

import pytest
from nbformat.v4 import new_code_cell, new_notebook, writes
from playwright.sync_api import expect

from tests.browser.accessible import serious_findings
from tests.browser.visiting import ELSEWHERE, a_page_of_its_own

pytestmark = pytest.mark.browser

PYTHON = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
SPOILT = """import lesson
import lesson.evidence.cards as cards
cards.find_claim = lambda id_: 1 + id_
lesson.claim_cards("C01")"""


@pytest.fixture(params=["light", "dark"])
def page(request, open_page):
    """A page whose one cell has just met a fault."""
    file = a_page_of_its_own(f"a_fault_in_the_{request.param}.ipynb")
    notebook = new_notebook(cells=[new_code_cell(SPOILT)], metadata=PYTHON)
    file.write_text(writes(notebook), encoding="utf-8")
    page = open_page(file.name, workbench=ELSEWHERE, theme=request.param)
    page.keyboard.press("Shift+Enter")
    yield page
    file.unlink()


def test_it_is_one_sentence_and_the_traceback_can_be_opened_and_read(page):
    sentence = page.locator(".jp-OutputArea-output", has_text="A fault inside the lesson, not")
    expect(sentence).to_be_visible(timeout=60_000)
    details = page.locator(".jp-OutputArea-output details")
    traceback = details.locator("pre")
    expect(traceback).to_be_hidden()
    details.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(traceback).to_be_visible()
    expect(traceback).to_contain_text("cards.py")
    expect(traceback).to_contain_text("TypeError: unsupported operand type(s) for +")
    expect(traceback).to_have_css("font-family", "monospace")
    width = "one => one.scrollWidth <= one.clientWidth"
    assert traceback.evaluate(width), "some of it is beyond the edge"
    assert serious_findings(page, ".jp-OutputArea-output details") == []
