"""How far a learner is in each topic: what was tried, what is right now, and the score."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean

from lesson.journal import Attempt
from lesson.quiz.credit import is_right


@dataclass(frozen=True)
class Standing:
    """How far a learner is in one topic.

    ``questions`` are there, ``tried`` of them were marked, ``right_at_first`` were right in the
    first attempt and ``right_now`` in the latest. ``score`` is the mean credit of the latest
    attempts at what was tried, from 0 to 1, or None where nothing was. Credit is corrected for
    chance, so guessing brings about 0; a negative mean is shown as 0.
    """

    topic: str
    questions: int
    tried: int
    right_at_first: int
    right_now: int
    score: float | None


def standings(attempts: Iterable[Attempt], question_ids: Sequence[str]) -> tuple[Standing, ...]:
    """Return how far a learner is in each topic, in the topics' order of `question_ids`.

    Attempts at questions that are no longer there, and predictions, do not count.
    """
    history: dict[str, list[float]] = {}
    for attempt in sorted(attempts, key=lambda attempt: attempt.at):
        if attempt.credit is not None:
            history.setdefault(attempt.question_id, []).append(attempt.credit)
    topics: dict[str, list[str]] = {}
    for id_ in question_ids:
        topics.setdefault(id_.partition(".")[0], []).append(id_)
    return tuple(_standing(topic, ids, history) for topic, ids in topics.items())


def _standing(topic: str, ids: list[str], history: dict[str, list[float]]) -> Standing:
    credits_ = [history[id_] for id_ in ids if id_ in history]
    return Standing(
        topic=topic,
        questions=len(ids),
        tried=len(credits_),
        right_at_first=sum(is_right(each[0]) for each in credits_),
        right_now=sum(is_right(each[-1]) for each in credits_),
        score=max(0.0, fmean(each[-1] for each in credits_)) if credits_ else None,
    )
