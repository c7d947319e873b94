"""How sure a learner was against how often that was right."""

from collections.abc import Iterable
from dataclasses import dataclass

from lesson.journal import Attempt
from lesson.quiz.credit import is_right
from lesson.quiz.items.analysis import wilson
from lesson.quiz.sittings import first_of_each_sitting


@dataclass(frozen=True)
class Level:
    """One step of being sure: ``confidence`` from 0 to 1, said ``answers`` times, ``right`` so often."""

    confidence: float
    answers: int
    right: int

    @property
    def share(self) -> float:
        """The share that was right, from 0 to 1."""
        return self.right / self.answers

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 % interval of that share."""
        return wilson(self.right, self.answers)


def calibration(attempts: Iterable[Attempt]) -> tuple[Level, ...]:
    """Return each step of confidence that was used, the least sure first.

    Only marked answers with a confidence count, and of one sitting only the first try at a
    question: after the explanation everyone is sure.
    """
    counts: dict[float, list[int]] = {}
    marked = [attempt for attempt in attempts if attempt.credit is not None]
    for attempt in first_of_each_sitting(marked):
        if attempt.confidence is not None and attempt.credit is not None:
            counted = counts.setdefault(attempt.confidence, [0, 0])
            counted[0] += 1
            counted[1] += is_right(attempt.credit)
    return tuple(Level(sure, *counts[sure]) for sure in sorted(counts))


def sureness_gap(levels: Iterable[Level]) -> float | None:
    """Return the mean confidence less the share right, from −1 to 1; None where nothing counts.

    Above 0 a learner was surer than right, below 0 more right than sure.
    """
    levels = tuple(levels)
    answers = sum(level.answers for level in levels)
    if not answers:
        return None
    sure = sum(level.confidence * level.answers for level in levels)
    return (sure - sum(level.right for level in levels)) / answers
