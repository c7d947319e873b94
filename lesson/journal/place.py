"""Where the learner's record lies."""

from pathlib import Path

from lesson.journal.errors import JournalUnavailable
from lesson.people import NobodyNamed, PersonGone, folder_of, person

_NAME = "journal.sqlite3"


def journal_file() -> Path:
    """Return the path of the record that is used: that of whoever learns now.

    Raises
    ------
    JournalUnavailable
        If several people learn here and nobody has said who; with one sentence for the learner.
    OSError
        If it cannot be found out who learns here.
    """
    try:
        return folder_of(person()) / _NAME
    except (NobodyNamed, PersonGone) as error:
        raise JournalUnavailable(str(error)) from error
