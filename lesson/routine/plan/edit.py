"""A plan changed by hand, within the same borders that the planner keeps."""

from collections.abc import Iterable

from lesson.routine.dose import load_dose
from lesson.routine.errors import BadInput
from lesson.routine.places import load_areas
from lesson.routine.plan.hindrance import wished_sides
from lesson.routine.plan.offer import Offer, doses
from lesson.routine.plan.plan import Block, LeftOut, Plan
from lesson.routine.plan.planner import SHARE_OF_BACK, around
from lesson.routine.plan.rules import why_not, work_by_side
from lesson.routine.plan.wish import MINDED, Wish
from lesson.routine.screen.verdict import Verdict
from lesson.routine.techniques import Technique, load_techniques
from lesson.routine.words import duration, say

#: Notes of the planner that stay true whatever is changed by hand.
_LASTING = (*MINDED, "one_side")


def removed(plan: Plan, technique: str) -> Plan:
    """Return the plan without a technique.

    Raises
    ------
    BadInput
        If it is not between the warm-up and the end.
    """
    at = _place(plan, technique)
    return _with(plan, [block for i, block in enumerate(plan.blocks) if i != at], technique)


def moved(plan: Plan, technique: str, by: int) -> Plan:
    """Return the plan with a technique so many places later (or earlier, below 0).

    Raises
    ------
    BadInput
        If it is not between the warm-up and the end, or would leave that stretch.
    """
    order, at = plan.blocks, _place(plan, technique)
    if not 0 < at + by < len(order) - 1:
        raise BadInput(say("edit_edge"))
    order.insert(at + by, order.pop(at))
    return _with(plan, order)


def swapped(plan: Plan, technique: str, other: str, verdict: Verdict) -> Plan:
    """Return the plan with another technique of the same area, or another warm-up or end.

    It is as long as the old one, or shorter; where the sides of that had different times, as the shorter.

    Raises
    ------
    BadInput
        If the technique is not in the plan, or the other is not one to take in its place.
    """
    order = plan.blocks
    at = next((i for i, block in enumerate(order) if block[0].technique == technique), None)
    if at is None:
        raise BadInput(say("edit_absent"))
    old = order[at]
    if other not in [one.id for one in to_swap(plan, technique, verdict)]:
        raise BadInput(say("edit_not_allowed"))
    new = load_techniques()[other]
    if new.area == "whole":
        order[at] = tuple(around(new, old[0].work_s))
    else:
        offers = _fitting(plan, new, verdict, without=technique)
        least_s = min(step.work_s for step in old)
        as_long = [offer for offer in offers if offer.side_s <= least_s]
        chosen = max(as_long or offers[:1], key=lambda offer: offer.side_s)
        order[at] = tuple(chosen.steps())
    return _with(plan, order, technique)


def added(plan: Plan, technique: str, verdict: Verdict) -> Plan:
    """Return the plan with one technique more, in its shortest dose, where it is gentle enough.

    Raises
    ------
    BadInput
        If it is not one of those that may be added.
    """
    if technique not in [one.id for one in to_add(plan, verdict)]:
        raise BadInput(say("edit_not_allowed"))
    new = load_techniques()[technique]
    offer = min(_fitting(plan, new, verdict), key=lambda offer: offer.side_s)
    order = plan.blocks
    gentler = [i for i, b in enumerate(order[:-1]) if b[0].what.gentleness <= new.gentleness]
    order.insert(max(gentler, default=0) + 1, tuple(offer.steps()))
    return _with(plan, order)


def to_add(plan: Plan, verdict: Verdict) -> list[Technique]:
    """Return what may be added: not ruled out, not there yet, and within the dose."""
    there = {step.technique for step in plan.steps}
    return [
        technique
        for technique in load_techniques().values()
        if technique.area != "whole"
        and technique.id not in there
        and _fitting(plan, technique, verdict)
    ]


def to_swap(plan: Plan, technique: str, verdict: Verdict) -> list[Technique]:
    """Return what may take a technique's place: the same area or kind, not ruled out."""
    old = load_techniques()[technique]
    there = {step.technique for step in plan.steps}
    return [
        new
        for new in load_techniques().values()
        if new.id not in there
        and new.area == old.area
        and (new.kind == old.kind if new.area == "whole" else True)
        and (
            doses(new, plan.wish, verdict)
            if new.area == "whole"
            else _fitting(plan, new, verdict, without=technique)
        )
    ]


def _fitting(plan: Plan, new: Technique, verdict: Verdict, without: str = "") -> list[Offer]:
    """Return a technique's doses that keep to the rules beside the other steps of a plan."""
    others = [block for block in plan.blocks[1:-1] if block[0].technique != without]
    return [
        offer
        for offer in doses(new, plan.wish, verdict)
        if why_not(tuple(offer.steps()), others, plan.wish) is None
    ]


def _place(plan: Plan, technique: str) -> int:
    for at, block in enumerate(plan.blocks[1:-1], start=1):
        if block[0].technique == technique:
            return at
    raise BadInput(say("edit_absent"))


def _with(plan: Plan, order: Iterable[Block], taken_out: str = "") -> Plan:
    steps = tuple(step for block in order for step in block)
    used = {(step.what.area, step.what.tool) for step in steps}
    kept = [
        left.model_copy(update={"tools": tools})
        for left in plan.left_out
        if (tools := tuple(tool for tool in left.tools if (left.area, tool) not in used))
    ]
    if taken_out:
        gone = load_techniques()[taken_out]
        if gone.area != "whole" and (gone.area, gone.tool) not in used:
            kept.append(LeftOut(area=gone.area, tools=(gone.tool,), why=say("out_by_hand")))
    lasting = tuple(note for note in plan.notes if note in {say(id_) for id_ in _LASTING})
    changed = plan.model_copy(update={"steps": steps, "left_out": tuple(kept)})
    notes = lasting + tuple(_remarks(changed, plan.wish))
    return changed.model_copy(update={"notes": notes})


def _remarks(plan: Plan, wish: Wish) -> Iterable[str]:
    if plan.seconds > wish.minutes * 60:
        asked = duration(int(wish.minutes * 60)) or "the time"
        yield say("edited_long", takes=duration(plan.seconds), asked=asked)
    if not plan.core:
        yield say("edited_empty")
        return
    work = dict.fromkeys(("back", "front"), 0)
    for block in plan.blocks[1:-1]:
        on = work_by_side([block])
        face = load_areas()[block[0].what.area].side_of_body
        work[face] += sum(on[side] for side in wished_sides(wish))
    share = work["back"] / sum(work.values())
    if abs(share - SHARE_OF_BACK[wish.balance]) > load_dose().balance_tolerance + 1e-9:
        yield say(
            "edited_balance",
            back=duration(work["back"]) or "0 s",
            front=duration(work["front"]) or "0 s",
        )
