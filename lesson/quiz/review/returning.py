"""What a page asks for: the journal's attempts turned into what is due, progress and pictures."""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

from lesson import journal
from lesson.journal import Attempt, JournalUnavailable
from lesson.quiz.sittings import SITTING, as_believed

if TYPE_CHECKING:
    from lesson.diagrams.diagram import Diagram
    from lesson.quiz.review.by_topic import Standing
    from lesson.quiz.review.schedule import Due

# matplotlib, pydantic and fsrs take a second to import: only when they are needed.


def due(now: datetime | None = None) -> tuple[Due, ...]:
    """Return the questions of the bank that are due on the day of `now` (this moment), most urgent first.

    Questions that were never marked are new rather than due. An empty journal has none.

    Raises
    ------
    JournalUnavailable
        If the record cannot be read, with one sentence for the learner.
    DataError
        If the bank cannot be used.
    """
    now = now or datetime.now().astimezone()
    return tuple(each for each in scheduled(now) if comes_back(each, now) <= now)


def comes_back(question: Due, now: datetime) -> datetime:
    """Return from when a question is due: the beginning of its day, in `now`'s time zone.

    What was answered late in the evening is not asked again past midnight, in the same sitting.
    """
    day = question.at.astimezone(now.tzinfo).date()
    return max(datetime.combine(day, time.min, now.tzinfo), question.last + SITTING)


def next_due(now: datetime) -> datetime | None:
    """Return when the next question is due, which may be past; None where none was ever marked.

    Raises as `due`.
    """
    return min((comes_back(each, now) for each in scheduled(now)), default=None)


def scheduled(now: datetime) -> tuple[Due, ...]:
    """Return the questions of the bank that were ever marked, the next to come first. Raises as `due`."""
    from lesson.quiz.bank import load_bank
    from lesson.quiz.review.schedule import schedule

    known = load_bank()
    believed = as_believed(journal.attempts(), now)
    return tuple(each for each in schedule(believed, now) if each.question_id in known)


def progress() -> tuple[Standing, ...]:
    """Return how far the learner is in each topic. Raises as `due`."""
    from lesson.quiz.bank import load_bank
    from lesson.quiz.review.by_topic import standings

    return standings(as_believed(journal.attempts(), datetime.now(UTC)), tuple(load_bank()))


def calibration_picture() -> Diagram:
    """Return how sure the learner was against how right; says so if the record cannot be read."""
    from lesson.quiz.review.calibration_chart import calibration_chart
    from lesson.quiz.review.sureness import calibration

    attempts, trouble = _attempts()
    return calibration_chart(calibration(attempts), trouble)


def before_and_after_picture() -> Diagram:
    """Return the pre-test's questions, first try and latest; says so if there is no record."""
    from lesson.quiz.asked_twice import pre_test_ids
    from lesson.quiz.bank import load_bank
    from lesson.quiz.review.before_after import before_and_after
    from lesson.quiz.review.before_after_chart import before_after_chart
    from lesson.quiz.rounds import rounds_of

    attempts, trouble = _attempts()
    asked = {id_: load_bank()[id_] for id_ in pre_test_ids()}
    return before_after_chart(before_and_after(attempts, asked, rounds_of(asked)), trouble)


def _attempts() -> tuple[tuple[Attempt, ...], str]:
    try:
        return as_believed(journal.attempts(), datetime.now(UTC)), ""
    except JournalUnavailable as trouble:
        return (), str(trouble)
