"""Every page as it comes by mail: not trusted, with nothing alive, and all of it to be read."""

from uuid import uuid4

import nbformat
import pytest
from playwright.sync_api import expect

from lesson.page_calls import calls_of, read_page
from lesson.quiz.bank import load_bank
from tests.browser.test_every_page import PAGES, no_error
from tests.browser.visiting import ELSEWHERE, NOTEBOOKS, a_page_of_its_own

pytestmark = pytest.mark.browser

ALIVE = ".sl-diagram, .lesson-quiz, .rt-desk, .lesson-words-search, .jp-OutputArea-output script"
RAN = "['lessonPictures', 'lessonEvidence'].filter((name) => name in window)"


@pytest.fixture(params=PAGES)
def saved(request):
    """A page, and beside it a copy that says something else than what was signed."""
    page = read_page(NOTEBOOKS / request.param)
    copy = nbformat.from_dict(page)
    copy.cells[0].source += f"\n\nChanged by somebody: {uuid4()}."
    file = a_page_of_its_own(request.param)
    nbformat.write(copy, file)
    yield page, file.name
    file.unlink()


def test_it_shows_stills_and_words_and_runs_nothing(saved, open_page):
    page, name = saved
    faces = [output.data for cell in page.cells for output in cell.get("outputs", [])]
    stills = sum("image/png" in face for face in faces)
    read = [face["text/html"] for face in faces if "text/html" in face]
    shown = open_page(name, workbench=ELSEWHERE)
    output = shown.locator(".jp-OutputArea-output")
    expect(output).to_have_count(len(faces))
    expect(output.locator("img")).to_have_count(stills)
    expect(shown.locator(".jp-OutputArea-output.jp-RenderedHTML")).to_have_count(len(read))
    for words in ("Question.", "Your prediction."):
        asked = sum(html.count(f"<strong>{words}</strong>") for html in read)
        expect(output.locator("strong", has_text=words)).to_have_count(asked)
    for stem in stems(page):
        expect(output.filter(has_text=stem).first).to_be_visible()
    for still in output.locator("img").all():
        assert still.evaluate("image => image.decode().then(() => image.naturalWidth)") > 700
    expect(shown.locator(ALIVE)).to_have_count(0)
    assert shown.evaluate(RAN) == []
    no_error(shown)


def stems(page):
    """Give what is asked on a page, as far as its calls name it."""
    bank = load_bank()
    calls = [call for call in calls_of(page) if call.name in ("ask", "predict")]
    return [bank[id_].stem for call in calls for id_ in call.words]
