"""What was answered before: from the journal, or from this session where that cannot be kept."""

from lesson import journal
from lesson.journal import Attempt, JournalUnavailable

# Only what the journal could not take.
_this_session: dict[str, str] = {}


def remember(question_id: str, answer: str, credit: float | None) -> str | None:
    """Keep an answer; return a sentence for the learner if there is something to tell."""
    try:
        journal.record(question_id, answer, credit)
    except JournalUnavailable as trouble:
        _this_session[question_id] = answer
        return str(trouble)
    _this_session.pop(question_id, None)
    return journal.take_notice()


def earlier_answer(question_id: str) -> tuple[str | None, str | None]:
    """Return the last answer to a question, and a sentence for the learner, each if any."""
    try:
        attempt: Attempt | None = journal.last_attempt(question_id)
    except JournalUnavailable as trouble:
        return _this_session.get(question_id), str(trouble)
    answer = _this_session.get(question_id, attempt.answer if attempt else None)
    return answer, journal.take_notice()
