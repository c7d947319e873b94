"""The card on the page: it shows questions, takes answers and says what the kernel decides.

What is saved with a notebook is the card's state: questions and options, nothing else. Verdicts,
feedback and the learner's answers travel as messages, which are not saved.
"""

from typing import Any
from weakref import WeakSet

import traitlets

from lesson.bundles import widget_source
from lesson.journal import Attempt
from lesson.live.font import font_sheet
from lesson.quiz import memory, question_state
from lesson.quiz.faces import how_to_start, html, plain
from lesson.quiz.mark import mark
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
    LastTime,
    Picture,
    QuestionState,
    QuestionUpdate,
    QuizRequest,
    State,
)
from lesson.quiz.purpose import Purpose
from lesson.quiz.question import Hotspot, Question
from lesson.quiz.rounds import begin_round, last_round, note_round, noted_since
from lesson.quiz.types.client_view import ClientView
from lesson.widgets.kernel_widget import KernelWidget

_PREDICTED, _NOTED, _NOTED_BEFORE = (
    "Now go on: the answer comes further down.",
    "You will see how it stands at the end.",
    "You may change it. You will see how it stands at the end.",
)


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
        self._round_name = round_name
        self._notice = notice  # what is to be told of the record, once the card is seen
        self._asked = {question.id: question for question in questions}
        self._states: dict[str, QuestionState] = {}
        self._given: dict[str, Answer] = {}
        self._last_time: dict[str, LastTime] = {}
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
        return plain(list(self._asked.values()), Purpose(self.purpose))

    def fallback_html(self) -> str:
        """Return the same as HTML, with how to start."""
        return html(list(self._asked.values()), Purpose(self.purpose))

    def respond(self, request: QuizRequest) -> None:
        """Do what the page asks, and say how the question, or every one of them, stands then."""
        match request:
            case Init():
                self._send_state()
            case Finish():
                self._finish()
            case FetchPicture():
                self._send_picture(self._asked[request.id])
            case Answer() | Explain():
                self._take(request)

    def _take(self, request: Answer | Explain) -> None:
        question, now = self._asked[request.id], self._states[request.id]
        # A double click, or another view of this card, answers a turn that is already over; and
        # after an exam's end nothing is answered any more.
        if request.turn == now["turn"] and "over" not in now:
            if isinstance(request, Answer):
                self._answer(question, request)
            elif now["verdict"] in ("not yet", "partly right"):
                explanation = question_state.explained(question)
                self._states[question.id] = {**now, **explanation, "turn": now["turn"] + 1}
        self._send_question(question.id)

    def _send_state(self) -> None:
        notice: str | None = self._notice
        for question in self._asked.values():
            # What was answered on this very card stays; a recalled prediction is read afresh.
            if question.id in self._states and self.purpose != Purpose.RECALL:
                continue
            attempt, trouble = memory.earlier_attempt(question.id)
            notice = notice or trouble
            if attempt and not question.accepts(attempt.answer):
                attempt = None  # the answer has since been taken out of the question
            self._states[question.id] = self._met_again(question, attempt)
        self.send(
            State(
                kind="state",
                questions=self._states,
                orders={id_: own_order(question) for id_, question in self._asked.items()},
                notice=notice or "",
                score=question_state.score_of(self._states.values()),
                last_round=last_round(self._asked) if self.purpose == Purpose.EXAM else None,
            )
        )

    def _met_again(self, question: Question, attempt: Attempt | None) -> QuestionState:
        """Return how a question stands on a card that was just opened, from its last attempt."""
        if self.purpose == Purpose.RECALL:
            return question_state.recalled(question, attempt.answer if attempt else None)
        state = question_state.nothing_yet(question)
        if attempt is None:
            return state
        if self.purpose != Purpose.EXAM:
            self._last_time[question.id] = question_state.last_time(question, attempt.answer)
            return {**state, **self._last_time[question.id]}
        # a prediction is kept unmarked as well, and was never noted in an exam
        if question.prediction or not memory.still_noted(
            attempt, noted_since(self._round_name, self._asked)
        ):
            return state
        self._given[question.id] = Answer(
            kind="answer",
            id=question.id,
            turn=0,
            chosen=attempt.answer,
            confidence=attempt.confidence,
            hints=attempt.hints,
        )
        noted = question_state.kept(question, attempt.answer, _NOTED_BEFORE)
        return {**state, **noted, "heading": "Noted before."}

    def _answer(self, question: Question, request: Answer) -> None:
        chosen, turn = request.chosen, self._states[question.id]["turn"] + 1
        complete = not question.incomplete(chosen)
        if self.purpose == Purpose.PREDICT:
            result = question_state.kept(question, chosen, _PREDICTED)
        elif self.purpose == Purpose.EXAM:
            begin_round(self._round_name, self._asked)
            result = question_state.kept(question, chosen, _NOTED)
        else:
            result = question_state.marked(question, chosen)
        state = question_state.answered(question, result, turn)
        if not complete:  # what the record knows of it is no less known
            state = {**state, **self._last_time.get(question.id, {})}
        else:
            self._given[question.id] = request
            marking = self.purpose == Purpose.ASK
            credit = mark(question, chosen).credit if marking else None
            state["notice"] = _remember(request, credit)
        self._states[question.id] = state
        if self.purpose == Purpose.PREDICT and complete:
            for card in _recalling:
                if question.id in card._asked and card.visit is self.visit:
                    card._send_state()

    def _finish(self) -> None:
        """Mark everything at once, at the end of an exam; a second end changes nothing."""
        left = [each for each in self._asked.values() if "over" not in self._states[each.id]]
        for question in left:
            request, turn = self._given.get(question.id), self._states[question.id]["turn"] + 1
            if request:
                result = question_state.marked(question, request.chosen)
                state = question_state.answered(question, result, turn)
                state["notice"] = _remember(request, mark(question, request.chosen).credit)
            else:
                state = question_state.answered(question, question_state.LEFT_OUT, turn)
            explanation = question_state.explained(question)
            self._states[question.id] = {**state, **explanation, "over": True}
        if left and self._given:
            trouble = note_round(self._asked, question_state.score_of(self._states.values()))
            self._states[left[-1].id].setdefault("notice", trouble)
        for question in left:
            self._send_question(question.id)

    def _send_picture(self, question: Question) -> None:
        if not isinstance(question, Hotspot):
            return
        told = "why" in self._states.get(question.id, {})
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
        state, score = self._states[id_], question_state.score_of(self._states.values())
        self.send(QuestionUpdate(kind="question_state", id=id_, state=state, score=score))


# A prediction kept on one card appears at once on the cards that recall it.
_recalling: WeakSet[QuestionCard] = WeakSet()


def _client_view(question: Question, purpose: Purpose) -> ClientView:
    shown: ClientView = {"id": question.id, "stem": question.stem}
    return shown if purpose is Purpose.RECALL else {**shown, **question.client_view()}


def _remember(request: Answer, credit: float | None) -> str:
    told = memory.remember(request.id, request.chosen, credit, request.confidence, request.hints)
    return told or ""
