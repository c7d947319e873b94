"""The learner's number, as it lies in an open record."""

import sqlite3

from lesson.journal.rows import checksum

#: So long is the number.
BITS = 48


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
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 1 << BITS
