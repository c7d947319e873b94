import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesson.errors import LessonError
from lesson.one_line import one_line

ACTING = [
    ("\x1b[31mred", r"\x1b[31mred"),
    ("\x9b2J", r"\x9b2J"),
    ("\x1b]0;title\x07", r"\x1b]0;title\x07"),
    ("one\r\ntwo", r"one\r\ntwo"),
    ("gnp\u202e.exe", r"gnp\u202e.exe"),
    ("\ud800", r"\ud800"),
]


@pytest.mark.parametrize(("words", "shown"), ACTING)
def test_what_would_act_on_a_terminal_is_spelt_out(words, shown):
    assert one_line(words) == shown


@given(st.text())
def test_nothing_is_left_that_acts(words):
    shown = one_line(words)
    assert not {unicodedata.category(letter) for letter in shown} & {"Cc", "Zl", "Zp"}


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "S", "Zs", "M"])))
def test_what_is_only_read_stays_as_it_is(words):
    assert one_line(words) == words


@given(st.text(), st.integers(0, 20))
def test_what_is_long_is_cut(words, most):
    assert len(one_line(words.replace("\0", ""), most)) <= 10 * most + 1


def test_an_error_that_quotes_a_file_does_nothing_to_the_terminal():
    assert (
        str(LessonError("a\x1b[2J.json: it\ncannot be read")) == r"a\x1b[2J.json: it cannot be read"
    )
