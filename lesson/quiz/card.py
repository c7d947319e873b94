"""The card on the page: it shows questions, takes answers and says what the kernel decides.

What is saved with a notebook is the card's state: questions and options, nothing else. Verdicts,
feedback and the learner's answers travel as messages, which are not saved.
"""

from pathlib import Path
from typing import Any
from weakref import WeakSet

import anywidget
import traitlets

from lesson.live.page import page_code, page_style
from lesson.live.scene import style_in_the_dark
from lesson.quiz import memory, said
from lesson.quiz.faces import html, plain, start_words
from lesson.quiz.mark import mark
from lesson.quiz.picture import picture_svg, place_names
from lesson.quiz.purpose import Purpose
from lesson.quiz.question import Hotspot, Question

_HERE = Path(__file__).parent
_CODE = ("signs.js", "choosing.js", "numbers.js", "sorting.js", "matching.js", "pointing.js",
         "numberline.js", "question.js", "quiz.js")  # fmt: skip
_PREDICTED, _NOTED = (
    "Now go on: the answer comes further down.",
    "You will see how it stands at the end.",
)


class QuestionCard(anywidget.AnyWidget):
    """Some questions, to be asked, predicted or recalled, all at once or one at a time."""

    _esm = traitlets.Unicode().tag(sync=True)
    _css = traitlets.Unicode().tag(sync=True)
    purpose = traitlets.Unicode().tag(sync=True)
    start = traitlets.Unicode().tag(sync=True)
    questions: traitlets.List[Any] = traitlets.List().tag(sync=True)
    one_by_one = traitlets.Bool().tag(sync=True)
    asks_how_sure = traitlets.Bool().tag(sync=True)

    def __init__(
        self, questions: list[Question], purpose: Purpose, *, one_by_one: bool = False
    ) -> None:
        self._asked = {question.id: question for question in questions}
        self._said: dict[str, said.Said] = {}
        self._given: dict[str, dict[str, Any]] = {}
        super().__init__(
            _esm=page_code(_HERE, *_CODE),
            _css=page_style(_HERE, "quiz.css") + style_in_the_dark(),
            purpose=str(purpose),
            start=start_words(purpose),
            questions=[_shown(question, purpose) for question in questions],
            one_by_one=one_by_one,
            asks_how_sure=one_by_one,
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
        if content["kind"] == "finish":
            self._finish()
            return
        question = self._asked[content["id"]]
        if content["kind"] == "picture":
            self._show_picture(question)
            return
        now = self._said[question.id]
        # A double click, or another view of this card, answers a turn that is already over; and
        # after an exam's end nothing is answered any more.
        if content["turn"] == now["turn"] and "over" not in now:
            if content["kind"] == "answer":
                self._answer(question, content)
            elif content["kind"] == "explain" and now["verdict"] in ("not yet", "partly right"):
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
                asked_before = answer is not None and self.purpose != Purpose.EXAM
                before = said.last_time(question, answer) if asked_before else {}
                self._said[question.id] = said.nothing_yet(question) | before
        self.send(
            {
                "kind": "ready",
                "said": self._said,
                "orders": {id_: _order(question) for id_, question in self._asked.items()},
                "notice": notice or "",
                "score": self._score(),
            }
        )

    def _answer(self, question: Question, content: dict[str, Any]) -> None:
        chosen = content["chosen"]
        complete = not question.incomplete(chosen)
        if self.purpose == Purpose.PREDICT:
            new = said.kept(question, chosen, _PREDICTED)
        elif self.purpose == Purpose.EXAM:
            new = said.kept(question, chosen, _NOTED)
        else:
            new = said.marked(question, chosen)
        if complete:
            self._given[question.id] = content
            marking = self.purpose == Purpose.ASK
            credit = mark(question, chosen).credit if marking else None
            new["notice"] = self._remember(question, content, credit)
        turn = self._said[question.id]["turn"] + 1
        self._said[question.id] = said.nothing_yet(question) | new | {"turn": turn}
        if self.purpose == Purpose.PREDICT and complete:
            for card in _recalling:
                if question.id in card._asked:
                    card._greet()

    def _remember(self, question: Question, content: dict[str, Any], credit: float | None) -> str:
        sure, hints = content.get("confidence"), int(content.get("hints") or 0)
        return memory.remember(question.id, content["chosen"], credit, sure, hints) or ""

    def _finish(self) -> None:
        """Mark everything at once, at the end of an exam; a second end changes nothing."""
        for question in self._asked.values():
            if "over" in self._said[question.id]:
                continue
            content, turn = self._given.get(question.id), self._said[question.id]["turn"] + 1
            if content is None:
                told = said.marked(question, None)
            else:
                told = said.marked(question, content["chosen"])
                credit = mark(question, content["chosen"]).credit
                told["notice"] = self._remember(question, content, credit)
            told |= said.explained(question) | {"turn": turn, "over": True}
            self._said[question.id] = said.nothing_yet(question) | told
            self._tell(question.id)

    def _score(self) -> dict[str, int]:
        """Return how many questions were answered and are right: on this card, and last time."""
        verdicts = [told["verdict"] for told in self._said.values()]
        told = [verdict for verdict in verdicts if verdict not in ("", "unanswered", "unpredicted")]
        before = [told["before_right"] for told in self._said.values() if "before_right" in told]
        return {
            "right": verdicts.count("right"),
            "answered": len(told),
            "of": len(verdicts),
            "right_before": sum(before),
            "answered_before": len(before),
        }

    def _show_picture(self, question: Question) -> None:
        if not isinstance(question, Hotspot):
            return
        told = "why" in self._said.get(question.id, {})
        names = place_names(question)
        self.send(
            {
                "kind": "picture",
                "id": question.id,
                "svg": picture_svg(question.picture, question.stop, labelled=told),
                "names": names if told else dict.fromkeys(names, ""),
            }
        )

    def _tell(self, id_: str) -> None:
        self.send({"kind": "said", "id": id_, "said": self._said[id_], "score": self._score()})


# A prediction kept on one card appears at once on the cards that recall it.
_recalling: WeakSet[QuestionCard] = WeakSet()


def _shown(question: Question, purpose: Purpose) -> dict[str, Any]:
    shown: dict[str, Any] = {"id": question.id, "stem": question.stem}
    return shown if purpose is Purpose.RECALL else shown | question.shown()


def _order(question: Question) -> list[str]:
    """Return the learner's own order of what there is to choose from, if there is a choice."""
    shown = question.shown()
    listed = shown.get("options") or shown.get("ticks") or shown.get("sort", {}).get("items")
    listed = listed or shown.get("match", {}).get("choices") or []
    mixed = memory.own_order(question.id, [each["id"] for each in listed])
    # things to be sorted must not lie sorted already
    return mixed[::-1] if "sort" in shown and mixed == question.right else mixed
