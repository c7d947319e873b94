"""Where the learner left off: one note, overwritten, exported and erased with all else."""

import json
import re
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from nbconvert.filters.markdown import markdown2html

from lesson import journal
from lesson.dashboard import last_place, lesson_pages, remember_place
from lesson.dashboard.last_place import KIND, BadPlace
from lesson.page_calls import find_page, read_page

PAGE, HEADING = "03_chains_and_the_pelvis.ipynb", "Explore:-what-a-hand-can-feel"
PAGES = lesson_pages.lesson_pages()


def test_who_is_new_left_off_nowhere():
    assert last_place() is None


def test_it_is_a_page_and_a_heading_as_they_are_read_and_a_link_to_them():
    before = datetime.now(UTC)
    assert remember_place(PAGE, HEADING)
    place = last_place()
    assert (place.page, place.heading, place.link) == (PAGE, HEADING, f"{PAGE}#{HEADING}")
    assert place.title == "03 Muscle chains and the pelvis"
    assert place.heading_words == "Explore: what a hand can feel"
    assert before <= place.at <= datetime.now(UTC)


def test_a_pages_beginning_is_a_place_too():
    assert remember_place(PAGE)
    assert (last_place().link, last_place().heading_words) == (PAGE, "")


def test_only_the_last_one_is_kept():
    for page in PAGES[1:]:
        remember_place(page.file)
    assert len(journal.notes(KIND)) == 1
    assert last_place().page == PAGES[-1].file


def test_two_windows_at_once_leave_one_place():
    places = [(page.file, heading) for page in PAGES[1:] for heading in page.headings]
    with ThreadPoolExecutor(4) as windows:
        assert all(windows.map(lambda place: remember_place(*place), places[:40]))
    assert len(journal.notes(KIND)) == 1


@pytest.mark.parametrize("page", ["00_start_here.ipynb", "evidence_and_words.ipynb", "x.ipynb"])
def test_where_one_begins_or_looks_something_up_changes_nothing(page):
    remember_place(PAGE, HEADING)
    assert not remember_place(page, "What-do-you-know-already?")
    assert last_place().page == PAGE


@given(page=st.text(max_size=30) | st.none() | st.integers())
@example(page="../03_chains_and_the_pelvis.ipynb")
@example(page="03_chains_and_the_pelvis.ipynb\n")
@example(page='"><script>.ipynb')
def test_what_is_no_name_of_a_page_is_refused(page):
    if re.fullmatch(r"[\w-]+\.ipynb", str(page)):
        return
    with pytest.raises(BadPlace, match="expected a page"):
        remember_place(page)


@pytest.mark.parametrize("heading", ["two words", "line\nbreak", "x" * 201, None, 3, "\x00"])
def test_what_is_no_id_of_a_heading_is_refused(heading):
    with pytest.raises(BadPlace, match="expected the id of a heading"):
        remember_place(PAGE, heading)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(content=st.none() | st.integers() | st.dictionaries(st.text(), st.text() | st.none()))
@example(content={"page": "09_gone.ipynb", "heading": ""})
def test_a_note_that_tells_of_no_place_is_none(content):
    journal.replace(KIND, content)
    assert last_place() is None


def test_a_heading_that_is_gone_leads_to_its_page():
    remember_place(PAGE, "Explore:-what-was-once-here")
    assert (last_place().link, last_place().heading_words) == (PAGE, "")


def test_it_is_exported_and_erased_with_all_else():
    remember_place(PAGE, HEADING)
    (note,) = json.loads(journal.as_json())["notes"]
    assert (note["kind"], note["content"]) == (KIND, {"page": PAGE, "heading": HEADING})
    journal.erase()
    assert last_place() is None
    assert HEADING.encode() not in journal.journal_file().read_bytes()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.file)
def test_headings_have_the_ids_that_a_page_gives_them(page):
    cells = read_page(find_page(page.file.removesuffix(".ipynb"))).cells
    prose = "\n\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
    given_ids = re.findall(r'<h[2-6] id="([^"]+)"', markdown2html(prose))
    assert list(dict.fromkeys(given_ids)) == list(page.headings)
