"""Who is learning: asked where several people learn, before anything of anybody is shown; never where one does."""

import re
import shutil
import sqlite3
from contextlib import closing
from urllib.parse import quote

import nbformat
import pytest
from nbformat.v4 import new_markdown_cell, new_notebook

from lesson.people import FIRST
from tests.jupyter.a_reader import a_reader
from tests.jupyter.test_login import Visitor

pytestmark = pytest.mark.slow  # asks a server that is started for it

PAGE = "lesson/read/00_start_here"
WHO = "lesson/who"


@pytest.fixture(scope="module")
def serving(tmp_path_factory):
    with a_reader(tmp_path_factory.mktemp("reader")) as started:
        page = new_notebook(cells=[new_markdown_cell("# Start here")])
        nbformat.write(page, started.folder / "00_start_here.ipynb")
        yield started


@pytest.fixture
def reader(serving):
    """The server, with one person who has answered nothing yet."""
    yield serving
    shutil.rmtree(records(serving), ignore_errors=True)


def records(reader):
    return reader.folder.parent / "lesson_journal"


@pytest.fixture
def visitor(reader):
    """Somebody's browser, let in."""
    visitor = Visitor(reader)
    visitor.get(f"{PAGE}?token=t")
    return visitor


def send(visitor, fields, then=PAGE):
    """Send one of the forms as it stands on the page."""
    _, _, html = visitor.get(f"{WHO}?next={quote(f'/{then}')}")
    action = re.search(r'<form action="(.*?)"', html)[1].replace("&amp;", "&")
    xsrf = re.search(r'name="_xsrf" value="(.*?)"', html)[1]
    return visitor.get(action, {**fields, "_xsrf": xsrf})


def become_two(visitor, mine="Anna", name="Ben"):
    return send(visitor, {"do": "begin", "mine": mine, "name": name})


def ids(visitor):
    _, _, html = visitor.get(WHO)
    return re.findall(r'name="id" value="(\w+)"', html)


def told(html):
    return re.search(r'"person": "(\w*)", "learner": "(.*?)", "who": (\S+),', html).groups()


def test_one_learner_is_never_asked(reader, visitor):
    for page in (PAGE, "lesson", PAGE):
        status, led, html = visitor.get(page)
        assert (status, led) == (200, f"/{PAGE}")
        assert told(html) == (FIRST, "", '"/lesson/who"')
    assert not records(reader).exists()


def test_one_becomes_two_learns_on_and_the_other_is_chosen_by_name(visitor):
    status, led, html = become_two(visitor)
    assert (status, led) == (200, f"/{PAGE}")
    assert told(html)[:2] == (FIRST, "Anna")
    ben = ids(visitor)[1]
    _, led, html = send(visitor, {"do": "choose", "id": ben})
    assert led == f"/{PAGE}"
    assert told(html)[:2] == (ben, "Ben")


def test_at_each_start_it_is_asked_before_any_page_or_kernel(reader, visitor):
    become_two(visitor)
    with a_reader(reader.folder.parent) as again:
        anew = Visitor(again)
        status, led, html = anew.get(f"{PAGE}?token=t")
        assert (status, led) == (200, f"/lesson/who?next=%2F{quote(PAGE, safe='')}")
        assert "Who is learning?" in html
        assert again.ask("lesson/api/kernel", "POST", {}).status == 409
        assert again.ask("api/kernels").text.strip() == "[]"
        _, led, html = send(anew, {"do": "choose", "id": FIRST})
        assert led == f"/{PAGE}"
        assert told(html)[:2] == (FIRST, "Anna")


def test_no_page_is_given_the_kernel_of_somebody_else(reader, visitor):
    become_two(visitor)
    anna, ben = ids(visitor)
    first = reader.ask("lesson/api/kernel", "POST", {"person": anna})
    assert first.status == 200
    send(visitor, {"do": "choose", "id": ben})
    assert reader.ask("api/kernels").text.strip() == "[]"
    for address in ("kernel", "kernel/replace"):
        assert reader.ask(f"lesson/api/{address}", "POST", {"person": anna}).status == 409
    assert reader.ask("lesson/api/kernel", "POST", {"person": ben}).status == 200


