"""A saved record brought back: whole into an empty record, or merged with what is there, without doubles."""

from lesson.journal.merging import Coming, merge, would_merge
from lesson.journal.opening import opened
from lesson.journal.saved import Saved


def coming(saved: Saved) -> Coming:
    """Return what `restore` would bring in.

    Raises
    ------
    JournalUnavailable
        If the record could not be read, with one sentence for the learner.
    """
    with opened() as connection:
        return would_merge(connection, saved)


def restore(saved: Saved) -> Coming:
    """Bring a saved record in as `merging.merge` does, all of it or nothing, and return what was new.

    Raises
    ------
    JournalUnavailable
        If it could not be kept; the record is then as it was.
    """
    with opened() as connection, connection:
        connection.execute("BEGIN IMMEDIATE")
        return merge(connection, saved)
