"""A page takes about as long as it says."""

import nbformat.v4 as nb
import pytest

from tests.notebooks.minutes import MINUTES, WORDS_A_MINUTE, done, measured, stated
from tests.notebooks.pages import calls_in

TOLERANCE = 0.25


def test_a_page_takes_the_minutes_it_states(lesson_page):
    assert measured(lesson_page) == pytest.approx(stated(lesson_page), rel=TOLERANCE)


def test_everything_that_a_page_asks_for_is_counted(lesson_page):
    assert set(calls_in(lesson_page.cells)) == set(done(lesson_page)) <= set(MINUTES)


def test_words_questions_and_pictures_add_up():
    page = nb.new_notebook(
        cells=[
            nb.new_markdown_cell("word " * (2 * WORDS_A_MINUTE)),
            nb.new_code_cell('# Ask\nlesson.ask("a.a", "a.b")'),
            nb.new_code_cell('# See\nlesson.picture("a")'),
        ]
    )
    assert measured(page) == pytest.approx(2 + 2 * MINUTES["ask"] + MINUTES["picture"])
