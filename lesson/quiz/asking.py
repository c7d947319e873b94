"""The calls a page makes: ask, predict, recall, exam, pre_test, post_test, practise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lesson.quiz.purpose import Purpose

if TYPE_CHECKING:
    from lesson.quiz.card import QuestionCard
    from lesson.quiz.practice import Practice
    from lesson.quiz.question import Question


def ask(*ids: str) -> QuestionCard:
    """Show questions to answer, such as ``ask("nerve.roots", "nerve.width")``.

    Raises
    ------
    UnknownName
        If the bank has no question of that id.
    DataError
        If the bank cannot be used.
    """
    return _card(ids, Purpose.ASK)


def predict(*ids: str) -> QuestionCard:
    """Ask for a prediction before the reveal; it is kept and not marked. Raises as `ask`."""
    return _card(ids, Purpose.PREDICT)


def recall(*ids: str) -> QuestionCard:
    """Show what was predicted, beside what is so. Raises as `ask`."""
    return _card(ids, Purpose.RECALL)


def exam(*ids: str) -> QuestionCard:
    """Ask questions and mark them all at the end. Raises as `ask`."""
    return _card(ids, Purpose.EXAM)


def pre_test() -> QuestionCard:
    """Ask the questions that are asked before the lesson and once more after it.

    Raises
    ------
    DataError
        If the bank or the list of these questions cannot be used.
    """
    return _test("pre_test")


def post_test() -> QuestionCard:
    """Ask the questions of `pre_test` once more, in a round of its own. Raises as `pre_test`."""
    return _test("post_test")


def practise(
    topic: str | None = None, *, exam: bool = False, page: bool = False
) -> QuestionCard | Practice:
    """Ask every question of a topic, such as "nerve": one at a time, or all on a ``page``.

    With ``exam`` they are marked at the end. Without a topic the learner chooses one.

    Raises
    ------
    UnknownName
        If the bank has no such topic.
    DataError
        If the bank cannot be used.
    """
    from lesson.quiz.bank import questions_about

    def card_about(chosen: str) -> QuestionCard:
        purpose = Purpose.EXAM if exam else Purpose.ASK
        return _card_of(questions_about(chosen), purpose, one_by_one=not page)

    if topic is not None:
        return card_about(topic)
    from lesson.quiz.practice import Practice

    return Practice(card_about)


def _card(ids: tuple[str, ...], purpose: Purpose) -> QuestionCard:
    from lesson.quiz.bank import find_questions

    return _card_of(find_questions(ids), purpose)


def _test(name: str) -> QuestionCard:
    from lesson.quiz.asked_twice import pre_test_ids
    from lesson.quiz.bank import find_questions

    return _card_of(find_questions(pre_test_ids()), Purpose.EXAM, round_name=name)


def _card_of(
    questions: list[Question],
    purpose: Purpose,
    *,
    one_by_one: bool = False,
    round_name: str = "exam",
) -> QuestionCard:
    # anywidget and pydantic take most of a second to import: only when a question is shown.
    from lesson.quiz.card import QuestionCard

    return QuestionCard(questions, purpose, one_by_one=one_by_one, round_name=round_name)
