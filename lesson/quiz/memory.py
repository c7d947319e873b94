"""What was answered before: from the journal, or from this session where that cannot be kept."""

from random import Random
from weakref import WeakKeyDictionary

from lesson import journal
from lesson.journal import Attempt, JournalUnavailable
from lesson.quiz.types.asked import Answer
from lesson.visit import Visit, current

# Only what the journal could not take, by visit.
_sessions: WeakKeyDictionary[Visit, dict[str, Answer]] = WeakKeyDictionary()


def _this_session() -> dict[str, Answer]:
    return _sessions.setdefault(current(), {})


def remember(
    question_id: str,
    answer: Answer,
    credit: float | None,
    confidence: float | None = None,
    hints: int = 0,
) -> str | None:
    """Keep an answer; return a sentence for the learner if there is something to tell."""
    try:
        journal.record(question_id, answer, credit, confidence=confidence, hints=hints)
    except JournalUnavailable as trouble:
        _this_session()[question_id] = answer
        return str(trouble)
    _this_session().pop(question_id, None)
    return journal.take_notice()


def earlier_answer(question_id: str) -> tuple[Answer, str | None]:
    """Return the last answer to a question, and a sentence for the learner, each if any."""
    try:
        attempt: Attempt | None = journal.last_attempt(question_id)
    except JournalUnavailable as trouble:
        return _this_session().get(question_id), str(trouble)
    answer = _this_session().get(question_id, attempt.answer if attempt else None)
    return answer, journal.take_notice()


def forget() -> None:
    """Forget the answers of this session that the journal could not take."""
    _this_session().clear()


def own_order(question_id: str, ids: list[str]) -> list[str]:
    """Return ids in this learner's own order: the same each time, another for another learner."""
    mixed = sorted(ids)
    Random(f"{journal.learner_seed()} {question_id}").shuffle(mixed)
    return mixed
