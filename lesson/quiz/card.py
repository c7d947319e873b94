"""The card on the page: it shows questions, takes answers and says what the kernel decides.

What is saved with a notebook is the card's state: questions and options, nothing else. Verdicts,
feedback and the learner's answers travel as messages, which are not saved.
"""

from pathlib import Path
from typing import Any
from weakref import WeakSet

import anywidget
import traitlets

from lesson.quiz import memory, said
from lesson.quiz.faces import html, plain, start_words
from lesson.quiz.mark import mark
from lesson.quiz.purpose import Purpose
from lesson.quiz.question import Estimate, Question

_HERE = Path(__file__).parent


class QuestionCard(anywidget.AnyWidget):
    """Some questions, to be asked, predicted or recalled."""

    _esm = _HERE / "quiz.js"
    _css = _HERE / "quiz.css"
    purpose = traitlets.Unicode().tag(sync=True)
    start = traitlets.Unicode().tag(sync=True)
    questions: traitlets.List[Any] = traitlets.List().tag(sync=True)

    def __init__(self, questions: list[Question], purpose: Purpose) -> None:
        self._asked = {question.id: question for question in questions}
        self._said: dict[str, said.Said] = {}
        super().__init__(
            purpose=str(purpose),
            start=start_words(purpose),
            questions=[_shown(question, purpose) for question in questions],
        )
        self.on_msg(self._receive)
        if purpose is Purpose.RECALL:
            _recalling.add(self)

    def _repr_mimebundle_(self, **kwargs: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        data, metadata = super()._repr_mimebundle_(**kwargs) or ({}, {})
        faces = (list(self._asked.values()), Purpose(self.purpose))
        return data | {"text/plain": plain(*faces), "text/html": html(*faces)}, metadata

    def __repr__(self) -> str:
        return plain(list(self._asked.values()), Purpose(self.purpose))

    def _receive(self, _: Any, content: dict[str, Any], __: Any) -> None:
        if content["kind"] == "hello":
            self._greet()
            return
        question = self._asked[content["id"]]
        now = self._said[question.id]
        # A double click, or another view of this card, answers a turn that is already over.
        if content["turn"] == now["turn"]:
            if content["kind"] == "answer":
                self._answer(question, content["chosen"])
            elif content["kind"] == "explain" and now["verdict"] == "not yet":
                now |= said.explained(question) | {"turn": now["turn"] + 1}
        self._tell(question.id)

    def _greet(self) -> None:
        notice = None
        for question in self._asked.values():
            # What was answered on this very card stays; a recalled prediction is read afresh.
            if question.id in self._said and self.purpose != Purpose.RECALL:
                continue
            answer, trouble = memory.earlier_answer(question.id)
            notice = notice or trouble
            if answer is not None and not question.accepts(answer):
                answer = None  # the answer has since been taken out of the question
            if self.purpose == Purpose.RECALL:
                self._said[question.id] = said.recalled(question, answer) | {"turn": 0}
            else:
                before = said.last_time(question, answer) if answer else ""
                self._said[question.id] = said.nothing_yet(question, before)
        self.send({"kind": "ready", "said": self._said, "notice": notice or ""})

    def _answer(self, question: Question, chosen: str | None) -> None:
        predicting = self.purpose == Purpose.PREDICT
        new = said.kept(question, chosen) if predicting else said.marked(question, chosen)
        if chosen is not None:
            credit = None if predicting else mark(question, chosen).credit
            new["notice"] = memory.remember(question.id, chosen, credit) or ""
        turn = self._said[question.id]["turn"] + 1
        self._said[question.id] = said.nothing_yet(question) | new | {"turn": turn}
        if predicting and chosen is not None:
            for card in _recalling:
                if question.id in card._asked:
                    card._greet()

    def _tell(self, id_: str) -> None:
        self.send({"kind": "said", "id": id_, "said": self._said[id_]})


# A prediction kept on one card appears at once on the cards that recall it.
_recalling: WeakSet[QuestionCard] = WeakSet()


def _shown(question: Question, purpose: Purpose) -> dict[str, Any]:
    shown: dict[str, Any] = {"id": question.id, "stem": question.stem, "options": []}
    if purpose is Purpose.RECALL:  # recalling needs no choice
        return shown
    if isinstance(question, Estimate):
        slider = {name: getattr(question, name) for name in ("low", "high", "step", "unit")}
        return shown | {"slider": slider}
    options = [{"id": option.id, "text": option.text} for option in question.options]
    return shown | {"options": options}
