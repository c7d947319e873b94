import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesson.data_files.plain_json import DEEPEST, NotPlainJson, parsed_json

ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=30,
)


@given(ANY, st.booleans())
def test_ordinary_json_is_read_as_it_is(content, escaped):
    assert parsed_json(json.dumps(content, ensure_ascii=escaped)) == content


@pytest.mark.parametrize("opened", ["[", '{"a":', '[{"a":[{"b":'])
def test_forty_thousand_open_brackets_are_told_by_line(opened):
    with pytest.raises(NotPlainJson, match="expected JSON of ordinary depth") as trouble:
        parsed_json("\n\n" + opened * 40_000)
    assert trouble.value.line == 3


def test_what_nests_as_deep_as_is_allowed_is_read():
    assert parsed_json("[" * DEEPEST + "]" * DEEPEST)
    with pytest.raises(NotPlainJson):
        parsed_json("[" * (DEEPEST + 1) + "]" * (DEEPEST + 1))


def test_brackets_in_words_do_not_nest():
    words = '[[[[{{{{ "' * 500
    assert parsed_json(json.dumps([words, {words: 1}])) == [words, {words: 1}]


@pytest.mark.parametrize("sign", ["", "-"])
def test_a_number_beyond_every_float_is_infinite_however_long(sign):
    for digits in (400, 5_000, 100_000):
        (found,) = parsed_json(f"[{sign}{'9' * digits}]")
        assert found == float(f"{sign}inf")
    assert math.isfinite(float(parsed_json("9" * 300)))


def test_many_words_that_never_end_are_gone_through_once():
    with pytest.raises(NotPlainJson, match=r"expected JSON \("):
        parsed_json('"' + '\\"' * 500_000)  # each mark taken for a beginning would take hours
