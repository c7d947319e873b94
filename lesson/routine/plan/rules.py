"""The rules of a routine's steps: one set for what is planned, changed by hand, and read from a file.

Not a technique's own times, which a later lesson may change: what is read gets its time to get into
place, and what is opened (`reopened`) its longest set.
"""

from collections import Counter
from collections.abc import Sequence

from lesson.routine.dose import load_dose
from lesson.routine.places import SIDES, load_areas
from lesson.routine.plan.plan import Block, Step
from lesson.routine.plan.wish import Wish
from lesson.routine.techniques import load_techniques
from lesson.routine.words import duration, say


def keeps_frame(step: Step, kind: str) -> bool:
    """Say whether a step may be a routine's warm-up, or its end."""
    dose = load_dose()
    least, most = dose.warm_up_s if kind == "warm-up" else dose.end_s
    return (
        step.technique in load_techniques()
        and step.what.kind == kind
        and step.side == "both"
        and least <= step.set_s <= most
        and (step.sets, step.rest_s, step.limit) == (1, 0, 0)
    )


def why_not(block: Block, others: Sequence[Block], wish: Wish) -> str | None:
    """Return why a block may not stand between warm-up and end with others that may, or None.

    The reason is half a sentence, to follow "because". Every step is one of a known technique.
    """
    for step in block:
        if why := _why_no_step(step, wish):
            return why
    return _why_not_beside(block, others, wish)


def _why_no_step(step: Step, wish: Wish) -> str | None:
    what = step.what
    if what.kind in ("warm-up", "end"):
        return say("broken_frame")
    if what.tool not in (*wish.tools, "none"):
        return say("broken_tool")
    if what.sides == "both":
        sided = step.side == "both"
    else:
        sided = step.side in (SIDES if wish.sides == "both" else (wish.sides,))
    if not sided:
        return say("broken_side")
    return None if _has_dose(step, wish) else say("broken_dose")


def _has_dose(step: Step, wish: Wish) -> bool:
    dose = load_dose()
    light = step.limit == dose.light_discomfort_most
    sets, lengths = dose.sets_and_lengths(
        stretch=step.what.kind == "stretch", week=wish.week, light=light
    )
    return (
        (light or step.limit == dose.discomfort_most)
        and step.sets in sets
        and step.set_s in lengths
        and step.rest_s == (dose.rest_s if step.sets > 1 else 0)
    )


def _why_not_beside(block: Block, others: Sequence[Block], wish: Wish) -> str | None:
    dose, area = load_dose(), block[0].what.area
    here = [other for other in others if other[0].what.area == area]
    for other in here:
        if other[0].what.presses == block[0].what.presses:
            return say("broken_pair", name=other[0].what.name)
    most = dose.area_limit_s(wish.week)
    if area != "whole" and max(work_by_side([*here, block]).values()) > most:
        return say("broken_area", area=load_areas()[area].words, most=duration(most))
    if sum(step.seconds for each in (*others, block) for step in each) > dose.work_most_s:
        return say("broken_whole", most=duration(dose.work_most_s))
    return None


def work_by_side(blocks: Sequence[Block]) -> Counter[str]:
    """Return the seconds of work on the left and on the right; what is done once works on both."""
    work: Counter[str] = Counter()
    for step in (step for block in blocks for step in block):
        for side in SIDES if step.side == "both" else (step.side,):
            work[side] += step.work_s
    return work
