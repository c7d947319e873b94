"""A routine from another day or another person, made to fit today's answers.

Nothing is added but a warm-up or end where the old one is ruled out: what is left is the old
routine without the steps that may not be done, and never longer or harder than it was.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from lesson.routine.dose import load_dose
from lesson.routine.places import SIDES, AreaId, Side, load_areas
from lesson.routine.plan.hindrance import Hindrance, hindrance
from lesson.routine.plan.into_place import in_place
from lesson.routine.plan.left_out import left_out
from lesson.routine.plan.offer import Offer, is_light
from lesson.routine.plan.plan import LeftOut, Plan, Step
from lesson.routine.plan.planner import Around, NotOpen, favourite
from lesson.routine.plan.wish import MINDED, STOP_SIGNS, Wish, read_wish
from lesson.routine.screen.verdict import Verdict
from lesson.routine.words import say


def reopened(plan: Plan, verdict: Verdict, week: int | None = None) -> Plan:
    """Return a plan as far as a new verdict allows it, with notes, advice and reasons made anew.

    Steps not allowed are taken out and listed with the reason; light places get half the time and
    discomfort, once. `week` is the week of practice of whoever opens it, counted from 1, and the
    dose is cut down to it; without it, the plan's own counts. How the last time felt and what a
    clinician allows are taken from the plan's wish, in which a file says nothing of either.

    Raises
    ------
    NotOpen
        If the screen is not finished, or its verdict shuts the routine.
    BadInput
        If `week` is not a whole number from 1.
    """
    if verdict.state != "open":
        raise NotOpen(verdict.message)
    wish = plan.wish if week is None else read_wish(plan.wish.model_dump() | {"week": week})
    judged = [(step, _hindrance(step, wish, verdict)) for step in plan.core]
    taken_out = [(step, why) for step, why in judged if why is not None]
    kept = [step for step, why in judged if why is None]
    gentle = [_lightened(_cut(step), kept, wish, verdict) for step in kept]
    core = in_place(_within_week(gentle, wish))
    warm_up, end = plan.steps[0], plan.steps[-1]
    return Plan(
        wish=wish,
        steps=(
            _around("warm-up", warm_up, wish, verdict),
            *core,
            _around("end", end, wish, verdict),
        ),
        left_out=tuple(_left_out(core, taken_out, wish, verdict)),
        notes=tuple(_notes(core, taken_out, plan.broken, wish)),
        advice=verdict.advice,
    )


def _hindrance(step: Step, wish: Wish, verdict: Verdict) -> Hindrance | None:
    return hindrance(step.what, None if step.side == "both" else step.side, wish, verdict)


def _lightened(step: Step, kept: Iterable[Step], wish: Wish, verdict: Verdict) -> Step:
    """Return a step made light if its place asks for it on either side, as the planner does."""
    dose = load_dose()
    sides = {side for s in kept if s.technique == step.technique for side in _sides(s)}
    light = wish.last_time == "sore" or is_light(step.what, tuple(sides), verdict)
    if not light or step.limit <= dose.light_discomfort_most:
        return step
    gentler = {"sets": 1, "set_s": dose.light_s(step.set_s), "rest_s": 0}
    return step.model_copy(update=gentler | {"limit": dose.light_discomfort_most})


def _cut(step: Step) -> Step:
    """Return a step with sets no longer than its technique has them, which files may not know."""
    dose, most = load_dose(), step.what.set_most_s
    if step.limit <= dose.light_discomfort_most:
        most = dose.light_s(most)
    return step.model_copy(update={"set_s": min(step.set_s, most)})


def _within_week(steps: Sequence[Step], wish: Wish) -> list[Step]:
    """Return steps in one set of pressing in the first week, and short where an area is full."""
    dose = load_dose()
    if wish.week == 1:
        steps = [_once(s) if s.what.kind != "stretch" else s for s in steps]
    work: Counter[tuple[str, Side]] = Counter()
    for step in steps:
        for side in _sides(step):
            work[step.what.area, side] += step.work_s
    full = {area for (area, _), seconds in work.items() if seconds > dose.area_limit_s(wish.week)}
    return [_once(s, min(s.set_s, dose.set_s[0])) if s.what.area in full else s for s in steps]


def _once(step: Step, set_s: int | None = None) -> Step:
    length = step.set_s if set_s is None else set_s
    return step.model_copy(update={"sets": 1, "set_s": length, "rest_s": 0})


def _around(kind: Around, step: Step, wish: Wish, verdict: Verdict) -> Step:
    if _hindrance(step, wish, verdict) is None:
        return step
    other = favourite(kind, wish, verdict)
    return step.model_copy(update={"technique": other.id, "before_s": other.setup_s})


def _left_out(
    core: Sequence[Step], taken_out: Sequence[tuple[Step, Hindrance]], wish: Wish, verdict: Verdict
) -> Iterator[LeftOut]:
    """Give each step taken out, then what else the screen closes to tools at hand."""
    named: dict[LeftOut, None] = {}
    for step, found in taken_out:
        area = _area(step)
        other_side = any(s.technique == step.technique for s in core)
        why = say("out_side", side=step.side, why=found.why) if other_side else found.why
        named[LeftOut(area=area, tools=(step.what.tool,), why=why, row=found.row)] = None
    yield from named
    pairs = {(left.area, left.tools[0]) for left in named}
    offers = [Offer(s.what, _sides(s), s.sets, s.set_s, s.limit) for s in core]
    for left in left_out(offers, wish, verdict):
        tools = tuple(tool for tool in left.tools if (left.area, tool) not in pairs)
        if left.row and tools:
            yield left.model_copy(update={"tools": tools})


def _notes(
    core: Sequence[Step],
    taken_out: Sequence[tuple[Step, Hindrance]],
    broken: Sequence[str],
    wish: Wish,
) -> Iterator[str]:
    yield from broken
    if taken_out:
        yield say("reopened_without", count=len(taken_out))
    else:
        yield say("reopened_rest" if broken else "reopened_whole")
    if wish.last_time in MINDED:
        yield say(wish.last_time)
    faces = {load_areas()[_area(step)].side_of_body for step in core}
    if not core and wish.last_time not in STOP_SIGNS:
        yield say("nothing_left")
    if len(faces) == 1:
        yield say("one_face", face=next(iter(faces)))
    each = Counter(step.technique for step in core if step.what.sides == "each")
    if wish.sides == "both" and 1 in each.values():
        yield say("one_side")


def _area(step: Step) -> AreaId:
    area = step.what.area
    if area == "whole":
        raise ValueError(f"{step.technique}: expected a step of one area between warm-up and end")
    return area


def _sides(step: Step) -> tuple[Side, ...]:
    return SIDES if step.side == "both" else (step.side,)
