import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesson.routine.diary.entry import MOST_MINUTES
from lesson.routine.diary.form import entry_from_form
from lesson.routine.errors import BadInput

WANTED = "Minutes: a number from 0 to 120."


def minutes(typed):
    return entry_from_form({"id": "a", "day": "2026-03-01", "note": "x", "minutes": typed}).minutes


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("4,8", 4.8), ("4.8", 4.8), ("4,8 min", 4.8), ("４,８", 4.8), ("9 minutes", 9), (" ", None)],
)
def test_minutes_are_read_from_any_keyboard(typed, meant):
    assert minutes(typed) == meant


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("a lot", f"“a lot” was not understood. {WANTED}"),
        ("4,8,1", f"“4,8,1” was not understood. {WANTED}"),
        ("480", WANTED),
        ("-3", WANTED),
    ],
)
def test_minutes_that_cannot_be_used_are_asked_for_again(typed, told):
    with pytest.raises(BadInput) as refused:
        minutes(typed)
    assert str(refused.value) == told


@given(st.integers(0, MOST_MINUTES * 100 - 1), st.sampled_from(".,"))
def test_what_is_kept_is_the_number_that_was_typed(hundredths, mark):
    assert minutes(f"{hundredths // 100}{mark}{hundredths % 100:02}") == hundredths / 100


def test_what_is_no_form_at_all_is_refused():
    with pytest.raises(BadInput, match="expected fields"):
        entry_from_form("4,8")
