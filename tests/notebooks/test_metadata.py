"""A saved page holds what it needs and nothing of the machine or the moment it was run on."""

import json
import re

from tests.notebooks.pages import PATHS

PAGE_FIELDS = {"kernelspec", "language_info", "title"}


def test_a_page_has_only_its_kernel_its_language_and_its_title(path, page):
    assert set(page.metadata) <= PAGE_FIELDS, path.name
    assert page.metadata.kernelspec.name == "python3"


def test_a_cell_has_no_metadata_but_that_its_source_is_hidden(page):
    for cell in page.cells:
        expected = {"jupyter": {"source_hidden": True}} if cell.cell_type == "code" else {}
        assert cell.metadata == expected, cell.id


def test_outputs_carry_no_metadata(page):
    for cell in page.cells:
        for output in cell.get("outputs", []):
            assert output.metadata == {}, cell.id


def test_a_cell_has_a_name_of_its_own(page):
    ids = [cell.id for cell in page.cells]
    assert len(ids) == len(set(ids))


def test_nothing_of_this_machine_is_left_in_a_page():
    for path in PATHS:
        text = json.dumps(json.loads(path.read_text(encoding="utf-8")))
        assert not re.search(r"/home/|/Users/|/tmp/|C:\\\\|/work/", text), path.name
