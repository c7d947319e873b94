"""Whatever number an entity has, the text that it stands in is read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesson.quiz.exchange.entities import characters
from lesson.quiz.exchange.shown_text import html_shown

LOST = "\N{REPLACEMENT CHARACTER}"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("caf&eacute; &#233;&#xe9;", "café éé"),
        (f"a&#{'9' * 5_000};b", f"a{LOST}b"),
        (f"&#{'0' * 5_000}65", LOST),
        ("&#38;amp;", "&amp;"),
    ],
    ids=["as usual", "of 5,000 digits", "with zeros in front", "once only"],
)
def test_entities_become_characters(written, read):
    assert characters(written) == read


def test_nor_is_html_with_them():
    assert html_shown(f'<p title="&#{"9" * 5_000};">a &#{"9" * 5_000};</p>')[0] == f"a {LOST}"


@given(st.from_regex(r"(&#x?[0-9]{1,6000};?|[a-z&; ]){0,4}", fullmatch=True))
def test_no_text_with_entities_is_too_odd_to_be_read(written):
    assert isinstance(characters(written), str)
