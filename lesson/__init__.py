"""The sciatic nerve and the pelvis: everything that a page of the lesson calls.

Pages import from here alone. What a name needs is imported when it is first used, so that
opening a page costs nothing.
"""

from functools import cache
from importlib import import_module
from typing import Any

from lesson.errors import UnknownCall, friendly_errors

_ROOMS = {
    "picture": "lesson.live",
    "lab": "lesson.live",
    "ask": "lesson.quiz",
    "predict": "lesson.quiz",
    "recall": "lesson.quiz",
    "exam": "lesson.quiz",
    "post_test": "lesson.quiz",
    "pre_test": "lesson.quiz",
    "practise": "lesson.quiz",
    "review": "lesson.quiz.review",
    "standing": "lesson.quiz.review",
    "calibration": "lesson.quiz.review",
    "before_and_after": "lesson.quiz.review",
    "my_record": "lesson.quiz.own_record",
    "today": "lesson.dashboard",
    "claim_cards": "lesson.evidence",
    "claim_table": "lesson.evidence",
    "source_list": "lesson.evidence",
    "words": "lesson.vocabulary",
    "glossary": "lesson.vocabulary",
    "story": "lesson.stories",
    "present": "lesson.projecting",
    "answer_key": "lesson.handout",
    "picture_notes": "lesson.handout",
    "popular_steps": "lesson.routine",
    "plan_activity": "lesson.routine",
    "build_routine": "lesson.routine",
    "open_diary": "lesson.routine",
}
__all__ = list(_ROOMS)


@friendly_errors
def __getattr__(name: str) -> Any:
    """Fetch a page's call from the room that holds it."""
    if name not in _ROOMS:
        raise UnknownCall(f"The lesson has no {name!r}; it has {', '.join(sorted(_ROOMS))}.")
    return _fetch(name)


@cache
def _fetch(name: str) -> Any:
    return friendly_errors(getattr(import_module(_ROOMS[name]), name))
