"""What the dashboard says."""

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


def routine(plan: Plan) -> str:
    """Say what a routine is: its time and its steps."""
    steps = len(plan.steps)
    return f"{duration(plan.seconds)}, {steps} step{'' if steps == 1 else 's'}"
