"""The card on the page: it shows questions, takes answers and says what the kernel decides.

What is saved with a notebook is the card's state: questions and options, nothing else. Verdicts,
feedback and the learner's answers travel as messages, which are not saved.
"""

from typing import Any
from weakref import WeakSet

import traitlets

from lesson.bundles import widget_source
from lesson.live.font import font_sheet
from lesson.quiz.card_state import CardState
from lesson.quiz.faces import how_to_start, html, plain
from lesson.quiz.own_order import own_order
from lesson.quiz.picture import picture_svg, place_names
from lesson.quiz.protocol import (
    REPLIES,
    REQUESTS,
    Answer,
    Explain,
    FetchPicture,
    Finish,
    Init,
    Picture,
    QuestionUpdate,
    QuizRequest,
    State,
)
from lesson.quiz.purpose import Purpose
from lesson.quiz.question import Hotspot, Question
from lesson.quiz.rounds import last_round
from lesson.quiz.types.client_view import ClientView
from lesson.widgets.kernel_widget import KernelWidget


class QuestionCard(KernelWidget):
    """Some questions, to be asked, predicted or recalled, all at once or one at a time."""

    _esm = widget_source("quiz.js")
    _css = widget_source("quiz.css")
    requests, replies = REQUESTS, REPLIES
    keeps = True

    purpose = traitlets.Unicode().tag(sync=True)
    questions: traitlets.List[Any] = traitlets.List().tag(sync=True)
    one_by_one = traitlets.Bool().tag(sync=True)
    asks_how_sure = traitlets.Bool().tag(sync=True)

    def __init__(
        self,
        questions: list[Question],
        purpose: Purpose,
        *,
        one_by_one: bool = False,
        notice: str = "",
        round_name: str = "exam",
    ) -> None:
        self._notice = notice  # what is to be told of the record, once the card is seen
        self._state = CardState(questions, purpose, round_name)
        super().__init__(
            purpose=str(purpose),
            start=how_to_start(purpose),
            questions=[_client_view(question, purpose) for question in questions],
            one_by_one=one_by_one,
            asks_how_sure=one_by_one,
        )
        if purpose is Purpose.RECALL:
            _recalling.add(self)

    def fallback_text(self) -> str:
        """Return the questions and their options in words, without the key."""
        return plain(list(self._state.asked.values()), Purpose(self.purpose))

    def fallback_html(self) -> str:
        """Return the same as HTML, with how to start."""
        return html(list(self._state.asked.values()), Purpose(self.purpose))

    def respond(self, request: QuizRequest) -> None:
        """Do what the page asks, and say how the question, or every one of them, stands then."""
        match request:
            case Init():
                self._send_state()
            case Finish():
                for id_ in self._state.finish():
                    self._send_question(id_)
            case FetchPicture():
                self._send_picture(self._state.asked[request.id])
            case Answer() | Explain():
                self._take(request)

    def _take(self, request: Answer | Explain) -> None:
        kept = self._state.take(request)
        if kept and self.purpose == Purpose.PREDICT:
            for card in _recalling:
                if request.id in card._state.asked and card.visit is self.visit:
                    card._send_state()
        self._send_question(request.id)

    def _send_state(self) -> None:
        notice = self._state.meet_again()
        asked = self._state.asked
        self.send(
            State(
                kind="state",
                questions=self._state.of,
                orders={id_: own_order(question) for id_, question in asked.items()},
                notice=self._notice or notice or "",
                score=self._state.score,
                last_round=last_round(asked) if self.purpose == Purpose.EXAM else None,
            )
        )

    def _send_picture(self, question: Question) -> None:
        if not isinstance(question, Hotspot):
            return
        told = "why" in self._state.of.get(question.id, {})
        names = place_names(question)
        self.send(
            Picture(
                kind="picture",
                id=question.id,
                svg=picture_svg(question.picture, question.stop, labelled=told),
                font=font_sheet(),
                names=names if told else dict.fromkeys(names, ""),
            )
        )

    def _send_question(self, id_: str) -> None:
        state = self._state.of[id_]
        self.send(
            QuestionUpdate(kind="question_state", id=id_, state=state, score=self._state.score)
        )


# A prediction kept on one card appears at once on the cards that recall it.
_recalling: WeakSet[QuestionCard] = WeakSet()


def _client_view(question: Question, purpose: Purpose) -> ClientView:
    shown: ClientView = {"id": question.id, "stem": question.stem}
    return shown if purpose is Purpose.RECALL else {**shown, **question.client_view()}
