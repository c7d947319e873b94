"""A whole visit to the reader on a plain `jupyter notebook`: what start.py's server promises holds there.

Each test that is brought here from another file runs as it stands there, on this server.
"""

import json
import secrets
from contextlib import contextmanager
from functools import partial

import pytest
from playwright.sync_api import expect

from lesson.quiz.bank import find_questions
from tests.browser.answering import by_keys
from tests.browser.hosts.jupyters import a_jupyter
from tests.browser.reader import test_every_window, test_printing
from tests.browser.reader.reading import LAPTOP
from tests.browser.reader.test_going_about import (
    test_back_and_forward_lead_through_places_and_pages,
    test_two_keys_turn_the_page_and_no_single_one_does_anything,
)
from tests.browser.reader.test_presenting import test_arrows_and_the_space_bar_turn_from_the_start
from tests.browser.test_coming_back_today import (
    test_on_the_first_page_it_waits_for_whoever_returns_and_for_nobody_else,
)
from tests.browser.test_gone_things import (
    page,
    test_a_kernel_that_dies_is_replaced_and_what_was_answered_is_kept,
    test_a_server_that_stops_is_told_and_one_that_comes_back_is_found,
)
from tests.browser.test_keys_write_nothing import (
    test_no_key_and_no_hand_changes_what_is_read_or_writes_it,
)
from tests.browser.visiting import Lab, awake, calls_made

__all__ = [
    "page",
    "test_a_kernel_that_dies_is_replaced_and_what_was_answered_is_kept",
    "test_a_server_that_stops_is_told_and_one_that_comes_back_is_found",
    "test_arrows_and_the_space_bar_turn_from_the_start",
    "test_back_and_forward_lead_through_places_and_pages",
    "test_no_key_and_no_hand_changes_what_is_read_or_writes_it",
    "test_on_the_first_page_it_waits_for_whoever_returns_and_for_nobody_else",
    "test_two_keys_turn_the_page_and_no_single_one_does_anything",
]
pytestmark = pytest.mark.browser

NERVE = "01_the_sciatic_nerve.ipynb"


@contextmanager
def a_notebook_7(here, home, port=None):
    """Start it with a token of its own, the journal in this home."""
    token = secrets.token_hex(8)
    with a_jupyter(here, "notebook", here.package, home, port=port, token=token) as started:
        yield Lab(started.home, token, home / "journal")


@pytest.fixture(scope="module")
def lab(with_workbench, tmp_path_factory):
    with a_notebook_7(with_workbench, tmp_path_factory.mktemp("notebook_7")) as started:
        yield started


@pytest.fixture
def start_at(with_workbench, tmp_path):
    return partial(a_notebook_7, with_workbench, tmp_path)


@pytest.fixture
def served_pages(with_workbench):
    return with_workbench.package / "notebooks"


def test_it_is_notebook_7_that_serves_the_reader(open_page):
    told = open_page(NERVE).locator("#reader-config").text_content()
    assert json.loads(told)["workbench"] == "/notebooks/notebooks"


def test_a_phone_and_large_zooms_cut_nothing_off(open_page):
    test_every_window.test_nothing_is_wider_than_the_window_or_lies_over_what_follows(
        open_page, NERVE
    )


def test_a_sheet_of_paper_holds_nothing_of_the_screen(open_page):
    test_printing.test_a_sheet_holds_the_text_and_the_questions_and_nothing_of_the_screen(
        open_page, "A4"
    )


def test_an_answer_by_keys_is_kept_over_a_reload(open_page):
    page = open_page(NERVE, **LAPTOP)
    ids = [each for call in calls_made(NERVE, "ask") for each in call.words]
    question = next(one for one in find_questions(tuple(ids)) if one.type == "single")
    form = page.locator(".page-output[data-call=ask] form").filter(has_text=question.stem)
    by_keys(form, question)
    expect(form.locator(".lesson-quiz-result")).to_contain_text("Right.")
    page.reload()
    awake(page)
    expect(form.locator(".lesson-quiz-last-time")).to_contain_text("Last time: right.")
