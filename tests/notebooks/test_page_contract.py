"""What holds for every page, by reading its file."""

import re

import nbformat

from lesson.evidence import load_claims, load_sources
from tests.notebooks.pages import CITED, NOTEBOOKS, PATHS, calls, code, prose, read
from tests.pictures import NAMES


def test_a_page_is_valid(page):
    nbformat.validate(page)


def test_a_page_was_run_from_top_to_bottom(page):
    assert [cell.execution_count for cell in code(page)] == [
        number for number, _ in enumerate(code(page), start=1)
    ]


def test_a_page_shows_no_error_and_prints_nothing(page):
    kinds = {output.output_type for cell in code(page) for output in cell.outputs}
    assert kinds <= {"execute_result"}


def test_a_cell_is_one_hidden_call_under_a_friendly_line(page):
    for cell in code(page):
        comment, call = cell.source.splitlines()
        assert comment.startswith("# ")
        assert call == "import lesson" or re.fullmatch(r"lesson\.\w+\(.*\)", call)
        assert cell.metadata.jupyter.source_hidden


def test_every_output_says_in_words_what_it_shows(page):
    for cell in code(page):
        for output in cell.outputs:
            assert len(output.data["text/plain"]) > 40
            assert " object at 0x" not in output.data["text/plain"]


def test_a_saved_page_holds_no_widget_that_could_fail_to_open(page):
    assert "widgets" not in page.metadata
    for cell in code(page):
        for output in cell.outputs:
            assert "application/vnd.jupyter.widget-view+json" not in output.data


def test_a_page_weighs_under_4_mb(path):
    assert path.stat().st_size < 4_000_000


def test_every_source_and_claim_that_the_prose_names_exists_and_is_listed(page):
    for place, key in CITED.findall(prose(page)):
        if place == "Sources":
            assert key in load_sources()
            assert key in calls(page, "source_list")
        else:
            assert key in load_claims()
            assert key in calls(page, "claim_cards")


def test_every_source_that_a_page_lists_is_named_in_its_prose(page):
    assert set(calls(page, "source_list")) <= {key for _, key in CITED.findall(prose(page))}


def test_every_figure_in_the_prose_has_a_source_beside_it(page):
    """A paragraph or list item with a share, a count or a size names where it comes from."""
    for paragraph in re.split(r"\n\n|\n- |\n\d\. ", prose(page)):
        if re.search(r"\d+(\.\d+)? ?%|\d+ (of|in) 100|\d,\d{3}", paragraph):
            assert CITED.search(paragraph), paragraph


def test_a_page_promises_nothing(page):
    assert not re.search(
        r"(?i)\b(cures?|heals? you|guarantee|will relieve|gets? rid of)\b", prose(page)
    )


def test_links_between_pages_lead_somewhere(path, page):
    for link in re.findall(r"\]\(([\w./-]+\.ipynb)\)", prose(page)):
        assert (path.parent / link).is_file()


def test_every_picture_stands_on_a_page_where_browsers_look_at_it():
    pages = [read(path) for path in PATHS if path.parent == NOTEBOOKS]
    shown = {name for page in pages for call in ("picture", "lab") for name in calls(page, call)}
    assert shown == set(NAMES)
