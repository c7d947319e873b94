"""Whether steps that came from outside are such as the planner might have made."""

from collections import Counter
from collections.abc import Sequence
from itertools import chain

from lesson.routine.dose import load_dose
from lesson.routine.errors import BadInput
from lesson.routine.places import SIDES
from lesson.routine.plan.into_place import in_place
from lesson.routine.plan.plan import Step
from lesson.routine.plan.wish import Wish
from lesson.routine.techniques import load_techniques


def check_steps(steps: Sequence[Step], wish: Wish) -> None:
    """Check steps of a wish against techniques and dose.

    Not against a technique's own times, which a later lesson may change: what is read gets its time to
    get into place, and what is opened (`reopened`) its longest set.

    Raises
    ------
    BadInput
        Naming the step, counted from 0 as in the file, its field and what was expected.
    """
    for field, given in (("tools", wish.tools), ("focus", wish.focus)):
        if len(set(given)) < len(given):
            raise BadInput(f"wish.{field}: expected each once")
    last = len(steps) - 1
    for number, step in enumerate(steps):
        if step.technique not in load_techniques():
            _refuse(number, "technique", "a technique that the lesson knows")
        kind = step.what.kind
        wanted = {0: "warm-up", last: "end"}.get(number)
        if wanted is None and kind in ("warm-up", "end"):
            _refuse(number, "technique", "one that presses, stretches or moves")
        if wanted is not None and kind != wanted:
            _refuse(number, "technique", f"one of the kind {wanted!r}")
        _check_place(number, step, wish)
        if wanted is None:
            _check_dose(number, step, wish)
        else:
            _check_around(number, step)
    _check_together(steps[1:-1], wish)


def _check_place(number: int, step: Step, wish: Wish) -> None:
    if step.what.tool not in (*wish.tools, "none"):
        _refuse(number, "technique", "one for the tools of the wish")
    if step.what.sides == "both":
        _expect(number, "side", step, ("both",))
    else:
        _expect(number, "side", step, SIDES if wish.sides == "both" else (wish.sides,))


def _check_around(number: int, step: Step) -> None:
    dose = load_dose()
    least, most = dose.warm_up_s if step.what.kind == "warm-up" else dose.end_s
    if not least <= step.set_s <= most:
        _refuse(number, "set_s", f"{least} to {most}")
    for field, value in (("sets", 1), ("rest_s", 0), ("limit", 0)):
        _expect(number, field, step, (value,))


def _check_dose(number: int, step: Step, wish: Wish) -> None:
    dose = load_dose()
    _expect(number, "limit", step, (dose.light_discomfort_most, dose.discomfort_most))
    if step.what.kind == "stretch":
        sets, lengths = dose.stretch_sets, dose.stretch_set_s
    else:
        most = dose.first_week_sets if wish.week == 1 else dose.later_sets
        sets, lengths = tuple(range(1, most + 1)), dose.set_s
    if step.limit == dose.light_discomfort_most:
        sets, lengths = sets[:1], tuple(dose.light_s(length) for length in lengths)
    _expect(number, "sets", step, sets)
    _expect(number, "set_s", step, lengths)
    _expect(number, "rest_s", step, (dose.rest_s if step.sets > 1 else 0,))


def _check_together(core: Sequence[Step], wish: Wish) -> None:
    dose = load_dose()
    seen: set[tuple[str, str]] = set()
    work: Counter[tuple[str, str]] = Counter()
    on: dict[tuple[str, bool], str] = {}
    for number, step in enumerate(core, start=1):
        if (step.technique, step.side) in seen:
            _refuse(number, "technique", "each only once on a side")
        seen.add((step.technique, step.side))
        area, presses = step.what.area, step.what.kind == "press"
        if on.setdefault((area, presses), step.technique) != step.technique:
            _refuse(number, "technique", "one pressing and one gentle technique an area at most")
        for side in SIDES if step.side == "both" else (step.side,):
            work[area, side] += step.work_s
            if work[area, side] > dose.area_limit_s(wish.week):
                most = dose.area_limit_s(wish.week)
                _refuse(number, "set_s", f"at most {most} s on one side of an area in this week")
    if sum(step.seconds for step in in_place(core)) > dose.work_most_s:
        raise BadInput(f"steps: expected at most {dose.work_most_s} s between warm-up and end")


def _expect(number: int, field: str, step: Step, allowed: Sequence[object]) -> None:
    if getattr(step, field) not in allowed:
        *others, last = map(str, allowed)
        _refuse(number, field, " or ".join(chain([", ".join(others)] if others else [], [last])))


def _refuse(number: int, field: str, wanted: str) -> None:
    raise BadInput(f"steps.{number}.{field}: expected {wanted}")
