"""The planner: a wish and an open screen go in, the best routine that fits comes out.

The same wish and answers always give the same plan.
"""

from typing import Literal

from lesson.routine.dose import load_dose
from lesson.routine.errors import BadInput
from lesson.routine.places import AREAS, AreaId, load_areas
from lesson.routine.plan.hindrance import open_sides
from lesson.routine.plan.left_out import left_out
from lesson.routine.plan.offer import Offer, choices_of
from lesson.routine.plan.optimum import Best, Choice, best, shortest
from lesson.routine.plan.plan import Plan, Step
from lesson.routine.plan.remarks import remarks
from lesson.routine.plan.wish import Wish
from lesson.routine.screen.verdict import Verdict
from lesson.routine.techniques import Technique, load_techniques

SHARE_OF_BACK = {"even": 1 / 2, "more back": 2 / 3, "more front": 1 / 3}
GRID_S = 5
Around = Literal["warm-up", "end"]


class NotOpen(BadInput):
    """The screen does not open the routine; the message is what the learner is told."""


def plan_routine(wish: Wish, verdict: Verdict) -> Plan:
    """Return the plan for a wish.

    It is never longer than the minutes wished for, unless nothing shorter exists; a note says so.

    Raises
    ------
    NotOpen
        If the screen is not finished, or its verdict shuts the routine.
    """
    if verdict.state != "open":
        raise NotOpen(verdict.message)
    dose = load_dose()
    warm_up, end = (favourite(kind, wish, verdict) for kind in ("warm-up", "end"))
    frame = warm_up.setup_s + dose.warm_up_s[0] + end.setup_s
    asked = int(min(wish.minutes, dose.minutes[1]) * 60) // GRID_S * GRID_S
    end_s = int(dose.end_share * asked) // GRID_S * GRID_S
    end_s = max(dose.end_s[0], min(end_s, dose.end_wanted_s))

    choices = {area: choices_of(area, wish, verdict) for area in AREAS}
    found = _solve(choices, wish, asked - frame - end_s)
    offers = found.choice.what if found else ()
    work_s = found.choice.seconds if found else 0
    anything_open = any(
        offer.technique.kind != "move"
        for area in choices.values()
        for c in area
        for offer in c.what
    )
    spare = asked - frame - work_s
    steps = [
        *around(warm_up, dose.warm_up_s[0] + _share_of(spare, dose.end_wanted_s)),
        *(step for offer in _gentlest_first(offers) for step in offer.steps()),
    ]
    used = sum(step.seconds for step in steps)
    steps += around(end, _between(asked - used - end.setup_s, dose.end_s))
    used = sum(step.seconds for step in steps)
    return Plan(
        wish=wish,
        steps=tuple(steps),
        left_out=tuple(left_out(offers, wish, verdict)),
        notes=tuple(remarks(found, wish, used_s=used, asked_s=asked, anything_open=anything_open)),
        advice=verdict.advice,
    )


def _solve(
    choices: dict[AreaId, list[Choice[Offer]]], wish: Wish, seconds: int
) -> Best[Offer] | None:
    """Return the best of all areas in the time; where nothing fits, the shortest that is balanced."""
    dose = load_dose()
    share, tolerance = SHARE_OF_BACK[wish.balance], dose.balance_tolerance
    back, front = (
        [choices[area] for area in AREAS if load_areas()[area].side_of_body == face]
        for face in ("back", "front")
    )
    found = best(back, front, min(seconds, dose.work_most_s), share, tolerance)
    if found is not None:
        return found
    needed = shortest(back, front, share, tolerance)
    if needed is None:  # one side of the body is closed, so no share can be had
        needed = min((c.seconds for area in choices.values() for c in area if c.what), default=None)
    if needed is None:
        return None
    return best(back, front, needed, share, tolerance)


def favourite(kind: Around, wish: Wish, verdict: Verdict) -> Technique:
    """Return the technique of a kind that is liked best among those not ruled out."""
    allowed = [
        technique
        for technique in load_techniques().values()
        if technique.kind == kind and open_sides(technique, wish, verdict)
    ]
    return max(allowed, key=lambda technique: technique.preference)


def _share_of(spare: int, end_wanted_s: int) -> int:
    """Return how much longer the warm-up grows once the end is as long as wanted."""
    shortest_s, longest_s = load_dose().warm_up_s
    return _between(spare - end_wanted_s, (0, longest_s - shortest_s))


def _between(value: int, ends: tuple[int, int]) -> int:
    return max(ends[0], min(value, ends[1])) // GRID_S * GRID_S


def around(technique: Technique, seconds: int) -> list[Step]:
    """Return the one step that a warm-up or an end is."""
    return [
        Step(
            technique=technique.id,
            side="both",
            sets=1,
            set_s=seconds,
            rest_s=0,
            before_s=technique.setup_s,
            limit=0,
        )
    ]


def _gentlest_first(offers: tuple[Offer, ...]) -> list[Offer]:
    order = list(load_techniques())
    return sorted(offers, key=lambda o: (o.technique.gentleness, order.index(o.technique.id)))
