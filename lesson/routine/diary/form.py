"""What the learner typed into the diary's form, made into an entry; minutes are still text there."""

from collections.abc import Mapping

from lesson.routine.diary.entry import MOST_MINUTES, WANTED, Entry, read_entry
from lesson.routine.errors import BadInput
from lesson.typed_number import NotUnderstood, typed_number


def entry_from_form(typed: object) -> Entry:
    """Return an entry from the form's fields; minutes left empty are none.

    Raises
    ------
    BadInput
        Naming the field and what was expected, and of minutes what was not understood.
    """
    minutes = typed.get("minutes") if isinstance(typed, Mapping) else None
    if not isinstance(minutes, str) or not isinstance(typed, Mapping):
        return read_entry(typed)
    return read_entry({**typed, "minutes": _minutes(minutes)})


def _minutes(text: str) -> float | None:
    """Return the minutes typed, with a point or a comma; None where nothing was."""
    if not text.strip():
        return None
    try:
        return typed_number(text, "min", (0, MOST_MINUTES))
    except NotUnderstood as error:
        raise BadInput(f"{error} {WANTED['minutes']}") from error
