"""What a card of questions asks the kernel, and what it hears."""

from typing import Annotated, Literal, NotRequired

from pydantic import Discriminator
from typing_extensions import TypeAliasType, TypedDict

from lesson.quiz.types.client_view import ClientView
from lesson.widgets.protocol import Request, adapter

#: An answer as plain values: by the question's type an option's id, a number as it was typed, ids,
#: or pairs of ids. Whether the question can have it is for the question to say.
GivenAnswer = TypeAliasType("GivenAnswer", str | float | list[str] | dict[str, str | None] | None)


class Init(Request):
    """How does every question stand?"""

    kind: Literal["init"]


class Answer(Request):
    """Take an answer; `turn` is the one that the page has seen, `chosen` None if there is none."""

    kind: Literal["answer"]
    id: str
    turn: int
    chosen: GivenAnswer = None
    confidence: float | None = None
    hints: int = 0


class Explain(Request):
    """Tell the right answer to a question that was tried."""

    kind: Literal["explain"]
    id: str
    turn: int


class FetchPicture(Request):
    """Draw the picture of a question that is answered by pointing."""

    kind: Literal["picture"]
    id: str


class Finish(Request):
    """End an exam: mark everything."""

    kind: Literal["finish"]


QuizRequest = Annotated[Init | Answer | Explain | FetchPicture | Finish, Discriminator("kind")]
REQUESTS = adapter(QuizRequest)

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


class State(TypedDict):
    """Every question by its id, and the learner's own order of what there is to choose from.

    `last_round` is the one that was finished before an exam's questions were opened, None if none was.
    """

    kind: Literal["state"]
    questions: dict[str, QuestionState]
    orders: dict[str, list[str]]
    notice: str
    score: Score
    last_round: Round | None


class QuestionUpdate(TypedDict):
    """One question, after something came of it."""

    kind: Literal["question_state"]
    id: str
    state: QuestionState
    score: Score


class Picture(TypedDict):
    """A question's picture as SVG; `names` are empty words until the answer has been told.

    `font` is a style sheet with the letters of words in pictures.
    """

    kind: Literal["picture"]
    id: str
    svg: str
    font: str
    names: dict[str, str]


QuizReply = Annotated[State | QuestionUpdate | Picture, Discriminator("kind")]
REPLIES = adapter(QuizReply)


class QuizTraits(TypedDict):
    """What of a card is saved with a notebook."""

    purpose: Literal["ask", "predict", "recall", "exam"]
    questions: list[ClientView]
    one_by_one: bool
    asks_how_sure: bool
    not_kept: str


TYPES = {"QuizRequest": QuizRequest, "QuizReply": QuizReply, "QuizTraits": QuizTraits}
