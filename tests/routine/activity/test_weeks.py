from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesson.routine.activity.weeks import baseline, marked, rounded_down, this_week, weeks
from tests.routine.activity.plans import a_plan, any_plan


@given(any_plan())
def test_no_week_rises_by_more_than_a_fifth_or_by_one_where_amounts_are_small(plan):
    for before, after in pairwise(weeks(plan)):
        assert after.amount <= max(before.amount * 1.2, before.amount + 1) + 1e-9


@given(any_plan(marks=("well",)))
def test_small_amounts_wait_so_that_all_weeks_together_never_outrun_a_fifth_a_week(plan):
    for week in weeks(plan):
        assert week.amount <= baseline(plan) * 1.2 ** (week.number - 1) + 1e-9


@given(any_plan())
def test_an_amount_is_a_whole_number_from_one_to_the_goal(plan):
    for week in weeks(plan):
        assert isinstance(week.amount, int)
        assert 1 <= week.amount <= plan.limit


@given(any_plan(marks=("well",)))
def test_weeks_that_all_go_well_never_fall(plan):
    amounts = [week.amount for week in weeks(plan)]
    assert amounts == sorted(amounts)


@given(any_plan())
def test_a_hard_week_stays(plan):
    now = this_week(plan)
    if now and now.number < 12:
        assert this_week(marked(plan, "hard")).amount == now.amount


@given(any_plan())
def test_too_much_is_less_next_week_down_to_one(plan):
    now = this_week(plan)
    if now and now.number < 12:
        eased = this_week(marked(plan, "too_much")).amount
        assert eased < now.amount or eased == now.amount == 1


@given(any_plan(marks=("well", "hard"), most_marks=10))
def test_a_step_back_from_above_the_beginning_stops_at_the_beginning(plan):
    now = this_week(plan)
    eased = this_week(marked(plan, "too_much")).amount
    assert eased >= baseline(plan) or now.amount == baseline(plan)


@given(any_plan())
def test_marking_a_week_changes_no_week_before_it(plan):
    if this_week(plan) is None:
        return
    for mark in ("well", "hard", "too_much"):
        before = len(plan.marks)
        assert weeks(marked(plan, mark))[:before] == weeks(plan)[:before]


@given(any_plan())
def test_the_beginning_is_what_the_worst_day_allows(plan):
    assert baseline(plan) <= max(1, min(plan.managed))
    assert weeks(plan)[0].amount == baseline(plan)


@given(any_plan())
def test_the_band_holds_the_weeks_ahead(plan):
    for week in weeks(plan):
        assert week.low <= week.amount <= week.high


@given(any_plan())
def test_there_are_at_most_twelve_weeks_and_the_last_is_the_goal_or_the_twelfth(plan):
    found = weeks(plan)
    assert [week.number for week in found] == list(range(1, len(found) + 1))
    assert len(found) <= 12
    assert len(found) == 12 or found[-1].amount == plan.limit


@given(st.floats(0, 60_000))
def test_rounding_loses_at_most_a_tenth_and_never_adds(amount):
    assert max(1, amount * 0.89 - 1) <= rounded_down(amount) <= max(1, amount) + 1e-9


@pytest.mark.parametrize(
    ("amount", "round_one"),
    [(0, 1), (12.9, 12), (48, 48), (57, 55), (1199, 1150), (999, 990), (6789, 6700)],
)
def test_large_amounts_are_round_numbers(amount, round_one):
    assert rounded_down(amount) == round_one


def test_a_plan_as_a_learner_lives_it():
    plan = a_plan(goal=20, marks=("well", "hard", "too_much", "well"))
    assert [week.amount for week in weeks(plan)] == [12, 13, 13, 12, 13, 15, 18, 20]
    assert this_week(plan).number == 5


def test_three_times_wait_before_they_are_four():
    amounts = [week.amount for week in weeks(a_plan(unit="times", managed=(3,)))]
    assert amounts[:5] == [3, 3, 3, 4, 5]


def test_a_beginning_that_is_too_much_goes_below_itself():
    assert this_week(a_plan(marks=("too_much",))).amount == 10


def test_a_plan_that_has_been_lived_has_no_week_now():
    assert this_week(a_plan(marks=("hard",) * 12)) is None
