"""What the diary's page asks, and what it hears. Requests tell the learner's own day."""

from typing import Annotated, Any, Literal

from pydantic import Discriminator
from typing_extensions import TypedDict

from lesson.routine.protocol import Remark
from lesson.widgets.protocol import File, Request, adapter


class Init(Request):
    """What does the diary hold?"""

    kind: Literal["init"]
    day: str = ""


class Write(Request):
    """Write an entry, or correct the one that has its id; `form.entry_from_form` says what it may hold."""

    kind: Literal["write"]
    day: str = ""
    entry: Any


class Delete(Request):
    """Take an entry out."""

    kind: Literal["delete"]
    day: str = ""
    id: str


class PutBack(Request):
    """Write an entry that was taken out as it stood before."""

    kind: Literal["put_back"]
    day: str = ""
    id: str


class Erase(Request):
    """Take all entries out."""

    kind: Literal["erase"]
    day: str = ""


class Export(Request):
    """Save the entries as a table."""

    kind: Literal["export"]
    day: str = ""


DiaryRequest = Annotated[Init | Write | Delete | PutBack | Erase | Export, Discriminator("kind")]
REQUESTS = adapter(DiaryRequest)


class DiaryEntry(TypedDict):
    """An entry as the page knows it; scores from 0 to 10, None where nothing was given."""

    id: str
    day: str
    session: bool
    minutes: float | None
    worst: int | None
    leg_before: int | None
    leg_after: int | None
    back_before: int | None
    back_after: int | None
    activity: str
    activity_score: int | None
    note: str
    red_flag: bool
    outcome: str | None
    minded: str | None


class State(TypedDict):
    """The diary as it is. `picture` is a PNG in base64, "" without entries.

    `empty` says that there is no entry, not even one that cannot be read; `blank` that there is
    nothing to erase; `left_out` are the ids of entries whose day cannot be right, which are in no
    picture and no count; `activity` is what was written of last.
    """

    kind: Literal["state"]
    trouble: str
    said: list[Remark]
    empty: bool
    blank: bool
    entries: list[DiaryEntry]
    left_out: list[str]
    activity: str
    picture: str
    description: str


DiaryReply = Annotated[State | File, Discriminator("kind")]
REPLIES = adapter(DiaryReply)


class DiaryWords(TypedDict):
    """What the form says, and how much it takes."""

    red_flag: str
    empty: str
    longest_activity: int
    longest_note: int
    earliest_day: str


TYPES = {"DiaryRequest": DiaryRequest, "DiaryReply": DiaryReply, "DiaryWords": DiaryWords}
