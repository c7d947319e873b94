"""A plan and a verdict told as plain data, for JSON and for whoever draws them."""

from collections.abc import Mapping
from typing import Any

from lesson.routine.errors import BadInput
from lesson.routine.places import load_areas, load_tools
from lesson.routine.plan.plan import Plan, Step
from lesson.routine.plan.planner import plan_routine
from lesson.routine.plan.wish import Wish, read_wish
from lesson.routine.screen.answers import read_answers
from lesson.routine.screen.verdict import Verdict, screen
from lesson.routine.words import duration, say


def screened_and_planned(given: object) -> dict[str, Any]:
    """Return the screen's result and the plan for answers and a wish in one mapping.

    The answers stand under "answers"; the rest is the wish. The plan is None where the screen
    shuts the routine.

    Raises
    ------
    BadInput
        Naming the field and what was expected.
    """
    wish, verdict = _read(given)
    plan = plan_routine(wish, verdict) if verdict.state == "open" else None
    return {"screen": verdict.told(), "plan": told(plan) if plan else None}


def planned(given: object) -> Plan:
    """Return the plan for answers and a wish in one mapping, as above.

    Raises
    ------
    NotOpen
        If the screen is not finished, or its verdict shuts the routine.
    BadInput
        Naming the field and what was expected.
    """
    return plan_routine(*_read(given))


def _read(given: object) -> tuple[Wish, Verdict]:
    if not isinstance(given, Mapping):
        raise BadInput("expected one object with 'answers', 'minutes' and 'tools'")
    if "answers" not in given:
        raise BadInput("answers: expected, but missing")
    verdict = screen(read_answers(given["answers"]))
    return read_wish({name: value for name, value in given.items() if name != "answers"}), verdict


def told(plan: Plan) -> dict[str, Any]:
    """Return a plan as plain data."""
    areas, tools = load_areas(), load_tools()
    return {
        "wish": plan.wish.model_dump(mode="json"),
        "takes": duration(plan.seconds),
        "seconds": plan.seconds,
        "notes": list(plan.notes),
        "advice": list(plan.advice),
        "steps": [_step(number, step) for number, step in enumerate(plan.steps, start=1)],
        "left_out": [
            {
                "area": areas[left.area].words,
                "tools": [tools[tool].words for tool in left.tools],
                "why": left.why,
            }
            | ({"row": left.row} if left.row else {})
            for left in plan.left_out
        ],
        "stop_signs": say("stop_signs"),
        "next_time": say("amber_sign"),
        "how_often": say("how_often"),
    }


def _step(number: int, step: Step) -> dict[str, Any]:
    what = step.what
    areas = load_areas()
    told = {"number": number, "technique": what.id, "name": what.name, "kind": what.kind}
    if what.area in areas:
        told["area"] = areas[what.area].words
    told |= {"tool": load_tools()[what.tool].words, "position": what.position}
    told |= {"side": step.side, "before_s": step.before_s, "sets": step.sets}
    told |= {"set_s": step.set_s, "rest_s": step.rest_s, "seconds": step.seconds}
    if step.limit:
        told |= {"limit": say("limit", limit=step.limit), "most": step.limit}
    if what.keep_off:
        told["keep_off"] = what.keep_off
    return told | {"how": list(what.how), "sources": list(what.sources)}
