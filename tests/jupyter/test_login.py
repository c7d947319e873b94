"""Where a link does not let anybody in: the lesson's own page, and Jupyter's everywhere else."""

import re
from http.cookiejar import CookieJar
from types import SimpleNamespace
from urllib.error import HTTPError
from urllib.parse import parse_qs, urlencode, urlsplit
from urllib.request import HTTPCookieProcessor, build_opener

import nbformat
import pytest
from jupyter_server.auth.identity import IdentityProvider, PasswordIdentityProvider
from jupyter_server.auth.login import LegacyLoginHandler, LoginFormHandler
from nbformat.v4 import new_markdown_cell, new_notebook

from lesson.jupyter.login import asks_by_form
from tests.jupyter.a_reader import TOKEN, a_reader
from tests.jupyter.seen import Seen
from tests.plain_words import of_jupyter

NAME = "99_a_page.ipynb"
PAGE = "lesson/read/99_a_page"
OLD = ["", "?token=of-yesterday", "?present&token=of-yesterday"]
LED_AWAY = [
    "//elsewhere.org/x",
    "https://elsewhere.org/",
    "/\\elsewhere.org",
    "https:///elsewhere.org",
]
WITH_PASSWORD = """
from jupyter_server.auth import passwd
settings.PasswordIdentityProvider.hashed_password = passwd("secret", algorithm="sha256")
settings.IdentityProvider.token = ""
"""


class Visitor:
    """A browser that nobody has let in yet: it keeps cookies and follows where it is led."""

    def __init__(self, reader):
        self.home = reader.home
        self.jar = CookieJar()
        self.opener = build_opener(HTTPCookieProcessor(self.jar))

    def get(self, address, given=None):
        """Return the status, the address it was led to, and the words of what was answered."""
        data = None if given is None else urlencode(given).encode()
        try:
            answer = self.opener.open(f"{self.home}/{address.lstrip('/')}", data)
        except HTTPError as refused:
            answer = refused
        with answer:
            return answer.status, answer.url.removeprefix(self.home), answer.read().decode()

    def fill_in(self, html, password):
        """Send the form of the lesson's page with this password."""
        action = re.search(r'<form action="(.*?)"', html)[1].replace("&amp;", "&")
        xsrf = re.search(r'name="_xsrf" value="(.*?)"', html)[1]
        return self.get(action, {"password": password, "_xsrf": xsrf})


@pytest.fixture(scope="module")
def reader(tmp_path_factory):
    with a_reader(tmp_path_factory.mktemp("reader")) as started:
        page = new_notebook(cells=[new_markdown_cell("# A page")])
        nbformat.write(page, started.folder / NAME)
        yield started


def is_ours(html):
    return "This link does not open the lesson" in Seen(html).words


@pytest.mark.slow  # asks a server that is started for it, like the others here
@pytest.mark.parametrize("query", OLD)
@pytest.mark.parametrize("address", [PAGE, "lesson", "lesson/", f"lesson/read/{NAME}"])
def test_a_link_that_lets_nobody_in_says_so_in_plain_words_and_is_remembered(
    reader, address, query
):
    status, led, html = Visitor(reader).get(address + query)
    assert (status, urlsplit(led).path) == (200, "/lesson/login")
    assert parse_qs(urlsplit(led).query)["next"] == [f"/{address}{query}"]
    assert is_ours(html)
    words = Seen(html).words
    assert "What you answered and noted is kept." in words
    assert of_jupyter(words) == []
    assert "A page" not in words


@pytest.mark.slow
def test_whoever_has_the_token_comes_to_where_the_link_led(reader):
    visitor = Visitor(reader)
    _, _, html = visitor.get(f"{PAGE}?token=of-yesterday")
    status, led, shown = visitor.fill_in(html, TOKEN)
    assert (status, led) == (200, f"/{PAGE}?token=of-yesterday")
    assert "reader-config" in shown
    # who is let in meanwhile is led on by loading the page once more
    assert visitor.get("lesson/login?next=/" + PAGE)[1] == f"/{PAGE}"


