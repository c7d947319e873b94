"""From a plan to its weeks: where it begins, how it grows, and what a mark does to it.

All pure; amounts are whole numbers of the plan's unit on one day. Source: OwnDose.
"""

from dataclasses import dataclass

from lesson.routine.activity.plan import Mark, Plan
from lesson.routine.dose import load_dose

#: From an amount on, the roundest number that amounts are rounded down to: at most a tenth of it.
ROUND_TO = ((50_000, 5000), (5000, 100), (1000, 50), (200, 10), (50, 5), (0, 1))


@dataclass(frozen=True)
class Week:
    """One week of a plan.

    ``amount`` is for each day; ``mark`` says how a week went that is over, None for those to come.
    ``low`` and ``high`` bound the weeks ahead: what steps of 10 and of 20 per cent would lead to.
    """

    number: int
    amount: int
    low: float
    high: float
    mark: Mark | None = None


def rounded_down(amount: float) -> int:
    """Return an amount as a round whole number at or below it, and at least 1."""
    whole = max(1, int(amount + 1e-9))
    grain = next(grain for start, grain in ROUND_TO if whole >= start)
    return whole // grain * grain


def baseline(plan: Plan) -> int:
    """Return what the plan begins with: the least of the days given, rounded down, at least 1.

    The least, because it is to be done on bad days too.
    """
    return min(rounded_down(min(plan.managed)), plan.limit)


def next_amount(exact: float, amount: int, mark: Mark, plan: Plan) -> tuple[float, int]:
    """Return the next week's amount, before and after rounding down, from how a week went.

    Going well raises the exact amount by the step; what is shown follows it from below, by at most
    the largest step or, where amounts are small, by a single one. A hard week changes nothing. Too
    much goes a step back, at most to the beginning; where that is itself too much, below it.
    """
    step = 1 + plan.step_percent / 100
    if mark == "hard":
        return exact, amount
    if mark == "too_much":
        least = baseline(plan) if amount > baseline(plan) else 1
        back = max(amount / step, float(least))
        return back, max(rounded_down(back), least)
    grown = min(exact * step, float(plan.limit))
    largest = amount * (1 + load_dose().activity_step_percent[1] / 100)
    highest = max(rounded_down(largest), amount + 1)
    shown = plan.limit if grown >= plan.limit <= highest else min(rounded_down(grown), highest)
    return grown, max(amount, shown)


def weeks(plan: Plan) -> tuple[Week, ...]:
    """Return the weeks lived, the week now, and those ahead as if each went well.

    They end when the goal is reached or the plan is at its longest; a plan whose weeks have all
    been lived has no week now.
    """
    exact, amount = float(baseline(plan)), baseline(plan)
    found = []
    for number, mark in enumerate(plan.marks, start=1):
        found.append(Week(number, amount, amount, amount, mark))
        exact, amount = next_amount(exact, amount, mark, plan)
    low = high = float(amount)
    slow, fast = load_dose().activity_step_percent
    for number in range(len(found) + 1, load_dose().activity_weeks + 1):
        found.append(Week(number, amount, min(low, amount), max(high, amount)))
        if amount >= plan.limit:
            break
        exact, amount = next_amount(exact, amount, "well", plan)
        low, high = (
            min(edge * (1 + step / 100), plan.limit) for edge, step in ((low, slow), (high, fast))
        )
    return tuple(found)


def this_week(plan: Plan) -> Week | None:
    """Return the week that it is in the plan, or None when every week has been lived."""
    return next((week for week in weeks(plan) if week.mark is None), None)


def marked(plan: Plan, mark: Mark) -> Plan:
    """Return the plan with one more week lived."""
    return Plan.model_validate(plan.model_dump() | {"marks": (*plan.marks, mark)})
