"""Where the learner's record lies."""

import os
from pathlib import Path


def journal_file() -> Path:
    """Return the record's path: in the user's data folder, or in LESSON_JOURNAL if that is set."""
    if was_chosen():
        return Path(os.environ["LESSON_JOURNAL"]).expanduser() / "journal.sqlite3"
    from platformdirs import user_data_path

    return user_data_path("sciatic-nerve-lesson", appauthor=False) / "journal.sqlite3"


def was_chosen() -> bool:
    """Return whether somebody has chosen the folder, in which other things may lie then."""
    return bool(os.environ.get("LESSON_JOURNAL"))