def test_a_page_that_stayed_open_while_the_server_began_anew_goes_on(reader, visitor):
    become_two(visitor)
    anna, ben = ids(visitor)
    with a_reader(reader.folder.parent) as again:
        assert again.ask("lesson/api/kernel", "POST", {"person": "0" * 24}).status == 409
        assert again.ask("lesson/api/kernel", "POST", {"person": ben}).status == 200
        assert again.ask("lesson/api/kernel", "POST", {"person": anna}).status == 409


def test_a_name_is_shown_as_text_wherever_it_stands(visitor):
    hostile = "</script><b>'\"&"
    _, _, html = become_two(visitor, mine=hostile)
    assert "</script><b>" not in html
    assert told(html)[1].startswith("\\u003c/script>")
    _, _, html = visitor.get(WHO)
    assert "&lt;/script&gt;&lt;b&gt;" in html
    assert "<b>" not in html


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"do": "begin", "mine": "Anna", "name": "ANNA"}, "two names that differ"),
        ({"do": "begin", "mine": "Anna", "name": "\t"}, "Please write a name"),
        ({"do": "begin", "mine": "A" * 41, "name": "Ben"}, "at most 40 letters"),
    ],
)
def test_a_name_that_cannot_be_is_told_and_what_was_written_stays(visitor, fields, said):
    status, _, html = send(visitor, fields)
    assert status == 200
    assert said in html
    assert f'value="{fields["mine"]}"' in html
    assert ids(visitor) == []


def test_names_are_added_and_changed(visitor):
    become_two(visitor)
    _, _, html = send(visitor, {"do": "rename", "name": "Anna Maria"})
    assert told(html)[1] == "Anna Maria"
    _, _, html = send(visitor, {"do": "add", "name": "anna maria"})
    assert "Somebody here has this name already" in html
    _, _, html = send(visitor, {"do": "add", "name": "李小龙"})
    assert told(html)[1] == "李小龙"
    assert len(ids(visitor)) == 3


@pytest.mark.parametrize(
    "away",
    [
        "//elsewhere.org/x",
        "https://elsewhere.org/",
        "/\\elsewhere.org",
        "/lesson/../tree",
        "/lesson/who",
        "",
    ],
)
def test_one_is_led_nowhere_but_into_the_lesson(visitor, away):
    _, _, html = visitor.get(f"{WHO}?next={quote(away)}")
    back = re.search(r'<a href="([^"]*)">Back', html)[1]
    assert back == "/lesson"


def test_nobody_can_be_chosen_who_is_not_there(visitor):
    become_two(visitor)
    for id_ in ("", "..", "0" * 24):
        _, _, html = send(visitor, {"do": "choose", "id": id_})
        assert "Nobody of this name learns here any more" in html


def test_a_choice_needs_the_pages_own_form(visitor):
    become_two(visitor)
    status, _, _ = visitor.get(WHO, {"do": "choose", "id": FIRST})
    assert status == 403


def test_where_a_server_is_for_many_nothing_is_asked_and_nobody_has_a_name(tmp_path):
    with a_reader(tmp_path, "import os; os.environ['LESSON_SHARED'] = '1'") as many:
        page = new_notebook(cells=[new_markdown_cell("# Start here")])
        nbformat.write(page, many.folder / "00_start_here.ipynb")
        assert told(many.page("00_start_here").text)[1:] == ("", "null")
        assert many.ask(WHO).status == 404
        assert many.ask(WHO, "POST").status in (403, 404)


def test_the_first_record_is_never_moved(reader, visitor):
    base = records(reader)
    base.mkdir()
    with closing(sqlite3.connect(base / "journal.sqlite3")) as made:
        made.execute("CREATE TABLE anything (x)")
    before = (base / "journal.sqlite3").read_bytes()
    become_two(visitor)
    assert (base / "journal.sqlite3").read_bytes() == before
