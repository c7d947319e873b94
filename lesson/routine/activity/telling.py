"""The plan in words: what this week is, what a mark did, and each week as a line of a table."""

from lesson.evidence import load_sources
from lesson.routine.activity.marks import MARKED
from lesson.routine.activity.plan import Plan
from lesson.routine.activity.weeks import Week, baseline, this_week, weeks
from lesson.routine.dose import load_dose
from lesson.routine.words import load_sayings, say_activity

#: What is always said, below the plan and in the committed page.
ALWAYS = ("honest", "worse_leg", "see_someone")


def days(plan: Plan) -> str:
    """Return the days a week in words."""
    return "1 day" if plan.days_a_week == 1 else f"{plan.days_a_week} days"


def now(plan: Plan) -> str:
    """Return in one or two sentences what is to be done this week."""
    week = this_week(plan)
    if week is None:
        return say_activity("lived_all", weeks=load_dose().activity_weeks)
    amount = plan.counted_in.counted(week.amount)
    return say_activity("this_week", amount=amount, days=days(plan))


def remarks(plan: Plan) -> list[str]:
    """Return what there is to know of the plan as it stands: where it begins, waits and ends."""
    week = this_week(plan)
    if week is None:
        return []
    begun, unit = baseline(plan), plan.counted_in
    told = []
    if not plan.marks:
        first = "baseline" if min(plan.managed) else "baseline_none"
        told.append(say_activity(first, amount=unit.counted(begun)))
    told.append(say_activity("not_more"))
    if week.amount == plan.goal:
        told.append(say_activity("at_goal"))
    elif week.amount * plan.step_percent < 100:
        told.append(say_activity("waits", percent=plan.step_percent, one=unit.one))
    return told


def after_mark(plan: Plan) -> list[tuple[str, bool]]:
    """Return what the last mark did, each sentence with whether it is grave."""
    if not plan.marks:
        return []
    lived, mark, week = weeks(plan)[len(plan.marks) - 1], plan.marks[-1], this_week(plan)
    next_amount = week.amount if week else lived.amount
    counted = plan.counted_in.counted(next_amount)
    eased = mark == "too_much"
    saying = "after_least" if eased and lived.amount == 1 else f"after_{mark}"
    told = [(say_activity(saying, number=lived.number, amount=counted), saying == "after_least")]
    if eased and next_amount < baseline(plan):
        told.append((say_activity("below_start"), False))
    if plan.marks[-2:] == ("too_much", "too_much"):
        told.append((say_activity("too_much_again"), True))
    return told


def rows(plan: Plan) -> list[list[str]]:
    """Return each week as a line of the table: week, amount a day, how it went."""
    current = this_week(plan)
    return [
        [str(week.number), plan.counted_in.counted(week.amount), _state(week, current)]
        for week in weeks(plan)
    ]


def _state(week: Week, current: Week | None) -> str:
    if week.mark:
        return MARKED[week.mark].told()
    return "this week" if week == current else "if each week goes well"


def sources() -> list[str]:
    """Return the citations of what is always said."""
    keys = dict.fromkeys(
        key for id_ in ALWAYS for key in load_sayings("activity.yaml")[id_].sources
    )
    return [load_sources()[key].citation for key in keys]
