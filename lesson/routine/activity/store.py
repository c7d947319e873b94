"""The plan in the learner's journal: each change is a note of its own, and undoing is one too."""

from lesson.journal import forget, keep, notes
from lesson.routine.activity.plan import LONGEST_ACTIVITY, Plan, read_plan
from lesson.routine.diary import store as diary
from lesson.routine.errors import BadInput

KIND = "activity"


def write(plan: Plan) -> None:
    """Keep a plan, or the same one with another week lived. Raises `JournalUnavailable`."""
    keep(KIND, plan.model_dump(mode="json"))


def undo() -> None:
    """Go back to the plan before the last change. Raises `JournalUnavailable`."""
    keep(KIND, {"undone": True})


def plans() -> tuple[tuple[Plan, ...], int]:
    """Return the plans not undone, oldest first, and how many records could not be read as one.

    The last one counts; those before it are where undoing leads.

    Raises
    ------
    JournalUnavailable
        If the journal could not be read.
    """
    found: list[Plan] = []
    damaged = 0
    for note in notes(KIND):
        if isinstance(note.content, dict) and note.content.get("undone") is True:
            del found[-1:]
            continue
        try:
            found.append(read_plan(note.content))
        except BadInput:
            damaged += 1  # told to the learner by whoever asked
    return tuple(found), damaged


def erase() -> None:
    """Erase every plan, so that its words are no longer in the file."""
    forget(KIND)


def suggested_activity() -> str:
    """Return the activity last named in the diary, or nothing. Raises `JournalUnavailable`."""
    written = (entry.activity for entry in reversed(diary.entries()[0]) if entry.activity)
    return next(written, "")[:LONGEST_ACTIVITY]
