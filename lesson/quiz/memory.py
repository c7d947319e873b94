"""What was answered before: from the journal, or from this session where that cannot be kept."""

from datetime import UTC, datetime
from weakref import WeakKeyDictionary

from lesson import journal
from lesson.journal import Attempt, JournalUnavailable
from lesson.quiz.types.asked import Answer
from lesson.visit import Visit, current

# Only what the journal could not take, by visit.
_sessions: WeakKeyDictionary[Visit, dict[str, Attempt]] = WeakKeyDictionary()


def _this_session() -> dict[str, Attempt]:
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
        at = datetime.now(UTC)
        attempt = Attempt(question_id, answer, credit, at, confidence=confidence, hints=hints)
        _this_session()[question_id] = attempt
        return str(trouble)
    _this_session().pop(question_id, None)
    return journal.take_notice()


def earlier_attempt(question_id: str) -> tuple[Attempt | None, str | None]:
    """Return the last attempt at a question, and a sentence for the learner, each if any."""
    try:
        attempt: Attempt | None = journal.last_attempt(question_id)
    except JournalUnavailable as trouble:
        return _this_session().get(question_id), str(trouble)
    return _this_session().get(question_id, attempt), journal.take_notice()


def kept_nowhere(question_id: str) -> Attempt | None:
    """Return the last attempt at a question that the journal could not take."""
    return _this_session().get(question_id)


def forget() -> None:
    """Forget the answers of this session that the journal could not take."""
    _this_session().clear()
