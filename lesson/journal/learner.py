"""Who learns here: a number made once at random, so that each learner's order is their own."""

import sqlite3
from functools import cache
from secrets import randbits

from lesson.journal.errors import JournalUnavailable, leave_notice
from lesson.journal.opening import opened
from lesson.journal.seed import BITS, keep_seed, kept_seed


def learner_seed() -> int:
    """Return the journal's number: the same for ever; if there is no journal, for this session."""
    try:
        with opened() as connection:
            kept = kept_seed(connection)
            return _made(connection) if kept is None else kept
    except JournalUnavailable:
        return _of_this_session()


def _made(connection: sqlite3.Connection) -> int:
    with connection:
        connection.execute("BEGIN IMMEDIATE")
        kept = kept_seed(connection)  # another page may have made it meanwhile
        if kept is not None:
            return kept
        (damaged,) = connection.execute("SELECT count(*) FROM learner").fetchone()
        seed = randbits(BITS)
        keep_seed(connection, seed)
    if damaged:
        leave_notice(
            "Answers to choose from may stand in another order than before: the part of your record "
            "that remembered it was damaged. Nothing that you answered depends on it."
        )
    return seed


@cache
def _of_this_session() -> int:
    return randbits(BITS)
