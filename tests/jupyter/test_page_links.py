"""Links between pages as the reader has them: without the ending of a notebook's file."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from lesson.jupyter.page_html import page_html
from lesson.jupyter.page_links import for_the_reader, page_address, page_path
from lesson.page_calls import pages_folder, read_page
from tests.jupyter.seen import Seen

PAGES = sorted(page.relative_to(pages_folder()) for page in pages_folder().rglob("*.ipynb"))


def links_of(html):
    return [given["href"] for tag, given in Seen(html).elements if tag == "a" and "href" in given]


@pytest.mark.parametrize("trusted", [True, False])
@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("02_what.ipynb", "02_what"),
        ("02_what.ipynb#Explore:-the-disc", "02_what#Explore:-the-disc"),
        ("06_your_routine.ipynb?present#play", "06_your_routine?present#play"),
        ("../00_start_here.ipynb", "../00_start_here"),
        ("teaching/guide.ipynb", "teaching/guide"),
        ("#Words", "#Words"),
        ("https://example.org/x.ipynb", "https://example.org/x.ipynb"),
        ("//example.org/x.ipynb", "//example.org/x.ipynb"),
        ("/files/x.ipynb", "/files/x.ipynb"),
        ("review_sheet.md", "review_sheet.md"),
        ("x.ipynb.md", "x.ipynb.md"),
    ],
)
def test_a_link_between_pages_leads_to_the_readers_address(written, shown, trusted):
    saved = new_output("display_data", data={"text/html": f"<a class='x' href='{written}'>go</a>"})
    page = new_notebook(
        cells=[
            new_markdown_cell(f'[go]({written} "why"), <a title="x" href="{written}">go</a>'),
            new_code_cell("x", outputs=[saved]),
        ]
    )
    html = "".join(page_html(page, trusted=trusted).parts)
    assert links_of(html) == [shown] * 3


@pytest.mark.parametrize("path", PAGES, ids=str)
def test_no_link_of_our_own_pages_names_a_notebook(path):
    html = "".join(page_html(read_page(pages_folder() / path), trusted=True).parts)
    prose = "".join(re.findall(r'<div class="page-prose".*?</div>', html, re.DOTALL))
    assert not [link for link in links_of(prose) if ".ipynb" in link]


@pytest.mark.parametrize(
    "html",
    [
        "<code>02_what.ipynb</code>",
        "<p>href='02_what.ipynb'</p>",
        '<script>const x = "<a href=\\"02_what.ipynb\\">";</script>',
        "<img src='02_what.ipynb'>",
    ],
)
def test_what_is_no_link_is_left_as_it_was(html):
    assert for_the_reader(html) == html


@given(st.text())
def test_a_page_has_one_address_and_an_address_one_page(name):
    assert page_address(page_path(name)) == name
