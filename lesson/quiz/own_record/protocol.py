"""What the record's page asks, and what it hears."""

from typing import Annotated, Literal

from pydantic import Discriminator, Field
from typing_extensions import TypedDict

from lesson.widgets.protocol import File, Request, adapter


class Init(Request):
    """How much does the record hold?"""

    kind: Literal["init"]


class Export(Request):
    """Save everything as JSON, with the `settings` that the browser keeps, or the answers as a table."""

    kind: Literal["export"]
    form: Literal["json", "csv"]
    settings: dict[str, str] = Field(default_factory=dict)


class Erase(Request):
    """Erase everything."""

    kind: Literal["erase"]


class Leave(Request):
    """Erase everything, and take the learner's name away from those who learn here."""

    kind: Literal["leave"]


class Look(Request):
    """What would this saved record, the `text` of a file called `name`, bring in?"""

    kind: Literal["look"]
    name: str
    text: str


class Restore(Request):
    """Bring in the saved record that was looked at last."""

    kind: Literal["restore"]


RecordRequest = Annotated[Init | Export | Erase | Leave | Look | Restore, Discriminator("kind")]
REQUESTS = adapter(RecordRequest)


class State(TypedDict):
    """The record as it is, in sentences; `said` and `trouble` are what came of a request.

    `leave` asks whether a name shall go with all that belongs to it; "" where one person learns alone.
    `file` is where it lies on disk, or an empty string. `coming` says what the saved record that was
    looked at would bring in; "" where none waits. `settings` are what the browser is to keep now.
    """

    kind: Literal["state"]
    where: str
    file: str
    holds: str
    sure: str
    leave: str
    coming: str
    settings: dict[str, str]
    said: str
    trouble: str


RecordReply = Annotated[State | File, Discriminator("kind")]
REPLIES = adapter(RecordReply)
TYPES = {"RecordRequest": RecordRequest, "RecordReply": RecordReply}
