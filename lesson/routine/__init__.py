"""The self-massage routine: screened, planned, played and printed; the diary; an activity's plan."""

from lesson.routine.activity.planner import plan_activity
from lesson.routine.desk.desk import build_routine
from lesson.routine.diary.diary import open_diary
from lesson.routine.told_steps import popular_steps

__all__ = ["build_routine", "open_diary", "plan_activity", "popular_steps"]
