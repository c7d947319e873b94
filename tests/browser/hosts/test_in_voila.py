"""Voilà, where a server runs a page for whoever comes: pictures live, and nobody meets another's answers.

Voilà runs all of a page before it shows any, for each visitor anew: a visit takes some ten seconds.
"""

import pytest
from playwright.sync_api import expect

from tests.browser.answering import SUBMIT
from tests.browser.hosts.environments import environment, free_port, variables
from tests.browser.hosts.jupyters import until_it_answers
from tests.browser.visiting import calls_made
from tests.serving import a_server

pytestmark = pytest.mark.browser

VOILA = "voila==0.5.13"
NERVE = "01_the_sciatic_nerve.ipynb"
PICTURES = len(calls_made(NERVE, "picture", "lab"))


@pytest.fixture(scope="module")
def voila(built_wheel, tmp_path_factory):
    """Where Voilà shows the page about the nerve, and its host's home."""
    here, home = environment("voila", built_wheel, VOILA), tmp_path_factory.mktemp("voila")
    port = free_port()
    options = ("--no-browser", f"--port={port}", "--show_tracebacks=True")
    page = here.package / "notebooks" / NERVE
    with a_server(
        [here.program("voila"), *options, str(page)],
        "Voilà is running at",
        folder=home,
        environment=variables(home),
    ):
        until_it_answers(f"http://127.0.0.1:{port}/static/favicon.ico")
        yield f"http://127.0.0.1:{port}/", home


@pytest.fixture
def visitor(voila, browser):
    """Give a function that lets somebody come, and shows them the page once its questions are open."""
    contexts = []

    def comes():
        context = browser.new_context(viewport={"width": 1280, "height": 800})
        contexts.append(context)
        page = context.new_page()
        page.refused = []
        page.on("response", lambda answer: answer.status == 403 and page.refused.append(answer.url))
        page.goto(voila[0], timeout=120_000)  # it answers to the end once all has run
        for asks in page.locator(".lesson-quiz").all():
            expect(asks.locator("fieldset:enabled").first).to_be_attached(timeout=60_000)
        return page

    yield comes
    for context in contexts:
        context.close()


def card(page, nth):
    return page.locator(".lesson-quiz").nth(nth)


def test_pictures_live_and_each_visitor_is_alone_and_told_that_nothing_is_kept(voila, visitor):
    anna = visitor()
    assert anna.evaluate("typeof element") == "undefined"
    assert anna.refused == []
    expect(anna.locator(".sl-diagram .sl-picture svg")).to_have_count(PICTURES)
    slider = anna.locator(".sl-diagram").first.get_by_role("slider")
    slider.press("End")
    expect(slider).to_have_attribute("aria-valuetext", "Bones, 5 of 5")
    said = anna.locator(".lesson-not-kept:visible")
    expect(said).to_have_count(1)
    expect(said).to_contain_text("So nothing that you answer or write is kept")

    card(anna, 0).get_by_label("Straight through the piriformis").check()
    card(anna, 0).locator(SUBMIT).click()
    expect(card(anna, 0)).to_contain_text("Noted.")
    expect(card(anna, 1)).to_contain_text("85 of 100")  # it is looked back on, in the same visit

    ben = visitor()
    expect(card(ben, 1)).to_contain_text("No prediction yet")
    expect(ben.locator(".lesson-quiz input:checked")).to_have_count(0)
    expect(ben.locator(".lesson-quiz-last-time:visible")).to_have_count(0)
    assert list(voila[1].rglob("*.sqlite3")) == []
