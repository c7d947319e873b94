"""What the server answers at the reader's addresses: pages, and what is not or no longer one."""

import os
import re
from urllib.parse import quote

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from tests.jupyter.a_reader import a_reader
from tests.jupyter.seen import Seen
from tests.plain_words import of_jupyter

pytestmark = pytest.mark.slow  # each test asks a server that is started for them

NAME = "99_from_elsewhere.ipynb"
#: What a host says to browsers by itself; of what it names, it allows all.
HOSTS_POLICY = "default-src *; script-src * 'unsafe-inline'"
NO_PAGES = ["98_none.ipynb", "\0.ipynb", f"{'x' * 1000}.ipynb", "01.txt", "../start.py", ""]


@pytest.fixture(scope="module")
def reader(tmp_path_factory):
    policy = {"Content-Security-Policy": HOSTS_POLICY}
    changed = f"settings.ServerApp.tornado_settings = {{'headers': {policy}}}"
    with a_reader(tmp_path_factory.mktemp("reader"), changed) as started:
        yield started


def what_is_shown(html):
    return re.search(r"<main.*?</main>", html, re.DOTALL)[0]


def what_is_read(html):
    return f"{re.search(r'<title>(.*?)</title>', html)[1]} {Seen(what_is_shown(html)).words}"


def write(reader, words):
    page = new_notebook(cells=[new_markdown_cell(f"# {words}"), new_code_cell("x = 1")])
    nbformat.write(page, reader.folder / NAME)


@pytest.mark.parametrize("name", NO_PAGES, ids=lambda name: ascii(name)[:20])
def test_where_there_is_no_page_a_sentence_leads_to_the_first(reader, name):
    answer = reader.page(quote(name))
    assert answer.status == 404
    seen = Seen(what_is_shown(answer.text))
    assert seen.words.strip() == "There is no page of this name: the lesson begins here."
    assert ("a", {"href": "/lesson/read/00_start_here"}) in seen.elements
    assert answer.config["workbench"] is None


@pytest.mark.parametrize("address", ["lesson/read", "lesson/reading", "lesson/x/01.ipynb"])
def test_other_addresses_of_the_lesson_say_the_same(reader, address):
    answer = reader.ask(address)
    assert answer.status == 404
    assert "There is no page of this name" in Seen(answer.text).words
    assert of_jupyter(what_is_read(answer.text)) == []


def test_the_name_of_a_notebook_leads_to_its_page_with_all_that_was_asked(reader):
    write(reader, "From elsewhere")
    old = reader.leads_from(f"lesson/read/{NAME}?present&token=t")
    assert old == "/lesson/read/99_from_elsewhere?present&token=t"
    assert reader.page("99_from_elsewhere").config["path"] == NAME


def test_a_page_whose_own_name_ends_like_a_notebooks_is_led_away_from_nowhere(reader):
    write(reader, "From elsewhere")
    twice = reader.folder / f"{NAME}.ipynb"
    twice.write_bytes((reader.folder / NAME).read_bytes())
    try:
        assert reader.page(NAME).config["path"] == twice.name
        assert reader.leads_from(f"lesson/read/{twice.name}") == f"/lesson/read/{NAME}"
        assert reader.page("99_from_elsewhere").config["path"] == NAME
    finally:
        twice.unlink()


def test_an_old_address_never_leads_to_another_host(reader):
    assert reader.leads_from("lesson/read//elsewhere.org/x.ipynb").startswith("/lesson/read/")


@pytest.mark.parametrize("name", NO_PAGES, ids=lambda name: ascii(name)[:20])
def test_what_is_no_page_cannot_be_trusted(reader, name):
    assert reader.ask("lesson/api/trust", "POST", {"path": name}).status == 404


def test_a_browser_keeps_to_our_policy_whatever_the_hosts_own_allows(reader):
    write(reader, "From elsewhere")
    host, ours = reader.page(NAME).headers.get_all("Content-Security-Policy")
    assert host == HOSTS_POLICY
    assert re.search(r"(^|; )script-src 'nonce-[\w-]{22}'(;|$)", ours)


def test_every_script_of_a_page_that_is_not_trusted_is_known_to_the_browser_as_ours(reader):
    write(reader, "From elsewhere")
    answer = reader.page(NAME)
    policy = answer.headers.get_all("Content-Security-Policy")[-1]
    (nonce,) = re.findall("'nonce-(.+?)'", policy)
    scripts = [given for tag, given in Seen(answer.text).elements if tag == "script"]
    run = [given for given in scripts if given.get("type") != "application/json"]
    assert len(run) == 2
    assert {given.get("nonce") for given in run} == {nonce}


def test_a_page_is_shown_as_it_is_now_even_if_its_file_says_that_it_was_not_changed(reader):
    write(reader, "Before")
    assert "Before" in reader.page(NAME).text
    changed = (reader.folder / NAME).stat()
    shown = {"path": NAME, "mark": reader.page(NAME).config["mark"]}
    assert reader.ask("lesson/api/trust", "POST", shown).status == 200
    assert reader.page(NAME).config["trusted"]
    write(reader, "After")
    os.utime(reader.folder / NAME, ns=(changed.st_atime_ns, changed.st_mtime_ns))
    answer = reader.page(NAME)
    assert not answer.config["trusted"]
    assert "Before" not in re.sub("<title>.*", "", answer.text.partition("<main")[2])
    assert "After" in answer.text.partition("<main")[2]


FORBIDS = """
from jupyter_server.auth.authorizer import Authorizer
class Nobody(Authorizer):
    def is_authorized(self, handler, user, action, resource):
        return False
settings.ServerApp.authorizer_class = Nobody
"""
FAILS = """
import lesson.jupyter.reader_page
lesson.jupyter.reader_page.reader_page = None
"""
REFUSED = [
    (FORBIDS, 403, "You are not allowed to read this page here."),
    (FAILS, 500, "This page could not be shown just now."),
]


@pytest.mark.parametrize(("changed", "status", "words"), REFUSED, ids=["forbidden", "a fault"])
def test_what_the_server_refuses_is_said_in_the_readers_words(tmp_path, changed, status, words):
    with a_reader(tmp_path, changed) as refusing:
        write(refusing, "A page")
        answer = refusing.page("99_from_elsewhere")
    assert answer.status == status
    assert words in Seen(answer.text).words
    assert of_jupyter(what_is_read(answer.text)) == []
