"""Any plan that a learner may make, for Hypothesis."""

from hypothesis import strategies as st

from lesson.routine.activity.plan import Plan
from lesson.routine.activity.units import load_units

MARKS = ("well", "hard", "too_much")


@st.composite
def any_plan(draw, marks=MARKS, most_marks=12):
    unit = draw(st.sampled_from(sorted(load_units())))
    most = load_units()[unit].most
    managed = draw(st.lists(st.integers(0, most), min_size=1, max_size=3))
    goals = st.integers(min(managed) + 1, most) if min(managed) < most else st.none()
    return Plan(
        activity="dance",
        unit=unit,
        managed=tuple(managed),
        days_a_week=draw(st.integers(1, 7)),
        step_percent=draw(st.integers(10, 20)),
        goal=draw(st.none() | goals),
        marks=tuple(draw(st.lists(st.sampled_from(marks), max_size=most_marks))),
    )


def a_plan(**said):
    usual = {"activity": "dance", "unit": "minutes", "managed": (12, 20, 15), "days_a_week": 4}
    return Plan(**(usual | {"step_percent": 15} | said))
