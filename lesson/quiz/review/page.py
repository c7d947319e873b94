"""What the review page shows: what is due, how far one is, how sure and how right, before and after."""

from __future__ import annotations

from datetime import date, datetime
from html import escape
from typing import TYPE_CHECKING

from lesson.bundles import style_element
from lesson.journal import JournalUnavailable, unreadable_words
from lesson.quiz.review.returning import (
    before_and_after_picture,
    calibration_picture,
    due,
    next_due,
    progress,
)
from lesson.visit import not_kept

if TYPE_CHECKING:
    from lesson.evidence.page import Page
    from lesson.live.live_diagram import LiveDiagram
    from lesson.quiz.card import QuestionCard

#: So many at a sitting are enough.
MOST = 12


def review() -> QuestionCard | Page:
    """Show the questions that are due, one at a time, or say that none is."""
    from lesson.evidence.page import Page
    from lesson.quiz.bank import load_bank
    from lesson.quiz.card import QuestionCard
    from lesson.quiz.purpose import Purpose

    try:
        waiting, lost = due(), unreadable_words()
    except JournalUnavailable as trouble:
        return Page(f"<p>{escape(str(trouble))}</p>", str(trouble))
    if not waiting:
        said = not_kept() or _nothing_due()
        said = f"{said} {lost}".rstrip()
        return Page(f"<p>{escape(said)}</p>", said)
    bank = load_bank()
    asked = [bank[each.question_id] for each in waiting[:MOST]]
    return QuestionCard(asked, Purpose.ASK, one_by_one=True, notice=lost)


def _nothing_due() -> str:
    now = datetime.now().astimezone()
    at = next_due(now)
    if at is None:
        return (
            "Nothing is due now. Questions come back here some days after you have answered them."
        )
    return next_due_words(at, now.date())


def next_due_words(at: datetime, today: date) -> str:
    """Say that nothing is due on the learner's ``today``, and when something is."""
    return f"Nothing is due now. {comes_back_words(at, today)}"


def comes_back_words(at: datetime, today: date) -> str:
    """Say when the next question comes back, as seen from the learner's ``today``."""
    day = at.astimezone().date()
    days = (day - today).days
    when = f"on {day:%A}" if days < 7 else f"on {day.day} {day:%B}"
    if days <= 1:
        when = "tomorrow" if days == 1 else "later today"
    return f"The next question comes back {when}."


def standing() -> Page:
    """Show how far the learner is in each topic."""
    from lesson.evidence.page import Page
    from lesson.quiz.topics import topic_names

    try:
        by_topic = {each.topic: each for each in progress()}
        lost = unreadable_words()
    except JournalUnavailable as trouble:
        return Page(f"<p>{escape(str(trouble))}</p>", str(trouble))
    rows, lines = [], []
    for topic, name in topic_names().items():
        each = by_topic[topic]
        score = "–" if each.score is None else f"{each.score:.0%}"
        cells = (f"{each.tried} of {each.questions}", each.right_at_first, each.right_now, score)
        rows.append(
            f"<tr><th scope='row'>{escape(name)}</th>"
            + "".join(f"<td>{cell}</td>" for cell in cells)
            + "</tr>"
        )
        lines.append(
            f"{name}: {cells[0]} answered, {each.right_at_first} right at first, "
            f"{each.right_now} right now, score {score}."
        )
    head = "".join(
        f"<th scope='col'>{words}</th>"
        for words in ("topic", "answered", "right at first", "right now", "score")
    )
    table = f"<thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody>"
    html = f'{style_element("standing.css")}<table class="lesson-standing">{table}</table>'
    below = f"<p>The score is corrected for guessing. {escape(lost)}</p>"
    return Page(f"{html}{below}", "\n".join([*lines, lost] if lost else lines))


def calibration() -> LiveDiagram:
    """Show how sure the learner was against how often right."""
    from lesson.live.live_diagram import LiveDiagram

    return LiveDiagram("calibration", calibration_picture())


def before_and_after() -> LiveDiagram:
    """Show the pre-test's questions: first try and latest."""
    from lesson.live.live_diagram import LiveDiagram

    return LiveDiagram("before_and_after", before_and_after_picture())
