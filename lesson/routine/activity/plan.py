"""What the learner says of the activity they miss, checked when it is read."""

from collections.abc import Mapping
from typing import Annotated, Literal, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
    model_validator,
)

from lesson.routine.activity.units import Unit, load_units
from lesson.routine.dose import load_dose
from lesson.routine.errors import BadInput
from lesson.routine.words import say_activity

LONGEST_ACTIVITY, MOST_DAYS = 80, 3
Mark = Literal["well", "hard", "too_much"]
Whole = Annotated[int, Field(ge=0)]


class Plan(BaseModel):
    """An activity in the learner's own words and what is known of it; nothing is computed here.

    ``managed`` holds what was done on each of up to three recent days and ``goal`` what is wanted
    on a day, both counted in ``unit``; ``marks`` says how each week so far went, the first first.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    activity: Annotated[
        str,
        StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST_ACTIVITY),
    ]
    unit: str
    managed: Annotated[tuple[Whole, ...], Field(min_length=1, max_length=MOST_DAYS)]
    days_a_week: Annotated[int, Field(ge=1, le=7)]
    step_percent: int
    goal: Annotated[int, Field(ge=1)] | None = None
    marks: tuple[Mark, ...] = ()

    @model_validator(mode="after")
    def _fits(self) -> Self:
        least, most = load_dose().activity_step_percent
        if self.unit not in load_units():
            raise ValueError("unit")
        if not least <= self.step_percent <= most:
            raise ValueError("step_percent")
        if max(*self.managed, self.goal or 0, 0) > self.counted_in.most:
            raise ValueError("most")
        if self.goal is not None and self.goal <= min(self.managed):
            raise ValueError("goal_low")
        if len(self.marks) > load_dose().activity_weeks:
            raise ValueError("marks")
        return self

    @property
    def counted_in(self) -> Unit:
        """The unit with its words."""
        return load_units()[self.unit]

    @property
    def limit(self) -> int:
        """The amount above which the plan never goes: the goal, or the most that a unit allows."""
        return self.goal or self.counted_in.most


def read_plan(given: object) -> Plan:
    """Return a plan from plain data such as JSON or the page's form holds.

    Raises
    ------
    BadInput
        With one sentence that names the field and what was expected there.
    """
    if not isinstance(given, Mapping):
        raise BadInput(say_activity("bad_fields"))
    try:
        return Plan.model_validate(dict(given))
    except ValidationError as error:
        raise BadInput(_sentence(error, given)) from error


def _sentence(error: ValidationError, given: Mapping[str, object]) -> str:
    item = error.errors()[0]
    where = str(item["loc"][0]) if item["loc"] else str(item["ctx"]["error"])
    step_least, step_most = load_dose().activity_step_percent
    unit = load_units().get(str(given.get("unit")))
    places = {
        "longest": LONGEST_ACTIVITY,
        "units": ", ".join(load_units()),
        "least": step_least,
        "most": step_most,
        "unit_most": unit.counted(unit.most) if unit else "",
    }
    known = {*Plan.model_fields, "goal_low", "most"}
    return say_activity(f"bad_{where}" if where in known else "bad_fields", **places)
