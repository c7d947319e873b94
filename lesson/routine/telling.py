"""A plan and a verdict told as plain data, for JSON and for whoever draws them."""

from collections.abc import Mapping
from typing import Any, Literal, NotRequired

from typing_extensions import TypedDict

from lesson.routine.errors import BadInput
from lesson.routine.places import load_areas, load_tools
from lesson.routine.plan.plan import LeftOut, Plan, Step
from lesson.routine.plan.planner import plan_routine
from lesson.routine.plan.wish import LastTime, Wish, read_wish
from lesson.routine.screen.answers import read_answers
from lesson.routine.screen.verdict import Verdict, screen
from lesson.routine.words import duration, say

StepKind = Literal["warm-up", "press", "stretch", "move", "end"]
StepSide = Literal["left", "right", "both"]


class WishData(TypedDict):
    """A wish as plain data."""

    minutes: float
    tools: list[str]
    focus: list[str]
    balance: Literal["even", "more back", "more front"]
    sides: StepSide
    last_time: LastTime
    week: int
    clinician_allows_front_of_hip: bool


class StepData(TypedDict):
    """A step: times in seconds, the area and the tool in words, ``most`` discomfort out of 10."""

    number: int
    technique: str
    name: str
    kind: StepKind
    area: NotRequired[str]
    tool: str
    position: str
    side: StepSide
    before_s: int
    sets: int
    set_s: int
    rest_s: int
    seconds: int
    limit: NotRequired[str]
    most: NotRequired[int]
    keep_off: NotRequired[str]
    how: list[str]
    sources: list[str]


class LeftOutData(TypedDict):
    """Tools on an area that a plan does not use, and why; ``row`` where the screen closed them."""

    area: str
    tools: list[str]
    why: str
    row: NotRequired[str]


class PlanData(TypedDict):
    """A plan; ``takes`` is its time in words."""

    wish: WishData
    takes: str
    seconds: int
    notes: list[str]
    advice: list[str]
    steps: list[StepData]
    left_out: list[LeftOutData]
    stop_signs: str
    next_time: str
    how_often: str


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


def told(plan: Plan) -> PlanData:
    """Return a plan as plain data."""
    return {
        "wish": wish_data(plan.wish),
        "takes": duration(plan.seconds),
        "seconds": plan.seconds,
        "notes": list(plan.notes),
        "advice": list(plan.advice),
        "steps": [_step(number, step) for number, step in enumerate(plan.steps, start=1)],
        "left_out": [_left_out(left) for left in plan.left_out],
        "stop_signs": say("stop_signs"),
        "next_time": say("amber_sign"),
        "how_often": say("how_often"),
    }


def wish_data(wish: Wish) -> WishData:
    """Return a wish as plain data."""
    return {
        "minutes": wish.minutes,
        "tools": list(wish.tools),
        "focus": list(wish.focus),
        "balance": wish.balance,
        "sides": wish.sides,
        "last_time": wish.last_time,
        "week": wish.week,
        "clinician_allows_front_of_hip": wish.clinician_allows_front_of_hip,
    }


def _left_out(left: LeftOut) -> LeftOutData:
    told: LeftOutData = {
        "area": load_areas()[left.area].words,
        "tools": [load_tools()[tool].words for tool in left.tools],
        "why": left.why,
    }
    if left.row:
        told["row"] = left.row
    return told


def _step(number: int, step: Step) -> StepData:
    what = step.what
    told: StepData = {
        "number": number,
        "technique": what.id,
        "name": what.name,
        "kind": what.kind,
        "tool": load_tools()[what.tool].words,
        "position": what.position,
        "side": step.side,
        "before_s": step.before_s,
        "sets": step.sets,
        "set_s": step.set_s,
        "rest_s": step.rest_s,
        "seconds": step.seconds,
        "how": list(what.how),
        "sources": list(what.sources),
    }
    if what.area != "whole":
        told["area"] = load_areas()[what.area].words
    if step.limit:
        told["limit"] = say("limit", limit=step.limit)
        told["most"] = step.limit
    if what.keep_off:
        told["keep_off"] = what.keep_off
    return told
