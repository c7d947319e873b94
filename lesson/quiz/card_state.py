"""How the questions of one card stand: what was answered on it, and what the record knows from before."""

from collections.abc import Sequence
from datetime import UTC, datetime

from lesson.journal import Attempt
from lesson.quiz import memory, question_state
from lesson.quiz.mark import mark
from lesson.quiz.protocol import Answer, Explain
from lesson.quiz.purpose import Purpose
from lesson.quiz.question import Question
from lesson.quiz.question_data import LastTime, QuestionState, Score
from lesson.quiz.rounds import NO_ROUNDS, WAITS, Noted, note_answer, note_round, rounds_of

_PREDICTED, _NOTED, _NOTED_BEFORE = (
    "Now go on: the answer comes further down.",
    "You will see how it stands at the end.",
    "You may change it. You will see how it stands at the end.",
)


class CardState:
    """The questions of a card by their ids, and how each stands; ``of`` is empty before `meet_again`."""

    def __init__(
        self, questions: Sequence[Question], purpose: Purpose, round_name: str = "exam"
    ) -> None:
        self.asked = {question.id: question for question in questions}
        self.of: dict[str, QuestionState] = {}
        self._purpose = purpose
        self._round_name = round_name
        self._given: dict[str, Answer] = {}
        self._last_time: dict[str, LastTime] = {}
        self._rounds = NO_ROUNDS

    @property
    def score(self) -> Score:
        """How many were answered and are right."""
        return question_state.score_of(self.of.values())

    def meet_again(self) -> str | None:
        """Read how each question stands from its last attempt; return what is to be told of the record.

        What was answered on this very card stays; a recalled prediction is read afresh.
        """
        told: str | None = None
        self._rounds = rounds_of(self.asked) if self._purpose == Purpose.EXAM else NO_ROUNDS
        for question in self.asked.values():
            if question.id in self.of and self._purpose != Purpose.RECALL:
                continue
            attempt, trouble = memory.earlier_attempt(question.id)
            told = told or trouble
            if attempt and not question.accepts(attempt.answer):
                attempt = None  # the answer has since been taken out of the question
            self.of[question.id] = self._met_again(question, attempt)
        return told

    def take(self, request: Answer | Explain) -> bool:
        """Take an answer, or explain one; return whether an answer is kept now that was not."""
        question, now = self.asked[request.id], self.of[request.id]
        # A double click, or another view of this card, answers a turn that is already over; and
        # after an exam's end nothing is answered any more.
        if request.turn != now["turn"] or "over" in now:
            return False
        if isinstance(request, Answer):
            return self._answer(question, request)
        if now["verdict"] in ("not yet", "partly right"):
            explanation = question_state.explained(question)
            self.of[question.id] = {**now, **explanation, "turn": now["turn"] + 1}
        return False

    def finish(self) -> list[str]:
        """Mark everything at once, at the end of an exam, and return the ids; a second end changes nothing."""
        left = [each for each in self.asked.values() if "over" not in self.of[each.id]]
        for question in left:
            request, turn = self._given.get(question.id), self.of[question.id]["turn"] + 1
            if request:
                result = question_state.marked(question, request.chosen)
                state = question_state.answered(question, result, turn)
                state["notice"] = _remember(request, mark(question, request.chosen).credit)
            else:
                state = question_state.answered(question, question_state.LEFT_OUT, turn)
            explanation = question_state.explained(question)
            self.of[question.id] = {**state, **explanation, "over": True}
        if left and self._given:
            trouble = note_round(self._round_name, self.asked, self.score)
            self.of[left[-1].id].setdefault("notice", trouble)
        return [question.id for question in left]

    def _met_again(self, question: Question, attempt: Attempt | None) -> QuestionState:
        """Return how a question stands on a card that was just opened, from its last attempt."""
        if self._purpose == Purpose.RECALL:
            return question_state.recalled(question, attempt.answer if attempt else None)
        state = question_state.nothing_yet(question)
        if attempt is None:
            return state
        if self._purpose != Purpose.EXAM:
            self._last_time[question.id] = question_state.last_time(question, attempt.answer)
            return {**state, **self._last_time[question.id]}
        noted = self._noted(question)
        if noted is None:
            return state
        self._given[question.id] = Answer(
            kind="answer",
            id=question.id,
            turn=0,
            chosen=noted.answer,
            confidence=noted.confidence,
            hints=noted.hints,
        )
        again = question_state.kept(question, noted.answer, _NOTED_BEFORE)
        return {**state, **again, "heading": "Noted before."}

    def _noted(self, question: Question) -> Noted | Attempt | None:
        """Return what waits for the end of this card's round, if it was noted within this sitting."""
        noted: Noted | Attempt | None = self._rounds.open.get(self._round_name, {}).get(question.id)
        unkept = memory.kept_nowhere(question.id)
        if unkept and unkept.credit is None:
            noted = unkept
        if noted is None or abs(datetime.now(UTC) - noted.at) >= WAITS:
            return None
        return noted if question.accepts(noted.answer) else None

    def _answer(self, question: Question, request: Answer) -> bool:
        chosen, turn = request.chosen, self.of[question.id]["turn"] + 1
        complete = not question.incomplete(chosen)
        if self._purpose == Purpose.PREDICT:
            result = question_state.kept(question, chosen, _PREDICTED)
        elif self._purpose == Purpose.EXAM:
            result = question_state.kept(question, chosen, _NOTED)
        else:
            result = question_state.marked(question, chosen)
        state = question_state.answered(question, result, turn)
        if not complete:  # what the record knows of it is no less known
            state = {**state, **self._last_time.get(question.id, {})}
        else:
            self._given[question.id] = request
            if self._purpose == Purpose.EXAM:
                note_answer(self._round_name, self.asked, request)
            marking = self._purpose == Purpose.ASK
            credit = mark(question, chosen).credit if marking else None
            state["notice"] = _remember(request, credit)
        self.of[question.id] = state
        return complete


def _remember(request: Answer, credit: float | None) -> str:
    told = memory.remember(request.id, request.chosen, credit, request.confidence, request.hints)
    return told or ""
