"""The self-massage routine: screened, planned, played and printed; the diary; an activity's plan."""

from importlib import import_module
from typing import Any

_CALLS = {
    "build_routine": "lesson.routine.desk.desk",
    "open_diary": "lesson.routine.diary.diary",
    "plan_activity": "lesson.routine.activity.planner",
    "popular_steps": "lesson.routine.told_steps",
}
__all__ = list(_CALLS)


def __getattr__(name: str) -> Any:
    """Fetch a page's call when it is first asked for: who reads the data needs no widgets."""
    if name in _CALLS:
        return getattr(import_module(_CALLS[name]), name)
    raise AttributeError(name)
