"""What the desk shows, as plain values: the questions once, the verdict and the plan anew each time."""

from lesson.evidence import load_sources
from lesson.routine.desk.bench import Bench
from lesson.routine.desk.memory import LEAST_DONE
from lesson.routine.desk.protocol import (
    Block,
    Choices,
    EditablePlan,
    NamedTechnique,
    PlayerWords,
    QuestionGroup,
)
from lesson.routine.dose import load_dose
from lesson.routine.places import SCREENED, SIDES, Tool, load_areas, load_tools
from lesson.routine.plan import edit
from lesson.routine.plan.plan import Plan
from lesson.routine.plan.wish import MOST_WEEKS, Wish
from lesson.routine.screen.questions import load_groups
from lesson.routine.screen.verdict import Verdict, VerdictData
from lesson.routine.techniques import Technique
from lesson.routine.telling import told, wish_data
from lesson.routine.words import load_sayings, say

#: How well a row of the screening table is founded, in words.
BASIS = {"G": "a guideline or review", "S": "a study or case report", "P": "a precaution of ours"}
#: What is wished for until the learner says something else.
FIRST_WISH = Wish(minutes=10, tools=("hands",))


def questions() -> list[QuestionGroup]:
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


def choices() -> Choices:
    """Return what the learner may choose from, and the numbers that the player needs."""
    dose = load_dose()
    areas, tools = load_areas().values(), load_tools().values()
    return {
        "tools": [{"id": t.id, "words": _described(t)} for t in tools if t.id != "none"],
        "areas": [{"id": a.id, "words": a.words} for a in areas],
        "sides": list(SIDES),
        "pressing": _pressing(),
        "wish": wish_data(FIRST_WISH),
        "weeks": {"least": 1, "most": MOST_WEEKS},
        "minutes": {"least": dose.minutes[0], "most": dose.minutes[1]},
        "ready_s": dose.ready_s,
        "breath": {"in_s": dose.breath_in_s, "out_s": dose.breath_out_s},
        "limit": dose.discomfort_most,
        "light": {"share": dose.light_share, "limit": dose.light_discomfort_most},
        "least_done": LEAST_DONE,
        "words": _player_words(),
    }


def _player_words() -> PlayerWords:
    """Return what the player says even when the kernel has gone; a limit is not yet filled in."""
    texts = {id_: saying.text for id_, saying in load_sayings().items()}
    return {
        "stop_signs": texts["stop_signs"],
        "how_often": texts["how_often"],
        "ask_discomfort": texts["ask_discomfort"],
        "too_strong": texts["too_strong"],
        "travels_now": texts["travels_now"],
        "stopped_now": texts["stopped_now"],
        "finished": texts["finished"],
        "not_played": texts["not_played"],
        "gate_travels": texts["gate_travels"],
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


def screened(verdict: Verdict) -> VerdictData:
    """Return the verdict with the sources of its reasons in words."""
    shown = verdict.told()
    for reason in shown["reasons"]:
        reason["basis"] = BASIS[reason["basis"]]
        reason["sources"] = [load_sources()[key].citation for key in reason["sources"]]
    return shown


def planned(bench: Bench) -> EditablePlan | None:
    """Return the plan with what may be done to each of its steps, or None without one."""
    plan = bench.plan
    if plan is None:
        return None
    return {
        **told(plan),
        "blocks": _blocks(plan, bench.verdict),
        "add": _named(edit.to_add(plan, bench.verdict)),
        "undo": bench.can_undo,
        "areas": _areas(plan),
        "noted": bool(plan.advice) or any(note != say("reopened_whole") for note in plan.notes),
    }


def _blocks(plan: Plan, verdict: Verdict) -> list[Block]:
    order = plan.blocks
    last = len(order) - 1
    return [
        {
            "technique": block[0].technique,
            "name": block[0].what.name,
            "area": block[0].what.area,
            "tool": load_tools()[block[0].what.tool].words,
            "doses": [
                {"side": step.side, "sets": step.sets, "set_s": step.set_s} for step in block
            ],
            "seconds": sum(step.seconds for step in block),
            "up": 1 < at < last,
            "down": 0 < at < last - 1,
            "remove": 0 < at < last,
            "swap": _named(edit.to_swap(plan, block[0].technique, verdict)),
        }
        for at, block in enumerate(order)
    ]


def _named(techniques: list[Technique]) -> list[NamedTechnique]:
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
