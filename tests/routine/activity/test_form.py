import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesson.routine.activity.form import plan_from_form
from lesson.routine.activity.plan import read_plan
from lesson.routine.activity.units import load_units
from lesson.routine.errors import BadInput
from tests.routine.activity.plans import a_plan, any_plan

TYPED = {
    "activity": " dance ",
    "unit": "minutes",
    "managed": ["12", " 20 ", ""],
    "days_a_week": "4",
    "step_percent": "15",
    "goal": "",
}
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=6,
)


def test_what_was_typed_becomes_a_plan():
    plan = plan_from_form(TYPED)
    assert plan == a_plan(managed=(12, 20))


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("activity", "  ", "What you miss: write it in your own words"),
        ("activity", "x" * 81, "at most 80 characters"),
        ("unit", "miles", "Counted in: expected one of minutes, seconds, steps"),
        ("managed", ["", "", ""], "Recent days: write at least one amount"),
        ("managed", ["1,5"], "as a whole number such as 12"),
        ("managed", ["-3"], "as a whole number such as 12"),
        ("managed", ["1", "1", "1", "1"], "Recent days"),
        ("managed", ["601"], "at most 600 minutes a day"),
        ("days_a_week", "8", "Days a week: expected a whole number from 1 to 7"),
        ("step_percent", "25", "Step: expected 10 to 20 per cent"),
        ("goal", "far", "Goal: write a whole number"),
        ("goal", "12", "more than on your hardest day"),
        ("goal", "9" * 5000, "Goal: write a whole number"),
    ],
)
def test_a_field_that_cannot_be_used_is_named(field, typed, said):
    with pytest.raises(BadInput, match=said) as caught:
        plan_from_form(TYPED | {field: typed})
    assert "\n" not in str(caught.value)


@given(field=st.sampled_from(sorted(TYPED)), typed=ANYTHING)
def test_whatever_is_sent_makes_a_plan_or_one_sentence(field, typed):
    said = ""
    try:
        plan_from_form(TYPED | {field: typed})
    except BadInput as error:
        said = str(error)
    assert said == "" or (said.endswith(".") and "\n" not in said)


@given(ANYTHING)
def test_whatever_is_kept_is_read_or_refused(given_value):
    with pytest.raises(BadInput):
        read_plan(given_value)


@given(any_plan())
def test_a_plan_is_read_back_from_json(plan):
    assert read_plan(plan.model_dump(mode="json")) == plan


def test_one_of_something_is_said_as_people_say_it():
    units = load_units()
    assert [units[name].counted(1) for name in ("minutes", "times")] == ["1 minute", "once"]
    assert units["steps"].counted(1200) == "1,200 steps"
