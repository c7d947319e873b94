"""Which questions a page asks, read from its calls."""

from lesson.page_calls import Call
from lesson.quiz.asked_twice import listed_ids


def questions_of(call: Call) -> tuple[str, ...]:
    """Return the ids of the questions that a call asks; a recalled prediction was asked before.

    Whether the bank has them is not looked up. Raises `DataError` if the pre-test's list is damaged.
    """
    if call.name in ("ask", "predict", "exam"):
        return call.words
    return listed_ids() if call.name in ("pre_test", "post_test") else ()
