"""What a card of questions asks the kernel, and what it hears."""

from typing import Annotated, Literal

from pydantic import Discriminator
from typing_extensions import TypedDict

from lesson.quiz.question_data import GivenAnswer, QuestionState, Round, Score
from lesson.quiz.types.client_view import ClientView
from lesson.widgets.protocol import Request, adapter


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
