"""For whoever comes back: what is due, how far they are, how sure and how right they were."""

from lesson.quiz.review.page import (
    before_and_after,
    calibration,
    comes_back_words,
    next_due_words,
    review,
    standing,
)
from lesson.quiz.review.returning import (
    before_and_after_picture,
    calibration_picture,
    comes_back,
    due,
    next_due,
    progress,
    scheduled,
)

__all__ = [
    "before_and_after",
    "before_and_after_picture",
    "calibration",
    "calibration_picture",
    "comes_back",
    "comes_back_words",
    "due",
    "next_due",
    "next_due_words",
    "progress",
    "review",
    "scheduled",
    "standing",
]
