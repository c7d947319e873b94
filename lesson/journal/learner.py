"""Who learns here: a number made once at random, so that each learner's order is their own."""

import sqlite3
from functools import cache
from secrets import randbits

from lesson.journal.errors import JournalUnavailable, leave_notice
from lesson.journal.opening import opened
from lesson.journal.rows import checksum

_BITS = 48


def learner_seed() -> int:
    """Return the journal's number: the same for ever; if there is no journal, for this session."""
    try:
        with opened() as connection:
            kept = kept_seed(connection)
            return _made(connection) if kept is None else kept
    except JournalUnavailable:
        return _of_this_session()


def kept_seed(connection: sqlite3.Connection) -> int | None:
    """Return the number that is kept; None if there is none, or it was damaged."""
    for one, seed, its_sum in connection.execute("SELECT one, seed, sum FROM learner"):
        if could_be_seed(seed) and its_sum == checksum(one, [seed]):
            return int(seed)
    return None


def keep_seed(connection: sqlite3.Connection, seed: int) -> None:
    """Keep this number in the place of another."""
    connection.execute("DELETE FROM learner")
    connection.execute(
        "INSERT INTO learner (one, seed, sum) VALUES (1, ?, ?)", (seed, checksum(1, [seed]))
    )


def could_be_seed(value: object) -> bool:
    """Say whether a value is a number such as is kept."""
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 1 << _BITS


def _made(connection: sqlite3.Connection) -> int:
    with connection:
        connection.execute("BEGIN IMMEDIATE")
        kept = kept_seed(connection)  # another page may have made it meanwhile
        if kept is not None:
            return kept
        (damaged,) = connection.execute("SELECT count(*) FROM learner").fetchone()
        seed = randbits(_BITS)
        keep_seed(connection, seed)
    if damaged:
        leave_notice(
            "Answers to choose from may stand in another order than before: the part of your record "
            "that remembered it was damaged. Nothing that you answered depends on it."
        )
    return seed


@cache
def _of_this_session() -> int:
    return randbits(_BITS)
