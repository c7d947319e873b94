"""Only what its reader lets run is run: what Jupyter signs, as it does on saving, is not that."""

import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from tests.jupyter.a_reader import a_reader

pytestmark = pytest.mark.slow  # each test asks a server that is started for them

NAME = "99_a_strangers.ipynb"
SAVED = f"api/contents/notebooks/{NAME}"
SOURCE = "import os; os.environ['RAN'] = 'yes'"


@pytest.fixture(scope="module")
def reader(tmp_path_factory):
    with a_reader(tmp_path_factory.mktemp("reader")) as started:
        yield started


def save(reader, title):
    """Save a page without outputs, as JupyterLab does, and return the page as it is opened again."""
    page = new_notebook(cells=[new_markdown_cell(f"# {title}"), new_code_cell(SOURCE)])
    body = {"type": "notebook", "format": "json", "content": page}
    assert reader.ask(SAVED, "PUT", body).status in (200, 201)
    return page


def signed_by_jupyter(reader):
    """Whether Jupyter takes the page's outputs for safe."""
    page = reader.ask(SAVED)
    return '"trusted": true' in page.text


def runs(reader):
    """What the reader would run of the page."""
    told = reader.page(NAME).config
    assert bool(told["setup"]) == told["trusted"]
    return told["setup"]


def let_run(reader, mark):
    """What is answered to whoever was shown the page of this mark, and lets it run."""
    return reader.ask("lesson/api/trust", "POST", {"path": NAME, "mark": mark}).status


def test_a_strangers_page_that_was_opened_and_saved_in_the_workbench_runs_nothing(reader):
    save(reader, "Opened")
    assert signed_by_jupyter(reader)
    assert runs(reader) == []


def test_what_its_reader_lets_run_runs_until_it_changes_however_it_is_saved(reader):
    save(reader, "Known")
    assert let_run(reader, reader.page(NAME).config["mark"]) == 200
    assert runs(reader) == [SOURCE]
    save(reader, "Known, and changed")
    assert signed_by_jupyter(reader)
    assert runs(reader) == []


def test_a_page_that_changed_after_it_was_shown_is_not_what_its_reader_lets_run(reader):
    save(reader, "Shown")
    shown = reader.page(NAME).config["mark"]
    save(reader, "Changed meanwhile")
    assert let_run(reader, shown) == 409
    assert let_run(reader, None) == 409
    assert runs(reader) == []
    assert let_run(reader, reader.page(NAME).config["mark"]) == 200
    assert runs(reader) == [SOURCE]
