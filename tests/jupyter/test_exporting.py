"""A page saved as HTML from JupyterLab's menu can be read anywhere, and asks nobody for anything."""

import shutil

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from lesson.jupyter.exporting import TO_A_NOTEBOOK
from lesson.page_calls import CHECKOUT
from tests.jupyter.a_reader import a_reader
from tests.jupyter.seen import Seen

pytestmark = pytest.mark.slow  # most ask a server that is started for them

NERVE = "01_the_sciatic_nerve.ipynb"


def fetched(html):
    """What a document lets a browser fetch."""
    seen = Seen(html).elements
    return [
        address
        for name, given in seen
        if (address := given.get("src" if name != "link" else "href"))
        if name in ("script", "link", "iframe", "img") and not address.startswith("data:")
    ]


@pytest.fixture(scope="module")
def reader(tmp_path_factory):
    with a_reader(tmp_path_factory.mktemp("exported")) as started:
        shutil.copyfile(CHECKOUT / NERVE, started.folder / NERVE)
        cells = [
            new_markdown_cell("[beside](other.ipynb), $x^2$"),
            new_code_cell("own = 1"),
        ]
        own = started.folder.parent / "own.ipynb"
        nbformat.write(new_notebook(cells=cells), own)
        assert started.page(NERVE).status == 200  # by now the library that converts has been read
        yield started


@pytest.fixture(scope="module")
def page(reader):
    answer = reader.ask(f"nbconvert/html/{reader.folder.name}/{NERVE}")
    assert answer.status == 200
    return answer.text


def test_it_fetches_nothing(page):
    assert fetched(page) == []


def test_it_shows_no_code(page):
    words = Seen(page).words
    assert "The sciatic nerve" in words
    assert "import lesson" not in words
    assert "lesson." not in words


def test_its_links_lead_to_pages_saved_like_it(page):
    links = [given.get("href", "") for name, given in Seen(page).elements if name == "a"]
    assert "02_what_irritates_it.html" in links
    assert [link for link in links if ".ipynb" in link] == []


def test_what_it_says_on_starting_holds_without_a_button(page):
    assert "To answer, open this page in the lesson" in Seen(page).words


def test_anybodys_own_notebook_is_saved_as_ever(reader):
    own = reader.ask("nbconvert/html/own.ipynb").text
    assert "own" in Seen(own).words
    assert 'href="other.ipynb"' in own
    assert [address for address in fetched(own) if "mathjax" in address.lower()]


@pytest.mark.parametrize(
    ("written", "exported"),
    [
        ("[03](03_x.ipynb)", "[03](03_x.html)"),
        ("[03](03_x.ipynb#Check)", "[03](03_x.html#Check)"),
        ('[03](03_x.ipynb "a title")', '[03](03_x.html "a title")'),
        ("[guide](teaching/g.ipynb)", "[guide](teaching/g.html)"),
        ("[far](https://x.org/a.ipynb)", "[far](https://x.org/a.ipynb)"),
        ("[root](/a.ipynb)", "[root](/a.ipynb)"),
        ("a.ipynb in words (a.ipynb)", "a.ipynb in words (a.ipynb)"),
    ],
)
def test_links_to_pages_beside_it_change_and_no_others(written, exported):
    assert TO_A_NOTEBOOK.sub(r"\1.html", written) == exported
