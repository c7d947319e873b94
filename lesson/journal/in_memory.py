"""A record that is kept nowhere: each visit has its own, in this process's memory, and it goes with it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock
from weakref import WeakKeyDictionary, finalize

from lesson.journal.errors import JournalUnavailable
from lesson.journal.schema import bring_up_to_date
from lesson.visit import Visit, current

_records: WeakKeyDictionary[Visit, sqlite3.Connection] = WeakKeyDictionary()
_one_at_a_time = RLock()


@contextmanager
def in_memory() -> Iterator[sqlite3.Connection]:
    """Give the record of the visit that is served.

    Raises
    ------
    JournalUnavailable
        If it cannot be used, such as where there is no memory left.
    """
    visit = current()
    with _one_at_a_time:
        try:
            yield _record_of(visit)
        except sqlite3.Error as error:
            raise JournalUnavailable(
                f"Your answers are not being kept: the memory they are in gave an error ({error})."
            ) from error


def _record_of(visit: Visit) -> sqlite3.Connection:
    if visit not in _records:
        connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        bring_up_to_date(connection, "the record of this visit")
        finalize(visit, connection.close)
        _records[visit] = connection
    return _records[visit]
