"""What the dashboard says."""

from datetime import date, datetime

from lesson.quiz.review.page import MOST
from lesson.routine.plan.plan import Plan
from lesson.routine.words import duration

ROUTINE_ASKS = "First it asks its questions anew."
STOPPED = "Last time something was wrong. Answer its questions anew before anything else."


def how_many_due(count: int) -> str:
    """Say how many questions are due, and how many of them are enough."""
    if count == 1:
        return "1 question is due."
    return f"{count} questions are due{f'; {MOST} at a time are enough' if count > MOST else ''}."


def next_due(at: datetime, today: date) -> str:
    """Say that nothing is due on the learner's ``today``, and when something is."""
    return f"Nothing is due now. The next question comes back {_when(at, today)}."


def _when(at: datetime, today: date) -> str:
    day = at.astimezone().date()
    days = (day - today).days
    if days <= 0:
        return "later today"
    if days == 1:
        return "tomorrow"
    return f"on {day:%A}" if days < 7 else f"on {day.day} {day:%B}"


def routine(plan: Plan) -> str:
    """Say what a routine is: its time and its steps."""
    steps = len(plan.steps)
    return f"{duration(plan.seconds)}, {steps} step{'' if steps == 1 else 's'}"
