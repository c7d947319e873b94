"""What the dashboard asks, and what it hears. Requests tell the learner's own day."""

from typing import Annotated, Literal

from pydantic import Discriminator
from typing_extensions import TypedDict

from lesson.routine.diary.entry import Score
from lesson.routine.protocol import Remark
from lesson.widgets.protocol import Request, adapter


class Init(Request):
    """What is there for whoever comes back?"""

    kind: Literal["init"]
    day: str = ""


class Write(Request):
    """Write the day's line of the diary; None is what was not noticed."""

    kind: Literal["write"]
    day: str = ""
    leg: Score | None
    back: Score | None


DashboardRequest = Annotated[Init | Write, Discriminator("kind")]
REQUESTS = adapter(DashboardRequest)


class Link(TypedDict):
    """Where to go on; ``href`` is relative to the pages' folder."""

    words: str
    href: str


class Part(TypedDict):
    """One thing to go on with; without a link there is nothing to do now."""

    id: Literal["place", "review", "routine"]
    title: str
    words: str
    more: str
    link: Link | None


class DiaryLine(TypedDict):
    """The day's line of the diary: pain from 0 to 10, None where nothing was written."""

    leg: int | None
    back: int | None
    link: Link


class State(TypedDict):
    """What there is. Without parts and diary the learner is new, and is shown nothing.

    ``said`` is what came of a request and what the diary tells, ``trouble`` why something could not be.
    """

    kind: Literal["state"]
    parts: list[Part]
    diary: DiaryLine | None
    said: list[Remark]
    trouble: str


DashboardReply = State
REPLIES = adapter(DashboardReply)
TYPES = {"DashboardRequest": DashboardRequest, "DashboardReply": DashboardReply}
