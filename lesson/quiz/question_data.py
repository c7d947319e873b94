"""What is told of a question, as plain data: an answer, how it stands, why, and how many are right."""

from typing import Literal, NotRequired

from typing_extensions import TypeAliasType, TypedDict

#: An answer as plain values: by the question's type an option's id, a number as it was typed, ids,
#: or pairs of ids. Whether the question can have it is for the question to say.
GivenAnswer = TypeAliasType("GivenAnswer", str | float | list[str] | dict[str, str | None] | None)

VerdictName = TypeAliasType(
    "VerdictName",
    Literal["", "right", "partly right", "not yet", "unanswered", "kept", "unpredicted"],
)


class LastTime(TypedDict):
    """How an earlier answer stands; `before_answer` is for whoever asks, it may tell the answer."""

    before: NotRequired[str]
    before_answer: NotRequired[str]
    before_right: NotRequired[bool]


class Source(TypedDict):
    """A source, and how far it was checked."""

    citation: str
    link: str
    checked: str


class NumberLine(TypedDict):
    """What a guess is drawn on: a line from `low` to `high`, and what counts as near enough."""

    low: float
    high: float
    unit: str
    near_low: float
    near_high: float


class Explanation(TypedDict):
    """The right answer, why it is right and who says so."""

    line: NumberLine | None
    right: GivenAnswer
    right_text: str
    why: str
    sources: list[Source]


class Result(TypedDict):
    """How an answer stands, and what to say to whoever gave it; `right_rows` are pairs that are right."""

    verdict: VerdictName
    heading: str
    feedback: str
    chosen: NotRequired[GivenAnswer]
    chosen_text: NotRequired[str]
    right_rows: NotRequired[list[str]]


class QuestionState(LastTime):
    """One question as it stands on this card.

    `turn` counts the answers given here, so that a double click, or a second view of the card,
    cannot answer twice. `why` and what belongs to it come with an explanation alone; `over` with
    the end of an exam.
    """

    turn: int
    verdict: VerdictName
    hints: list[str]
    heading: NotRequired[str]
    feedback: NotRequired[str]
    chosen: NotRequired[GivenAnswer]
    chosen_text: NotRequired[str]
    right_rows: NotRequired[list[str]]
    line: NotRequired[NumberLine | None]
    right: NotRequired[GivenAnswer]
    right_text: NotRequired[str]
    why: NotRequired[str]
    sources: NotRequired[list[Source]]
    notice: NotRequired[str]
    over: NotRequired[bool]


class Score(TypedDict):
    """How many questions were answered and are right: on this card, and last time."""

    right: int
    answered: int
    of: int
    right_before: int
    answered_before: int


class Round(TypedDict):
    """A round of questions that was finished: `at` is when, as ISO 8601 with its zone."""

    at: str
    right: int
    answered: int
    of: int
