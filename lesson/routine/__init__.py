"""The self-massage routine: screened, planned, played and printed."""

from lesson.routine.desk.desk import build_routine
from lesson.routine.told_steps import popular_steps

__all__ = ["build_routine", "popular_steps"]
