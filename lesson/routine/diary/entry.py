"""One entry of the diary, checked when it is read."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from lesson.data_files.expected import expected
from lesson.routine.errors import BadInput

Score = Annotated[int, Field(ge=0, le=10)]
LONGEST_NOTE, LONGEST_ACTIVITY, MOST_MINUTES = 500, 60, 120
#: What a learner may write in each field of the form, beginning with what the form calls it.
WANTED = {
    "day": "Day: a whole date, the year with its four figures.",
    "minutes": f"Minutes: a number from 0 to {MOST_MINUTES}.",
    "leg_before": "Leg pain before: a whole number from 0 to 10.",
    "leg_after": "Leg pain after: a whole number from 0 to 10.",
    "back_before": "Back pain before: a whole number from 0 to 10.",
    "back_after": "Back pain after: a whole number from 0 to 10.",
    "activity": f"Something you want to do again: words, {LONGEST_ACTIVITY} letters at most.",
    "activity_score": "How well it goes: a whole number from 0 to 10.",
    "note": f"Note: words, {LONGEST_NOTE} letters at most.",
}


class Entry(BaseModel):
    """What was written on a day. Scores are whole numbers from 0 to 10; None was not touched.

    ``id`` stays when an entry is corrected. ``activity`` is in the learner's own words and
    ``activity_score`` says how well it goes, 10 being as well as ever. ``minutes`` is how long a
    session took, ``worst`` its strongest discomfort; ``outcome`` how the player ended,
    ``minded`` the earlier stop sign that its routine went by; ``red_flag`` that a warning sign is new.
    One that the player ended, but that is no ``session``, was only begun: too little of it was done.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Annotated[str, StringConstraints(pattern=r"^[0-9a-f-]{1,36}$")]
    day: date
    session: bool = False
    minutes: Annotated[float, Field(ge=0, le=MOST_MINUTES)] | None = None
    worst: Score | None = None
    leg_before: Score | None = None
    leg_after: Score | None = None
    back_before: Score | None = None
    back_after: Score | None = None
    activity: Annotated[str, StringConstraints(max_length=LONGEST_ACTIVITY)] = ""
    activity_score: Score | None = None
    note: Annotated[str, StringConstraints(max_length=LONGEST_NOTE)] = ""
    red_flag: bool = False
    outcome: Literal["finished", "stopped", "travelled"] | None = None
    minded: Literal["stopped", "travelled"] | None = None

    def says_nothing(self) -> bool:
        """Whether nothing was written but the day."""
        return self == Entry(id=self.id, day=self.day)


def read_entry(given: object) -> Entry:
    """Return an entry from plain data such as JSON holds.

    Raises
    ------
    BadInput
        Naming the field and what was expected; an entry that says nothing counts.
    """
    if not isinstance(given, Mapping):
        raise BadInput("entry: expected fields such as day and leg_before")
    try:
        entry = Entry.model_validate(dict(given))
    except ValidationError as error:
        item = error.errors()[0]
        field = ".".join(map(str, item["loc"]))
        raise BadInput(WANTED.get(field, f"{field}: {expected(item)}")) from error
    if entry.says_nothing():
        raise BadInput("There is nothing in this entry yet: fill in at least one field.")
    return entry
