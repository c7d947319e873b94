"""The reminders, read by a calendar library that did not write them."""

from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st

from lesson.routine.errors import BadInput
from lesson.routine.plan.planner import plan_routine
from lesson.routine.screen.verdict import screen
from lesson.routine.take_along.calendar import WEEKDAYS, calendar
from lesson.routine.take_along.routine_file import read, written
from tests.routine.cases import NO, WISHES, made

MADE = datetime(2030, 5, 1, 12, 0, tzinfo=UTC)
DAYS = st.lists(st.sampled_from(WEEKDAYS), min_size=3, max_size=5, unique=True)
DATES = st.dates(date(1971, 1, 1), date(2200, 1, 1))
FOUR_WEEKS = timedelta(weeks=4)


def events(file):
    """The session and the reviews of a file."""
    (calendar_read,) = vobject.readComponents(file.decode("utf-8"))
    return calendar_read.vevent_list


def reminders(plan=None, days=("monday", "wednesday", "friday"), at=time(8), on=date(2030, 5, 6)):
    return calendar(plan or made(), days, at, on, MADE)


@settings(max_examples=100, deadline=None)
@given(DAYS, DATES, st.times())
def test_four_weeks_have_a_session_on_each_chosen_weekday(days, first_day, at):
    session, *_ = events(reminders(days=days, on=first_day, at=at))
    whens = list(session.rruleset)
    assert len(whens) == 4 * len(days)
    assert whens[0] == session.dtstart.value
    assert first_day <= whens[0].date() < first_day + timedelta(weeks=1)
    assert whens[-1] < whens[0] + FOUR_WEEKS
    assert {WEEKDAYS[when.weekday()] for when in whens} == set(days)
    assert {when.time() for when in whens} == {at.replace(microsecond=0)}
    assert whens[0].tzinfo is None


@settings(max_examples=50, deadline=None)
@given(WISHES, DAYS)
def test_a_session_lasts_as_long_as_the_plan_and_says_no_more_than_that(wish, days):
    plan = plan_routine(wish, screen(NO))
    session, *reviews = events(reminders(plan, days))
    lasts = session.duration.value
    assert timedelta(0) <= lasts - timedelta(seconds=plan.seconds) < timedelta(minutes=1)
    assert session.summary.value == f"Your routine, {lasts // timedelta(minutes=1)} min"
    assert {review.summary.value for review in reviews} == {"Look back at your routine"}


def test_nothing_of_health_can_be_read_on_a_shared_screen():
    text = reminders().decode().lower()
    for word in ("pain", "sciatic", "nerve", "massage", "leg", "back ", "stop sign", "clinician"):
        assert word not in text.replace("look back at", "")
    assert {event.contents["class"][0].value for event in events(reminders())} == {"PRIVATE"}


def test_after_two_and_four_weeks_it_is_time_to_look_back():
    session, *reviews = events(reminders())
    ends = session.dtstart.value + session.duration.value
    assert [review.dtstart.value - ends for review in reviews] == [FOUR_WEEKS / 2, FOUR_WEEKS]
    for review, weeks in zip(reviews, ("2 weeks", "4 weeks"), strict=True):
        assert weeks in review.description.value


def test_each_event_has_an_alarm():
    session, *reviews = events(reminders())
    assert session.valarm.trigger.value == timedelta(minutes=-10)
    assert session.valarm.action.value == "DISPLAY"
    assert {review.valarm.trigger.value for review in reviews} == {timedelta(0)}


def uids(file):
    return [event.uid.value for event in events(file)]


def test_ids_stay_with_the_plan_so_that_a_new_file_replaces_the_old_one():
    first = uids(reminders())
    assert len(set(first)) == 3
    same = read(written(made()), "routine.json")
    assert uids(calendar(same, ["sunday", "tuesday", "monday"], time(9), date(2031, 1, 1))) == first
    assert not set(uids(reminders(made(minutes=20.0)))) & set(first)


def test_the_same_plan_gives_the_same_bytes_whatever_the_order_of_days():
    assert reminders() == reminders(days=("friday", "monday", "wednesday"))
    assert b"DTSTAMP:20300501T120000Z" in reminders()
    east = MADE.astimezone(timezone(timedelta(hours=9)))
    arguments = (made(), ["monday", "friday", "sunday"], time(8), date(2030, 5, 6))
    assert calendar(*arguments, east) == calendar(*arguments, MADE)


def test_lines_are_folded_end_as_they_should_and_commas_are_escaped():
    file = reminders()
    lines = file.split(b"\r\n")
    assert lines[-1] == b""
    assert b"\n" not in b"".join(lines)
    assert max(map(len, lines)) <= 75
    assert any(line.startswith(b" ") for line in lines)
    assert rb"SUMMARY:Your routine\, 10 min" in lines


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"days": ["monday", "friday"]}, "days: expected 3 to 5 different weekdays"),
        ({"days": list(WEEKDAYS)}, "days: expected 3 to 5 different weekdays"),
        ({"days": ["monday", "friday", "friday"]}, "days: expected 3 to 5 different weekdays"),
        ({"days": ["monday", "friday", "someday"]}, "days: expected some of monday, tuesday"),
        ({"days": "monday"}, "days: expected some of monday"),
        ({"at": time(8, tzinfo=UTC)}, "at: expected a local time"),
        ({"on": date.max}, "first day: expected 9998-12-31 or before"),
    ],
)
def test_what_cannot_be_used_is_named_in_one_sentence(changed, told):
    with pytest.raises(BadInput) as caught:
        reminders(**changed)
    assert str(caught.value).startswith(told)
