import csv
import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesson.journal import journal_file, keep
from lesson.routine.diary import store
from lesson.routine.diary.entry import Entry, read_entry
from lesson.routine.errors import BadInput

DAY = date(2026, 3, 1)


def written(**said):
    entry = Entry(id=store.new_id(), day=DAY, **said)
    store.write(entry)
    return entry


def test_an_entry_is_read_back():
    entry = written(leg_before=4, note="a walk to the river")
    assert store.entries() == ((entry,), 0)


def test_a_correction_takes_the_place_of_what_it_corrects():
    entry = written(leg_before=4)
    better = entry.model_copy(update={"leg_before": 5})
    store.write(better)
    assert store.entries()[0] == (better,)


def test_what_was_taken_out_is_gone():
    entry, other = written(leg_before=4), written(leg_before=5)
    store.take_out(entry.id)
    assert store.entries()[0] == (other,)


def test_an_entry_that_was_taken_out_is_put_back_as_it_stood():
    first = written(leg_before=5)
    entry = first.model_copy(update={"leg_before": 6, "outcome": "stopped", "worst": 7})
    store.write(entry)
    keep(store.KIND, {"id": entry.id, "day": "tomorrow"})
    store.take_out(entry.id)
    assert store.entries() == ((), 1)
    store.put_back(entry.id)
    store.put_back(entry.id)
    assert store.entries() == ((entry,), 1)


def test_nothing_of_an_erased_diary_is_put_back():
    entry = written(leg_before=5)
    store.take_out(entry.id)
    store.erase()
    with pytest.raises(BadInput, match="the diary was erased"):
        store.put_back(entry.id)
    assert store.is_blank()


def test_what_cannot_be_read_is_skipped_and_counted():
    keep(store.KIND, {"day": "tomorrow"})
    keep(store.KIND, "only words")
    entry = written(back_after=1)
    assert store.entries() == ((entry,), 2)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"leg_before": 11}, "Leg pain before: a whole number from 0 to 10."),
        ({"leg_before": True, "day": "x"}, "Day: a whole date, the year with its four figures."),
        ({"note": "x" * 501}, "Note: words, 500 letters at most."),
        ({"pain": 3}, "pain: unknown field"),
    ],
)
def test_a_wrong_field_is_named_as_the_form_calls_it(said, told):
    with pytest.raises(BadInput) as refused:
        read_entry({"id": "a", "day": "2026-03-01"} | said)
    assert str(refused.value) == told


@given(st.floats() | st.integers() | st.text(max_size=4) | st.booleans())
def test_minutes_are_kept_or_refused_in_a_sentence_that_says_how_many_there_may_be(minutes):
    kept, told = 0.0, "Minutes: a number from 0 to 120."
    try:
        kept = read_entry({"id": "a", "day": "2026-03-01", "minutes": minutes}).minutes
    except BadInput as error:
        told = str(error)
    assert told == "Minutes: a number from 0 to 120."
    assert 0 <= kept <= 120


def test_an_empty_entry_is_refused():
    with pytest.raises(BadInput, match="nothing in this entry"):
        read_entry({"id": "a", "day": "2026-03-01"})


def test_a_table_is_safe_to_open_in_a_spreadsheet():
    written(note="=HYPERLINK(1)", activity="-dancing, twice", leg_before=0)
    (row,) = csv.DictReader(io.StringIO(store.as_csv(store.entries()[0])))
    assert row["note"] == "'=HYPERLINK(1)"
    assert row["activity"] == "'-dancing, twice"
    assert row["leg_before"] == "0"
    assert row["leg_after"] == ""


def test_an_erased_diary_leaves_no_word_in_the_file():
    written(note="something private indeed")
    store.erase()
    assert store.entries() == ((), 0)
    for part in journal_file().parent.iterdir():
        assert b"private indeed" not in part.read_bytes()
