"""lesson/routine/reading.py: what one list says of another is checked and told in a sentence."""

import pytest

from lesson.routine.reading import refuse_unknown


def test_a_key_of_no_other_list_is_named_with_its_place_and_what_there_is():
    with pytest.raises(
        ValueError, match=r"device: rows: expected one of \['K01', 'K02'\], not 'K9'"
    ):
        refuse_unknown("device", "rows", ["K01", "K9"], ["K02", "K01"])


def test_a_very_long_word_does_not_fill_the_sentence():
    with pytest.raises(ValueError, match="rows") as refused:
        refuse_unknown("device", "rows", ["K" * 10_000], ["K01"])
    assert len(str(refused.value)) < 200
