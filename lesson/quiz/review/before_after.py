"""The first try at the questions asked before the lesson, against the latest."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lesson.journal import Attempt
from lesson.quiz.credit import is_right
from lesson.quiz.errors import BadAnswer
from lesson.quiz.mark import mark
from lesson.quiz.question import Question
from lesson.quiz.rounds import NO_ROUNDS, Rounds
from lesson.quiz.sittings import sittings


@dataclass(frozen=True)
class Pair:
    """Whether a question was right the first time, and the latest; None if not asked again."""

    question_id: str
    stem: str
    first: bool
    latest: bool | None


def before_and_after(
    attempts: Iterable[Attempt],
    asked: Mapping[str, Question],
    rounds: Rounds = NO_ROUNDS,
) -> tuple[Pair, ...]:
    """Return the questions asked that were answered, in the order given.

    The latest is the first try of the last sitting: what was put right just after the explanation
    is not yet learned. A sitting ends as well where a round of these questions begins: before and
    after can lie on one day. What is noted waits for the end of its round. What an exam's learner
    noted and then changed is no try: where anything of a sitting was marked, the first of that counts.
    A prediction is marked here, since it was not when it was made. An answer that the question no
    longer has is left out.
    """
    right: dict[str, list[bool]] = {}
    own = [
        attempt
        for attempt in attempts
        if attempt.question_id in asked and not _waits(attempt, asked[attempt.question_id], rounds)
    ]
    for sitting in sittings(own, rounds.begun):
        attempt = next((each for each in sitting if each.credit is not None), sitting[0])
        credit = _credit(attempt, asked[attempt.question_id])
        if credit is not None:
            right.setdefault(attempt.question_id, []).append(is_right(credit))
    return tuple(
        Pair(id_, question.stem, right[id_][0], right[id_][-1] if len(right[id_]) > 1 else None)
        for id_, question in asked.items()
        if id_ in right
    )


def _waits(attempt: Attempt, question: Question, rounds: Rounds) -> bool:
    noted = attempt.credit is None and not question.prediction
    return noted and rounds.waits(question.id, attempt.at)


def _credit(attempt: Attempt, question: Question) -> float | None:
    if attempt.credit is not None:
        return attempt.credit
    try:
        return mark(question, attempt.answer).credit
    except BadAnswer:  # the question has changed since
        return None