@pytest.mark.slow
@pytest.mark.parametrize(
    "password", ["", "of-yesterday", f"{TOKEN}{TOKEN}", "'\"><script>act()</script>"]
)
def test_a_wrong_password_lets_nobody_in_and_is_said(reader, password):
    visitor = Visitor(reader)
    _, _, html = visitor.get(PAGE)
    status, _, told = visitor.fill_in(html, password)
    assert status == 401
    assert is_ours(told)
    assert "That did not open it." in Seen(told).words
    assert "act()" not in told
    assert is_ours(visitor.get(PAGE)[2])


@pytest.mark.slow
def test_a_form_that_was_not_ours_is_refused(reader):
    status, _, _ = Visitor(reader).get("lesson/login", {"password": TOKEN})
    assert status == 403


@pytest.mark.slow
@pytest.mark.parametrize("elsewhere", LED_AWAY)
def test_nobody_is_led_to_another_host(reader, elsewhere):
    visitor = Visitor(reader)
    _, _, html = visitor.get(f"lesson/login?{urlencode({'next': elsewhere})}")
    assert "<script>act" not in html
    _, led, _ = visitor.fill_in(html, TOKEN)
    assert led.startswith("/")
    assert "elsewhere.org" not in urlsplit(led).netloc


@pytest.mark.slow
def test_what_stands_in_the_address_ends_no_attribute(reader):
    _, _, html = Visitor(reader).get("lesson/login?next=%22%3E%3Cscript%3Eact()%3C/script%3E")
    assert "<script>act()" not in html


@pytest.mark.slow
@pytest.mark.parametrize("address", ["login", "api/contents", "tree"])
def test_jupyters_other_addresses_have_its_own(reader, address):
    _, led, html = Visitor(reader).get(address)
    assert not is_ours(html)
    assert not led.startswith("/lesson")


@pytest.mark.slow
@pytest.mark.parametrize("address", ["lesson/api/kernel", "lesson/api/trust", "lesson/api/pages"])
def test_what_the_reader_asks_for_is_refused_without_a_page(reader, address):
    assert (
        reader.ask(address, "GET" if address.endswith("pages") else "POST", token="").status == 403
    )


@pytest.mark.slow
def test_a_server_with_a_password_asks_for_it_at_once(tmp_path):
    with a_reader(tmp_path, WITH_PASSWORD) as reader:
        visitor = Visitor(reader)
        _, _, html = visitor.get("lesson")
        assert "The lesson asks for its password" in Seen(html).words
        assert not [tag for tag, _ in Seen(html).elements if tag == "details"]
        assert visitor.fill_in(html, "secret")[1].startswith("/lesson/read/")


class FromElsewhere(PasswordIdentityProvider):
    """Somebody else's way to find out who asks, such as a hub's."""


def settings(provider, **others):
    return {"base_url": "/b/", "login_url": "/b/login", "identity_provider": provider} | others


def provider(**known):
    made = PasswordIdentityProvider(token="t")
    for name, value in known.items():
        setattr(made, name, value)
    return made


@pytest.mark.parametrize("kind", [IdentityProvider, PasswordIdentityProvider])
def test_ours_stands_in_for_jupyters_own_form(kind):
    assert asks_by_form(settings(kind(token="t")))


@pytest.mark.parametrize(
    "elsewhere",
    [
        {},
        settings(None),
        settings(FromElsewhere(token="t")),
        settings(SimpleNamespace(login_handler_class=LoginFormHandler, login_available=True)),
        settings(provider(login_handler_class=LegacyLoginHandler)),
        settings(provider(), login_url="/hub/login"),
        settings(provider(), login_url="https://elsewhere.org/login"),
        settings(provider(), base_url="/other/"),
    ],
)
def test_any_other_way_of_letting_people_in_is_left_alone(elsewhere):
    assert not asks_by_form(elsewhere)
