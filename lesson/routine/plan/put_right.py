"""Steps from a file, of which a few may break a rule: those are named and left out, the others stay.

A plan changed by hand under an older lesson may hold such steps, and so may a file that was written by hand.
"""

from collections.abc import Iterator, Sequence

from lesson.routine.dose import load_dose
from lesson.routine.plan.into_place import in_place
from lesson.routine.plan.plan import Block, Step, together
from lesson.routine.plan.planner import Around, around
from lesson.routine.plan.rules import keeps_frame, why_not
from lesson.routine.plan.wish import Wish
from lesson.routine.techniques import Technique, load_techniques
from lesson.routine.words import duration, say

#: An unknown technique's id is shown up to here.
LONGEST_NAME = 30
_FRAME: tuple[tuple[Around, int], ...] = (("warm-up", 0), ("end", -1))


def put_right(steps: Sequence[Step], wish: Wish) -> tuple[tuple[Step, ...], tuple[str, ...]]:
    """Return the steps that keep to the rules, and a sentence about each that does not.

    A technique stays on both sides or on none, its sides together; of what does not go together, the
    first stays. Where warm-up or end are missing, the shortest one that anybody can do is put in.
    """
    inner, told = list(steps), list[str]()
    frame: dict[Around, list[Step]] = {}
    for kind, at in _FRAME:
        if inner and keeps_frame(inner[at], kind):
            frame[kind] = [inner.pop(at)]
    kept: list[Block] = []
    for block in map(in_place, together(_known_and_once(inner, told))):
        why = why_not(block, kept, wish)
        if why is None:
            kept.append(block)
        else:
            told.append(_broken(block[0].what.name, block, why))
    for kind, _ in _FRAME:
        if kind not in frame:
            what, shortest_s = _for_anybody(kind)
            frame[kind] = around(what, shortest_s)
            told.append(say("broken_put_in", name=what.name))
    core = (step for block in kept for step in block)
    return in_place((*frame["warm-up"], *core, *frame["end"])), tuple(told)


def _known_and_once(steps: Sequence[Step], told: list[str]) -> Iterator[Step]:
    """Give the steps of techniques that there are, each once on a side, and tell of the others."""
    seen = set[tuple[str, str]]()
    for step in steps:
        if step.technique not in load_techniques():
            told.append(_broken(_short(step.technique), (step,), say("broken_unknown")))
        elif (step.technique, step.side) in seen:
            told.append(_broken(step.what.name, (step,), say("broken_twice")))
        else:
            seen.add((step.technique, step.side))
            yield step


def _broken(name: str, block: Block, why: str) -> str:
    return say("broken", name=name, doses=", ".join(map(_dose, block)), why=why)


def _dose(step: Step) -> str:
    side = "" if step.side == "both" else f"{step.side} "
    sets = f"{step.sets} × " if step.sets > 1 else ""
    return f"{side}{sets}{duration(step.set_s) or '0 s'}"


def _short(id_: str) -> str:
    return id_ if len(id_) <= LONGEST_NAME else f"{id_[:LONGEST_NAME]}…"


def _for_anybody(kind: Around) -> tuple[Technique, int]:
    """Return the technique of a kind that asks nothing of the body, and its shortest time in seconds."""
    dose = load_dose()
    what = next(t for t in load_techniques().values() if t.kind == kind and not t.needs)
    return what, (dose.warm_up_s if kind == "warm-up" else dose.end_s)[0]
