"""Attempts by sitting, and which of them say what a learner knew: the first one of each."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from lesson.journal import Attempt

#: Two attempts at one question nearer to each other than this belong to one sitting.
SITTING = timedelta(hours=6)
#: A clock may be this much ahead of another, of the computer that a record came from.
AHEAD = timedelta(days=1)
#: Long before the first answer: when one was given whose time cannot be told at all.
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


def as_believed(attempts: Sequence[Attempt], now: datetime) -> tuple[Attempt, ...]:
    """Return attempts, in the order in which they were kept, without a time that has yet to come.

    Where the clock was wrong, an attempt is taken to be as old as what was kept before it, or else after
    it: so it counts, and hides neither its question nor what was answered since.
    """
    known = [each.at for each in attempts if each.at <= now + AHEAD]
    last = known[0] if known else LONG_AGO
    believed = []
    for attempt in attempts:
        if attempt.at <= now + AHEAD:
            last = attempt.at
            believed.append(attempt)
        else:
            believed.append(replace(attempt, at=last))
    return tuple(believed)


def sittings(attempts: Iterable[Attempt], ends: Collection[datetime] = ()) -> list[list[Attempt]]:
    """Return each sitting's attempts at one question, oldest first, as are the sittings.

    A sitting ends once a question has been left alone for six hours, and at each of the given moments.
    """
    latest: dict[str, list[Attempt]] = {}
    found = []
    for attempt in sorted(attempts, key=lambda attempt: attempt.at):
        sitting = latest.get(attempt.question_id)
        if sitting is None or _is_over(sitting[-1].at, attempt.at, ends):
            sitting = latest[attempt.question_id] = []
            found.append(sitting)
        sitting.append(attempt)
    return found


def _is_over(last: datetime, now: datetime, ends: Collection[datetime]) -> bool:
    return now - last >= SITTING or any(last < end <= now for end in ends)


def first_of_each_sitting(attempts: Iterable[Attempt]) -> tuple[Attempt, ...]:
    """Return the attempts that count, oldest first: per question, the first of each sitting.

    What is put right a minute after the explanation was read off, not remembered, so the later
    tries of a sitting are left out.
    """
    return tuple(sitting[0] for sitting in sittings(attempts))
