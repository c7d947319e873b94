"""What the routine's builder asks of the kernel, what it hears, and what is saved with its page.

Answers, wishes and what a file holds are what a learner gave: they are read, and refused in a
sentence, where they are used.
"""

from typing import Annotated, Any, Literal, NotRequired

from pydantic import Discriminator
from typing_extensions import TypedDict

from lesson.routine.places import Side
from lesson.routine.plan.wish import LastTime
from lesson.routine.screen.verdict import VerdictData
from lesson.routine.telling import PlanData, StepSide, WishData
from lesson.widgets.protocol import File, Request, adapter


class Init(Request):
    """What is there? ``day`` is the learner's, such as "2026-11-23"."""

    kind: Literal["init"]
    turn: int = 0
    day: str | None = None


class Answers(Request):
    """The answers to the screen, all that were given so far."""

    kind: Literal["answers"]
    turn: int = 0
    answers: Any


class Wished(Request):
    """A plan for this wish."""

    kind: Literal["wish"]
    turn: int = 0
    wish: Any


class Change(Request):
    """A change of the plan by hand; a swap needs the technique to swap it ``by``."""

    kind: Literal["change"]
    turn: int = 0
    what: Literal["add", "swap", "remove", "up", "down", "undo"]
    technique: str = ""
    by: str = ""


class Open(Request):
    """A routine from a file."""

    kind: Literal["open"]
    turn: int = 0
    name: str
    text: str


class Export(Request):
    """The routine to take along; a calendar has weekdays, a time and a first day."""

    kind: Literal["export"]
    turn: int = 0
    what: Literal["sheet", "calendar", "file", "text"]
    days: list[str] | None = None
    at: str | None = None
    first: str | None = None


class Finished(Request):
    """A session that has ended, as the player saw it, on the learner's day."""

    kind: Literal["finished"]
    turn: int = 0
    day: str | None = None
    record: Any


class Picture(Request):
    """The picture of a technique's position."""

    kind: Literal["picture"]
    technique: str


RoutineRequest = Annotated[
    Init | Answers | Wished | Change | Open | Export | Finished | Picture, Discriminator("kind")
]
REQUESTS = adapter(RoutineRequest)


class NamedTechnique(TypedDict):
    """A technique that may be chosen; ``area`` is in words, "" where it is the whole body."""

    id: str
    name: str
    area: str


class SideDose(TypedDict):
    """How often and how long a technique is done on a side, or on both at once."""

    side: StepSide
    sets: int
    set_s: int


class Block(TypedDict):
    """The steps of one technique, and what may be done to them."""

    technique: str
    name: str
    area: str
    tool: str
    doses: list[SideDose]
    seconds: int
    up: bool
    down: bool
    remove: bool
    swap: list[NamedTechnique]


class EditablePlan(PlanData):
    """A plan with what may be done to it; ``areas`` are the places it works on, such as "left_glute".

    ``noted`` says that its notes or its advice tell of something to read before it is played.
    """

    blocks: list[Block]
    add: list[NamedTechnique]
    undo: bool
    areas: list[str]
    noted: bool


class ExpectedWish(TypedDict):
    """What the diary says of the week of practice and of the last time; nothing before a session."""

    week: NotRequired[int]
    last_time: NotRequired[LastTime]


class State(TypedDict):
    """What is so after the request of this ``turn``; ``pending_reason`` is why a routine waits.

    ``details`` say more of a ``trouble`` to whoever helps; "" where there is no more.
    """

    kind: Literal["state"]
    turn: int
    screen: VerdictData
    plan: EditablePlan | None
    pending_reason: str
    wish: ExpectedWish
    trouble: str
    details: str


class BodyMap(TypedDict):
    """The body map."""

    kind: Literal["map"]
    svg: str


class PictureReply(TypedDict):
    """The picture of a technique's position, and what it shows in words."""

    kind: Literal["picture"]
    technique: str
    svg: str
    words: str


class Saved(TypedDict):
    """A session stands in the diary; ``words`` say so."""

    kind: Literal["saved"]
    words: str


class Reset(TypedDict):
    """The answers are forgotten: the screen comes first again."""

    kind: Literal["reset"]


RoutineReply = Annotated[
    State | BodyMap | PictureReply | Saved | Reset | File, Discriminator("kind")
]
REPLIES = adapter(RoutineReply)


class Question(TypedDict):
    """A question of the screen; a ``local`` one may be answered for places alone."""

    id: str
    text: str
    local: bool


class QuestionGroup(TypedDict):
    """Questions that are asked together."""

    id: str
    stem: str
    questions: list[Question]


class Choice(TypedDict):
    """Something to choose, and what it is called."""

    id: str
    words: str


class Lighter(TypedDict):
    """How a step is made lighter: its share of the time, and the most discomfort out of 10."""

    share: float
    limit: int


class Range(TypedDict):
    """The least and the most that may be chosen."""

    least: int
    most: int


class Breath(TypedDict):
    """How long a breath takes, in seconds."""

    in_s: int
    out_s: int


class PlayerWords(TypedDict):
    """What the player says; ``too_strong`` has a place for the ``{limit}``."""

    stop_signs: str
    how_often: str
    ask_discomfort: str
    too_strong: str
    travels_now: str
    stopped_now: str
    finished: str
    not_played: str
    gate_travels: str


class Choices(TypedDict):
    """What may be chosen, and the numbers and words that the page needs even without a kernel."""

    tools: list[Choice]
    areas: list[Choice]
    sides: list[Side]
    pressing: dict[str, str]
    wish: WishData
    weeks: Range
    minutes: Range
    ready_s: int
    breath: Breath
    limit: int
    light: Lighter
    least_done: float
    words: PlayerWords


class RoutineTraits(TypedDict):
    """What is saved with a page: nothing of a learner."""

    start: str
    questions: list[QuestionGroup]
    choices: Choices


TYPES = {
    "RoutineRequest": RoutineRequest,
    "RoutineReply": RoutineReply,
    "RoutineTraits": RoutineTraits,
}
