"""What is due: the FSRS scheduler over the attempts in the journal, kept nowhere.

The plan is worked out anew from the attempts each time, so it can never disagree with them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from fsrs import Card, Rating, Scheduler

from lesson.journal import Attempt
from lesson.quiz.credit import is_right
from lesson.quiz.sittings import first_of_each_sitting

#: How sure a right answer has to be to count as easy, and up to where it counts as a guess.
CERTAIN, GUESS = 0.9, 0.5
#: From this much of the credit an answer that is not wholly right counts as a hard one.
MOSTLY = 0.5


@dataclass(frozen=True)
class Due:
    """When a question should come again.

    ``recall`` is how probable it is, from 0 to 1, that it would be known now; ``last`` is when it
    was last answered, ``right`` whether that was right, and ``sittings`` in how many it was asked.
    """

    question_id: str
    at: datetime
    recall: float
    last: datetime
    right: bool
    sittings: int


def rating(attempt: Attempt) -> Rating:
    """Return how well a question was remembered, from credit, confidence and hints taken.

    Not right is "again", or "hard" with most of the credit. Right with a hint, or as a guess, is
    "hard"; right and certain is "easy"; right otherwise is "good".
    """
    credit = attempt.credit or 0.0
    if not is_right(credit):
        return Rating.Hard if credit >= MOSTLY else Rating.Again
    sure = attempt.confidence
    if attempt.hints or (sure is not None and sure <= GUESS):
        return Rating.Hard
    return Rating.Easy if sure is not None and sure >= CERTAIN else Rating.Good


def schedule(attempts: Iterable[Attempt], now: datetime) -> tuple[Due, ...]:
    """Return when each question that was ever marked comes again, the most urgent first.

    The answer depends on the attempts and on `now` alone: days are whole, nothing is random.
    ``now`` must know its time zone. Predictions are not marked, so they are not scheduled.

    Source: FSRS-6, https://github.com/open-spaced-repetition/py-fsrs, with its own parameters.
    """
    # no steps of minutes: a lesson is come back to on another day
    scheduler = Scheduler(enable_fuzzing=False, learning_steps=(), relearning_steps=())
    now = now.astimezone(UTC)
    cards: dict[str, Card] = {}
    counted: dict[str, list[Attempt]] = {}
    marked = [attempt for attempt in attempts if attempt.credit is not None]
    for attempt in first_of_each_sitting(marked):
        at = attempt.at.astimezone(UTC)
        card = cards.get(attempt.question_id) or Card(card_id=len(cards), due=at)
        cards[attempt.question_id], _ = scheduler.review_card(card, rating(attempt), at)
        counted.setdefault(attempt.question_id, []).append(attempt)
    found = [
        Due(
            question_id=id_,
            at=card.due,
            recall=scheduler.get_card_retrievability(card, now),
            last=counted[id_][-1].at,
            right=is_right(counted[id_][-1].credit),
            sittings=len(counted[id_]),
        )
        for id_, card in cards.items()
    ]
    return tuple(sorted(found, key=lambda each: (each.at, each.question_id)))
