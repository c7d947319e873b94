"""A table that a spreadsheet opens holds the words that were said, and none of them runs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesson.journal import plain_cell, safe_cell


@given(st.sampled_from("=+-@\t\r"), st.text())
def test_what_would_run_is_text_and_reads_back_as_it_was(sign, rest):
    assert safe_cell(sign + rest) == f"'{sign}{rest}"
    assert plain_cell(safe_cell(sign + rest)) == sign + rest


@pytest.mark.parametrize("value", ["", "s1", "'quoted'", "3 = 3", -0.25, 1.0, True])
def test_what_would_not_stays_as_it_is(value):
    assert safe_cell(value) == value
    assert plain_cell(str(value)) == str(value)


def test_nothing_is_an_empty_cell():
    assert safe_cell(None) == ""
