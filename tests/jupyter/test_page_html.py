"""lesson/jupyter/page_html.py: what is shown of a page that is trusted, and of one that is not."""

import nbformat
import pytest

from lesson.jupyter.page_html import page_html
from tests.jupyter.seen import Seen

PNG = "iVBORw0KGgo="


def page(*outputs, prose="", source="lesson.picture('x')"):
    """A page with one cell of prose and one of code that showed these outputs."""
    shown = [nbformat.v4.new_output("display_data", data=data) for data in outputs]
    code = nbformat.v4.new_code_cell(source, outputs=shown)
    return nbformat.v4.new_notebook(cells=[nbformat.v4.new_markdown_cell(prose), code])


def html_of(page, *, trusted):
    return "\n".join(page_html(page, trusted=trusted).parts)


FACES = {
    "application/javascript": "element.textContent = 'alive'",
    "image/svg+xml": "<svg onload='act()'></svg>",
    "text/html": "<p onclick='act()'>read</p>",
    "image/png": PNG,
    "text/plain": "words\nmore",
}


def test_a_trusted_page_shows_the_script_and_wakes():
    shown = page_html(page(FACES, source="lesson.ask('nerve.roots')"), trusted=True)
    assert "element.textContent = 'alive'" in "\n".join(shown.parts)
    assert shown.sleeping == {1: "lesson.ask('nerve.roots')"}


def test_a_page_that_is_not_trusted_shows_its_still_and_nothing_wakes():
    shown = page_html(page(FACES, source="lesson.ask('nerve.roots')"), trusted=False)
    html = "\n".join(shown.parts)
    assert f'<img alt="words" src="data:image/png;base64,{PNG}">' in html
    assert "alive" not in html
    assert "<svg" not in html
    assert "data-sleeps" not in html
    assert not shown.setup
    assert not shown.sleeping


@pytest.mark.parametrize("left_out", ["image/png", "text/html"])
def test_without_a_still_its_words_are_shown(left_out):
    faces = {kind: face for kind, face in FACES.items() if kind not in ("image/png", left_out)}
    html = html_of(page(faces), trusted=False)
    assert ("<p>read</p>" in html) == (left_out == "image/png")
    assert "act()" not in html


@pytest.mark.parametrize("trusted", [True, False])
def test_no_still_and_no_words_end_the_attribute_that_they_stand_in(trusted):
    faces = {"image/png": 'x"onerror="act()', "text/plain": '"onerror="act()'}
    html = html_of(page(faces), trusted=trusted)
    assert '"onerror' not in html


@pytest.mark.parametrize(
    "prose",
    [
        "[go](javascript:act())",
        "[go]: javascript:act()\n\n[go]",
        "<javascript:act()>",
        "<img src=x onerror=act()>",
        "![x](http://elsewhere/seen.png)",
        '![x](x.png"onerror="act())',
        "$<img src=x onerror=act()>$",
        "`x`<svg onload=act()>",
        "~~~html\n~~~\n<script>act()</script>",
    ],
)
def test_prose_that_is_not_trusted_has_no_acts(prose):
    html = html_of(page(prose=prose), trusted=False)
    for tag, attributes in Seen(html).elements:
        assert tag not in ("script", "svg")
        assert "onerror" not in attributes
        assert attributes.get("src", "") == ""
        assert not attributes.get("href", "").startswith("javascript")


@pytest.mark.parametrize("trusted", [True, False])
def test_a_number_is_not_parted_from_its_unit(trusted):
    shown = html_of(page({"text/html": "<p>5 cm</p>"}, prose="became 5 % shorter"), trusted=trusted)
    assert "5\N{NO-BREAK SPACE}cm" in shown
    assert "5\N{NO-BREAK SPACE}% shorter" in shown
