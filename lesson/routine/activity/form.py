"""What the learner typed into the form, made into a plan; what they typed may be anything."""

from collections.abc import Mapping

from lesson.routine.activity.plan import Plan, read_plan
from lesson.routine.errors import BadInput
from lesson.routine.words import say_activity

#: The longest number that is looked at; the largest amount has five digits.
LONGEST_NUMBER = 9


def plan_from_form(typed: object) -> Plan:
    """Return a new plan from the form's fields, whose numbers are still text.

    Days left empty do not count; an empty goal is none.

    Raises
    ------
    BadInput
        With one sentence that names the field and what was expected there.
    """
    if not isinstance(typed, Mapping):
        raise BadInput(say_activity("bad_fields"))
    days = typed.get("managed")
    given = [text for text in (days if isinstance(days, list) else []) if _written(text)]
    goal = typed.get("goal")
    return read_plan(
        {
            "activity": typed.get("activity"),
            "unit": typed.get("unit"),
            "managed": tuple(_whole(text, "bad_managed") for text in given),
            "days_a_week": typed.get("days_a_week"),
            "step_percent": typed.get("step_percent"),
            "goal": _whole(goal, "bad_goal") if _written(goal) else None,
        }
    )


def _written(text: object) -> bool:
    return bool(str(text if text is not None else "").strip())


def _whole(text: object, refusal: str) -> int:
    """Return a whole number; "1.5" and "1,5" are refused, as nobody can tell what is meant."""
    digits = "".join(str(text).split())
    if not digits.isdecimal() or len(digits) > LONGEST_NUMBER:
        raise BadInput(say_activity(refusal))
    return int(digits)
