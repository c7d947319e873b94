"""A notebook that somebody was sent: its words are handed out, and nothing in it acts."""

import nbformat
import pytest

from lesson.errors import LessonError
from lesson.handout.sheet import ALONE, handout
from tests.jupyter.seen import Seen

ACTING = [
    "<script>act()</script>",
    '<iframe src="file:///etc/passwd"></iframe>',
    '<object data="file:///etc/passwd"></object>',
    '<embed src="file:///etc/passwd">',
    "<img src=x onerror=act()>",
    "<svg onload=act()></svg>",
    "<style>@import 'http://elsewhere/x.css';</style>",
    '<meta http-equiv="refresh" content="0;url=file:///etc/passwd">',
    '<link rel="stylesheet" href="http://elsewhere/x.css">',
    '<base href="http://elsewhere/">',
    '<form action="http://elsewhere/"><button>go</button></form>',
    '<a href="javascript:act()">go</a>',
    '<a href="file:///etc/passwd">go</a>',
]
STILL = '# See\nlesson.picture("muscle_chains")'
PNG = "iVBORw0KGgo="


@pytest.fixture
def sent(tmp_path):
    """Give a function that writes a page of some cells, and returns its path."""

    def write(*cells):
        page = nbformat.v4.new_notebook(cells=[nbformat.v4.new_markdown_cell("# Mine"), *cells])
        nbformat.write(page, tmp_path / "sent.ipynb")
        return str(tmp_path / "sent.ipynb")

    return write


def still(png, words="The nerve."):
    shown = nbformat.v4.new_output("display_data", {"image/png": png, "text/plain": words})
    return nbformat.v4.new_code_cell(STILL, outputs=[shown])


def acting(html):
    """What of a handout could run, ask for something, or lead somewhere it should not."""
    found = []
    for tag, attributes in Seen(html).elements:
        if tag in ("script", "iframe", "object", "embed", "link", "base", "form", "button"):
            found.append(tag)
        if tag == "meta" and attributes.get("http-equiv") == "refresh":
            found.append(tag)
        found += [name for name in attributes if name.startswith("on")]
        for name in ("src", "href"):
            address = attributes.get(name) or ""
            found += [address] if address.startswith(("file:", "javascript:", "http:")) else []
    return found


@pytest.mark.parametrize("html", ACTING)
@pytest.mark.parametrize("answers", [False, True])
def test_nothing_in_its_prose_acts_and_its_words_stay(sent, html, answers):
    page = sent(nbformat.v4.new_markdown_cell(f"Before.\n\n{html}\n\nAfter."))
    written = handout(page, answers=answers)
    assert acting(written) == []
    assert "Before." in written
    assert "After." in written


def test_a_picture_that_would_leave_its_quotation_marks_is_refused(sent):
    assert f"base64,{PNG}" in handout(sent(still(f" {PNG[:6]}\n{PNG[6:]}")))
    for png in (f'{PNG}"><script>act()</script>', "", "bm8gcGljdHVyZQ==", '"onload="act()'):
        with pytest.raises(LessonError, match="The picture below # See is no PNG"):
            handout(sent(still(png)))


def test_words_of_a_picture_and_of_a_heading_are_words(sent):
    written = handout(sent(still(PNG, '"><script>act()</script>')))
    assert acting(written) == []
    assert (
        acting(handout(sent(nbformat.v4.new_code_cell("# <script>act()\nlesson.present()")))) == []
    )


def test_a_browser_is_told_to_take_nothing_from_elsewhere(sent):
    head = handout(sent()).partition("<style>")[0]
    assert f'<meta http-equiv="Content-Security-Policy" content="{ALONE}">' in head
    assert ALONE.startswith("default-src 'none'; ")
