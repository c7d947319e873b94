import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import lesson
from lesson.bundles import json_for_script

WORDS = st.text(alphabet=st.characters(codec="utf-8"))
PLAIN = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | WORDS,
    lambda inside: st.lists(inside) | st.dictionaries(WORDS, inside),
)


@given(PLAIN)
def test_what_stands_in_a_script_is_read_as_it_was(value):
    assert json.loads(json_for_script(value)) == value


@pytest.mark.parametrize("words", ["</script>", "<!--<script>", "]]><svg>"])
def test_nothing_can_end_a_script_or_begin_something_in_it(words):
    assert "<" not in json_for_script({"said": [words]})


def test_a_number_without_end_is_no_value_for_a_script():
    with pytest.raises(ValueError, match="JSON"):
        json_for_script(float("nan"))


def test_no_other_file_makes_words_safe_for_a_script():
    files = Path(lesson.__file__).parent.rglob("*.py")
    assert not [file.name for file in files if '.replace("</"' in file.read_text(encoding="utf-8")]
