"""Days that cannot be right: refused where they are written, and harmless where they are kept."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesson.routine.days import today
from lesson.routine.desk.memory import expected_wish
from lesson.routine.diary import store
from lesson.routine.diary.diary import Diary
from lesson.routine.diary.entry import Entry
from lesson.routine.diary.span import EARLIEST, check_day, in_words, within
from lesson.routine.errors import BadInput
from lesson.routine.plan.wish import MOST_WEEKS, read_wish
from tests.browser.bare_widget import as_agreed

NOW = date(2026, 11, 29)
SLIPS = [date(6, 11, 28), date(26, 11, 28), date(202, 11, 28), date(2031, 1, 1)]


class Page:
    """A diary, and what it tells."""

    def __init__(self):
        self.diary = Diary()
        self.diary.send = self.hear
        self.heard = []

    def hear(self, told, *_):
        if told["kind"] == "state":
            as_agreed(self.diary, told)
        self.heard.append(told)

    def ask(self, kind, **more):
        self.heard.clear()
        request = {"kind": kind, "request": "1", "day": today().isoformat(), **more}
        self.diary._receive(self.diary, request, [])
        return self.heard[0]

    @property
    def kinds(self):
        return [told["kind"] for told in self.heard]


@given(st.dates())
def test_a_day_is_taken_up_to_today_or_refused_in_a_sentence_that_names_it(day):
    fits = EARLIEST <= day <= NOW
    told = ""
    try:
        check_day(day, NOW)
    except BadInput as error:
        told = str(error)
    assert told == (
        ""
        if fits
        else f"Day: {in_words(day)} cannot be right; expected a day from 1 January 2000 to today, "
        "29 November 2026."
    )


@given(st.integers(-2, 3))
def test_a_day_that_was_todays_before_a_journey_to_the_west_still_counts(days_on):
    day = NOW + timedelta(days=days_on)
    assert bool(within([Entry(id="a", day=day, note="x")], NOW)) == (days_on <= 1)


def test_a_year_is_told_with_its_four_figures():
    assert in_words(date(6, 11, 28)) == "28 November 0006"


@pytest.mark.parametrize("day", SLIPS, ids=str)
def test_a_slip_of_the_year_is_refused_and_nothing_is_written(day):
    page = Page()
    state = page.ask("write", entry={"id": "a", "day": day.isoformat(), "note": "x"})
    assert in_words(day) in state["trouble"]
    assert (page.kinds, state["entries"]) == (["state", "done"], [])


@given(st.dates())
@settings(max_examples=12)
def test_whatever_day_an_older_record_holds_the_diary_opens_and_says_what_it_leaves_out(day):
    store.erase()
    page = Page()
    store.write(Entry(id="a", day=today(), leg_before=3))
    store.write(Entry(id="b", day=day, leg_before=9, session=True))
    state = page.ask("init")
    wrong = not within([Entry(id="b", day=day)], today())
    assert page.kinds == ["state", "done"]
    assert state["left_out"] == (["b"] if wrong else [])
    assert (day.isoformat() in str(state["said"])) == wrong
    assert state["picture"]
    if wrong:
        assert "is at 3.0" in state["description"]


@pytest.mark.parametrize("where", [-1, 0, 1])
def test_tomorrow_is_no_day_of_a_session_done_wherever_the_learner_is(where):
    page = Page()
    # whichever day it is for the kernel
    learners = datetime.now(UTC).date() + timedelta(days=where)
    told = {"day": learners.isoformat()}
    for days_on in 1, 0, -1:
        day = (learners + timedelta(days=days_on)).isoformat()
        entry = {"id": f"{days_on + 1}", "day": day, "session": True}
        state = page.ask("write", entry=entry, **told)
        assert bool(state["trouble"]) == (days_on == 1)
    assert all(entry.day <= learners for entry in store.entries()[0])


def test_an_entry_of_tomorrow_is_corrected_without_its_day_being_refused():
    page, day = Page(), today() + timedelta(days=1)
    store.write(Entry(id="a", day=day, leg_before=9))
    state = page.ask("write", entry={"id": "a", "day": day.isoformat(), "leg_before": 3})
    assert (state["trouble"], store.entries()[0][0].leg_before) == ("", 3)


@pytest.mark.parametrize("day", SLIPS, ids=str)
def test_an_entry_with_such_a_day_is_corrected_and_deleted(day):
    page = Page()
    for id_ in "ab":
        store.write(Entry(id=id_, day=day, leg_before=9))
    page.ask("write", entry={"id": "a", "day": today().isoformat(), "leg_before": 9})
    assert page.ask("delete", id="b")["left_out"] == []
    assert [(entry.id, entry.day) for entry in store.entries()[0]] == [("a", today())]


def test_a_fault_in_the_picture_is_told_and_leaves_the_form_and_the_list(monkeypatch):
    def spoilt(_):
        raise ValueError("no such date")

    monkeypatch.setattr("lesson.routine.diary.diary.diary_picture", spoilt)
    page = Page()
    state = page.ask("write", entry={"id": "a", "day": today().isoformat(), "note": "x"})
    assert page.kinds == ["state", "fault"]
    assert [entry["note"] for entry in state["entries"]] == ["x"]
    assert not state["blank"]


@pytest.mark.parametrize("day", [*SLIPS, EARLIEST], ids=str)
def test_the_week_of_practice_stays_one_that_may_be_wished_for(day):
    store.write(Entry(id="a", day=day, session=True))
    wish = expected_wish(today())
    assert wish["week"] == (MOST_WEEKS if day == EARLIEST else 1)
    assert read_wish({"minutes": 10, **wish}).week == wish["week"]
