"""How much a record, or a part of it, holds: counted in one way, as a learner knows it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from lesson.journal.kinds import KINDS


@dataclass(frozen=True)
class Counts:
    """What there is.

    ``diary_days`` are the days that the diary's notes tell of, ``notes`` all others but the ``routines``;
    ``unreadable`` are single answers and notes that nobody can read, and that are in no other count.
    """

    answers: int = 0
    diary_days: int = 0
    routines: int = 0
    notes: int = 0
    unreadable: int = 0


def count(answers: int, notes: Iterable[tuple[str, Any]], unreadable: int) -> Counts:
    """Return what there is, of so many answers, of notes by kind and content, and of so many damaged rows."""
    days, kinds = set[str](), Counter[str]()
    for kind, content in notes:
        day = content.get("day") if kind == "diary" and isinstance(content, dict) else None
        if isinstance(day, str):
            days.add(day)
        else:
            kinds[kind if kind in KINDS else ""] += 1
    return Counts(
        answers=answers,
        diary_days=len(days),
        routines=kinds.pop("routine", 0),
        unreadable=unreadable + kinds.pop("", 0),
        notes=kinds.total(),
    )
