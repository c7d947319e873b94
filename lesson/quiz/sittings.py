"""Attempts by sitting, and which of them say what a learner knew: the first one of each."""

from collections.abc import Iterable
from datetime import timedelta

from lesson.journal import Attempt

#: Two attempts at one question nearer to each other than this belong to one sitting.
SITTING = timedelta(hours=6)


def sittings(attempts: Iterable[Attempt]) -> list[list[Attempt]]:
    """Return each sitting's attempts at one question, oldest first, as are the sittings.

    A sitting ends once a question has been left alone for six hours.
    """
    latest: dict[str, list[Attempt]] = {}
    found = []
    for attempt in sorted(attempts, key=lambda attempt: attempt.at):
        sitting = latest.get(attempt.question_id)
        if sitting is None or attempt.at - sitting[-1].at >= SITTING:
            sitting = latest[attempt.question_id] = []
            found.append(sitting)
        sitting.append(attempt)
    return found


def first_of_each_sitting(attempts: Iterable[Attempt]) -> tuple[Attempt, ...]:
    """Return the attempts that count, oldest first: per question, the first of each sitting.

    What is put right a minute after the explanation was read off, not remembered, so the later
    tries of a sitting are left out.
    """
    return tuple(sitting[0] for sitting in sittings(attempts))
