"""What there is to go on with, part by part; each is None where there is nothing to say."""

from collections.abc import Sequence
from datetime import date, datetime

from lesson.dashboard import words
from lesson.dashboard.last_place import last_place
from lesson.dashboard.protocol import DiaryLine, Link, Part
from lesson.quiz.review import comes_back, comes_back_words, next_due_words, scheduled
from lesson.routine.desk.memory import expected_wish, last_routine
from lesson.routine.diary import trend
from lesson.routine.diary.entry import Entry
from lesson.routine.plan.wish import STOP_SIGNS
from lesson.routine.words import say

REVIEW = "07_review.ipynb#Explore:-what-is-due"
#: The builder plays what it has kept when its page is opened so.
PLAY = "06_your_routine.ipynb#play"
TO_THE_ROUTINE = Link(words="To the routine", href=PLAY)
DIARY = "06_your_routine.ipynb#Keep-track"


def place_part() -> Part | None:
    """Return where the learner left off. Raises `JournalUnavailable`."""
    place = last_place()
    if place is None:
        return None
    link = Link(words="Go on", href=place.link)
    return Part(
        id="place",
        title="Where you left off",
        words=place.title,
        more=place.heading_words,
        link=link,
    )


def review_part(today: date, now: datetime | None = None) -> Part | None:
    """Return what is due at `now`, and when the next is. Raises `JournalUnavailable`."""
    now = now or datetime.now().astimezone()
    coming = scheduled(now)
    if not coming:
        return None
    back = [comes_back(each, now) for each in coming]
    due = sum(at <= now for at in back)
    if not due:
        told = next_due_words(min(back), today)
        return Part(id="review", title="Questions", words=told, more="", link=None)
    later = [at for at in back if at > now]
    return Part(
        id="review",
        title="Questions",
        words=words.how_many_due(due),
        more=comes_back_words(min(later), today) if later else "",
        link=Link(words="Answer", href=REVIEW),
    )


def routine_part(entries: Sequence[Entry], today: date) -> Part | None:
    """Return the routine that was kept, and whether it may be played by what the diary tells.

    Raises `JournalUnavailable`.
    """
    last = last_routine()
    plan = last.plan
    if plan is None:
        return _routine(last.trouble, "", TO_THE_ROUTINE) if last.trouble else None
    more: str = words.ROUTINE_ASKS
    link: Link | None = Link(words="Play", href=PLAY)
    if trend.is_worse(entries):
        more, link = say("worse"), None
    elif something_was_wrong(entries, today):
        more, link = words.STOPPED, Link(words="To its questions", href=PLAY)
    return _routine(f"{last.trouble} {words.routine(plan)}".lstrip(), more, link)


def _routine(told: str, more: str, link: Link | None) -> Part:
    return Part(id="routine", title="Your routine", words=told, more=more, link=link)


def diary_line(entry: Entry | None) -> DiaryLine:
    """Return the day's line, as far as it is written."""
    return DiaryLine(
        leg=entry.leg_before if entry else None,
        back=entry.back_before if entry else None,
        link=Link(words="More in the diary", href=DIARY),
    )


def something_was_wrong(entries: Sequence[Entry], today: date) -> bool:
    """Say whether the last entry tells of a warning sign, or the last session of a stop sign.

    Raises `JournalUnavailable`.
    """
    warned = bool(entries) and entries[-1].red_flag
    return warned or expected_wish(today).get("last_time") in STOP_SIGNS
