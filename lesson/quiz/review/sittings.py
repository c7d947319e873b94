"""Which attempts say what a learner knew: the first one of each sitting."""

from collections.abc import Iterable
from datetime import timedelta

from lesson.journal import Attempt

#: Two attempts at one question nearer to each other than this belong to one sitting.
SITTING = timedelta(hours=6)


def first_of_each_sitting(attempts: Iterable[Attempt]) -> tuple[Attempt, ...]:
    """Return the attempts that count, oldest first: per question, the first of each sitting.

    What is put right a minute after the explanation was read off, not remembered, so the later
    tries of a sitting are left out. A sitting ends once a question has been left alone for six
    hours.
    """
    latest: dict[str, Attempt] = {}
    counted = []
    for attempt in sorted(attempts, key=lambda attempt: attempt.at):
        before = latest.get(attempt.question_id)
        if before is None or attempt.at - before.at >= SITTING:
            counted.append(attempt)
        latest[attempt.question_id] = attempt
    return tuple(counted)
