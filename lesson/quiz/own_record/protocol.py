"""What the record's page asks, and what it hears."""

from typing import Annotated, Literal

from pydantic import Discriminator
from typing_extensions import TypedDict

from lesson.widgets.protocol import File, Request, adapter


class Init(Request):
    """How much does the record hold?"""

    kind: Literal["init"]


class Export(Request):
    """Save everything as JSON, or the answers as a table."""

    kind: Literal["export"]
    form: Literal["json", "csv"]


class Erase(Request):
    """Erase everything."""

    kind: Literal["erase"]


RecordRequest = Annotated[Init | Export | Erase, Discriminator("kind")]
REQUESTS = adapter(RecordRequest)


class State(TypedDict):
    """The record as it is, in sentences; `said` and `trouble` are what came of a request.

    `file` is where it lies on disk, or an empty string.
    """

    kind: Literal["state"]
    where: str
    file: str
    holds: str
    sure: str
    said: str
    trouble: str


RecordReply = Annotated[State | File, Discriminator("kind")]
REPLIES = adapter(RecordReply)
TYPES = {"RecordRequest": RecordRequest, "RecordReply": RecordReply}
