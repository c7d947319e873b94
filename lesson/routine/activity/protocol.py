"""What the activity plan's page asks, and what it hears."""

from typing import Annotated, Any, Literal

from pydantic import Discriminator
from typing_extensions import TypedDict

from lesson.routine.protocol import Remark
from lesson.widgets.protocol import Request, adapter


class Init(Request):
    """What is planned?"""

    kind: Literal["init"]


class MakePlan(Request):
    """Make a plan of what was typed; `form.plan_from_form` says what that may be."""

    kind: Literal["plan"]
    plan: Any


class MarkWeek(Request):
    """Say how the week of this number went."""

    kind: Literal["mark"]
    mark: str
    week: int | None


class Undo(Request):
    """Take the last change back."""

    kind: Literal["undo"]


class Erase(Request):
    """Erase every plan."""

    kind: Literal["erase"]


ActivityRequest = Annotated[Init | MakePlan | MarkWeek | Undo | Erase, Discriminator("kind")]
REQUESTS = adapter(ActivityRequest)


class PlanView(TypedDict):
    """The plan in words, numbers and pictures.

    `week` is the one that it is now, None once all are over; `rows` are week, amount a day and how
    it went; `pictures` are SVG in base64 for a wide and a narrow page.
    """

    activity: str
    unit: str
    days_a_week: int
    step_percent: int
    goal: int | None
    week: int | None
    now: str
    remarks: list[str]
    rows: list[list[str]]
    description: str
    pictures: dict[Literal["wide", "narrow"], str]


class State(TypedDict):
    """The plan as it is; `undo` says whether there is a change to take back."""

    kind: Literal["state"]
    trouble: str
    said: list[Remark]
    suggested: str
    undo: bool
    plan: PlanView | None


ActivityReply = State
REPLIES = adapter(ActivityReply)


class WeekMark(TypedDict):
    """One of the answers to how a week went, and what follows from it."""

    mark: str
    words: str
    means: str


class ActivityWords(TypedDict):
    """What the form and the marks say; `step` is the least, the most and the usual per cent a week."""

    intro: str
    always: list[str]
    sum_only: str
    sources: list[str]
    marks: list[WeekMark]
    units: list[str]
    longest: int
    days: int
    step: list[int]


TYPES = {
    "ActivityRequest": ActivityRequest,
    "ActivityReply": ActivityReply,
    "ActivityWords": ActivityWords,
}
