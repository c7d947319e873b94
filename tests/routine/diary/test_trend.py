from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from lesson.routine.diary import trend
from lesson.routine.diary.entry import Entry

FIRST = date(2026, 3, 1)
SCORES = st.lists(st.integers(0, 10), min_size=1, max_size=40)


def days(*scores, start=FIRST):
    return {start + timedelta(days=n): float(s) for n, s in enumerate(scores) if s is not None}


def entry(day, **said):
    return Entry(id=f"{day.toordinal():x}", day=day, **said)


def test_a_day_counts_its_pain_before_or_else_after():
    written = [entry(FIRST, leg_before=6, leg_after=2), entry(FIRST, leg_after=4)]
    assert trend.by_day(written, "leg") == {FIRST: 5.0}


def test_an_average_takes_the_last_three_days_written_however_far_apart():
    assert list(trend.averages(days(3, None, 6, 9, None, None, 2)).values()) == [3.0, 4.5, 6.0, 5.7]


def test_a_diary_begins_with_the_average_of_its_third_day():
    assert trend.baseline(days(3, 6)) is None
    assert trend.baseline(days(3, None, 6, 9, 1)) == 6.0


@given(SCORES, st.randoms())
def test_the_order_of_entries_does_not_matter(scores, random):
    written = [entry(FIRST + timedelta(days=n), leg_before=s) for n, s in enumerate(scores)]
    mixed = list(written)
    random.shuffle(mixed)
    assert trend.by_day(mixed, "leg") == trend.by_day(written, "leg")


@given(SCORES, st.integers(0, 4000))
def test_the_date_of_the_first_day_does_not_matter(scores, later):
    moved = days(*scores, start=FIRST + timedelta(days=later))
    assert trend.change(moved) == trend.change(days(*scores))
    assert trend.worse_for_two_weeks(moved) == trend.worse_for_two_weeks(days(*scores))


@given(st.integers(0, 10), st.integers(1, 60))
def test_what_stays_the_same_has_not_changed(score, count):
    same = days(*[score] * count)
    assert trend.change(same) == ("early_days" if count < 6 else "no_change")
    assert not trend.worse_for_two_weeks(same)


@given(st.lists(st.integers(4, 5), min_size=6, max_size=40))
def test_ups_and_downs_within_the_band_are_no_change(scores):
    assert trend.change(days(*scores)) == "no_change"
    assert not trend.worse_for_two_weeks(days(*scores))


def test_fewer_than_two_points_or_30_percent_is_no_change():
    assert trend.change(days(9, 9, 9, 7, 7, 7)) == "no_change"  # 2 points, but only 22 %
    assert trend.change(days(4, 4, 4, 3, 3, 2)) == "no_change"  # 33 %, but only 1.3 points
    assert trend.change(days(9, 9, 9, 6, 6, 6)) == "lower"
    assert trend.change(days(2, 2, 2, 4, 4, 4)) == "higher"


def test_two_weeks_above_the_band_are_worse_and_one_is_not():
    before = [3] * 7
    assert trend.worse_for_two_weeks(days(*before, *[6] * 14))
    assert not trend.worse_for_two_weeks(days(*before, *[3] * 7, *[6] * 7))
    assert not trend.worse_for_two_weeks(days(*[6] * 14))  # nothing to compare with


def test_two_weeks_with_hardly_a_word_do_not_count():
    sparse = days(*[3] * 7) | {FIRST + timedelta(days=n): 8.0 for n in (12, 18, 25)}
    assert not trend.worse_for_two_weeks(sparse)


def test_sessions_are_counted_by_the_days_that_have_one():
    today = FIRST + timedelta(days=13)
    written = [entry(FIRST + timedelta(days=n), session=True) for n in (0, 1, 7, 9, 13)]
    written.append(entry(today, session=True, note="a second one"))
    assert trend.sessions_a_week(written, today, weeks=2) == [2, 3]
