"""What the desk shows, as plain values: the questions once, the verdict and the plan anew each time."""

from typing import Any

from lesson.evidence import load_sources
from lesson.routine.desk.bench import Bench
from lesson.routine.dose import load_dose
from lesson.routine.places import SCREENED, SIDES, Tool, load_areas, load_tools
from lesson.routine.plan import edit
from lesson.routine.plan.plan import Plan
from lesson.routine.plan.wish import MOST_WEEKS, Wish
from lesson.routine.screen.questions import load_groups
from lesson.routine.screen.verdict import Verdict
from lesson.routine.techniques import Technique
from lesson.routine.telling import told
from lesson.routine.words import load_sayings

#: How well a row of the screening table is founded, in words.
BASIS = {"G": "a guideline or review", "S": "a study or case report", "P": "a precaution of ours"}
#: What is wished for until the learner says something else.
FIRST_WISH = Wish(minutes=10, tools=("hands",))
#: Sayings that the player needs even when the kernel has gone.
_PLAYED = ("stop_signs", "how_often", "ask_discomfort", "too_strong", "travels_now", "stopped_now",
           "finished", "not_played", "gate_travels")  # fmt: skip


def questions() -> list[dict[str, Any]]:
    """Return the groups of questions that the screen asks."""
    return [
        {
            "id": group.id,
            "stem": group.stem,
            "questions": [
                {"id": one.id, "text": one.text, "local": one.local} for one in group.questions
            ],
        }
        for group in load_groups().values()
    ]


def choices() -> dict[str, Any]:
    """Return what the learner may choose from, and the numbers that the player needs."""
    dose = load_dose()
    areas, tools = load_areas().values(), load_tools().values()
    return {
        "tools": [{"id": t.id, "words": _described(t)} for t in tools if t.id != "none"],
        "areas": [{"id": a.id, "words": a.words} for a in areas],
        "sides": list(SIDES),
        "pressing": _pressing(),
        "wish": FIRST_WISH.model_dump(mode="json"),
        "weeks": [1, MOST_WEEKS],
        "minutes": list(dose.minutes),
        "ready_s": dose.ready_s,
        "breath_s": [dose.breath_in_s, dose.breath_out_s],
        "limit": dose.discomfort_most,
        "light": {"share": dose.light_share, "limit": dose.light_discomfort_most},
        "words": {id_: load_sayings()[id_].text for id_ in _PLAYED},
    }


def _described(tool: Tool) -> str:
    return f"{tool.words} ({tool.looks})" if tool.looks else tool.words


def _pressing() -> dict[str, str]:
    """Return what the screen's rows may close, in words: some tools are screened as one."""
    tools = load_tools().values()
    return {
        id_: " and ".join(tool.words for tool in tools if tool.screened_as == id_)
        for id_ in SCREENED
    }


def screened(verdict: Verdict) -> dict[str, Any]:
    """Return the verdict with the sources of its reasons in words."""
    shown = verdict.told()
    for reason in shown["reasons"]:
        reason["basis"] = BASIS[reason["basis"]]
        reason["sources"] = [load_sources()[key].citation for key in reason["sources"]]
    return shown


def planned(bench: Bench) -> dict[str, Any] | None:
    """Return the plan with what may be done to each of its steps, or None without one."""
    plan = bench.plan
    if plan is None:
        return None
    order = edit.blocks(plan)
    last = len(order) - 1
    found = told(plan)
    found["blocks"] = [
        {
            "technique": block[0].technique,
            "name": block[0].what.name,
            "area": block[0].what.area,
            "tool": load_tools()[block[0].what.tool].words,
            "sides": [step.side for step in block],
            "seconds": sum(step.seconds for step in block),
            "sets": block[0].sets,
            "set_s": block[0].set_s,
            "up": 1 < at < last,
            "down": 0 < at < last - 1,
            "remove": 0 < at < last,
            "swap": _named(edit.to_swap(plan, block[0].technique, bench.verdict)),
        }
        for at, block in enumerate(order)
    ]
    found["add"] = _named(edit.to_add(plan, bench.verdict))
    found["undo"] = bench.can_undo
    found["areas"] = _areas(plan)
    return found


def _named(techniques: list[Technique]) -> list[dict[str, str]]:
    areas = load_areas()
    return [
        {"id": t.id, "name": t.name, "area": areas[t.area].words if t.area != "whole" else ""}
        for t in techniques
    ]


def _areas(plan: Plan) -> list[str]:
    """Return the places that a plan works on, named as the groups of the body map are."""
    return sorted(
        {
            f"{side}_{step.what.area}"
            for step in plan.core
            for side in (SIDES if step.side == "both" else (step.side,))
        }
    )
