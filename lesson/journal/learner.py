"""Who learns here: a number made once at random, so that each learner's order is their own."""

from functools import cache
from secrets import randbits

from lesson.journal.errors import JournalUnavailable
from lesson.journal.opening import opened


def learner_seed() -> int:
    """Return the journal's number: the same for ever; if there is no journal, for this session."""
    try:
        with opened() as connection:
            connection.execute(
                "INSERT OR IGNORE INTO learner (one, seed) VALUES (1, ?)", (randbits(48),)
            )
            return int(connection.execute("SELECT seed FROM learner").fetchone()[0])
    except JournalUnavailable:
        return _of_this_session()


@cache
def _of_this_session() -> int:
    return randbits(48)
