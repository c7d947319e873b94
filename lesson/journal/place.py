"""Where the learner's record lies."""

import os
from pathlib import Path


def journal_file() -> Path:
    """Return the record's path: in the user's data folder, or in LESSON_JOURNAL if that is set."""
    chosen = os.environ.get("LESSON_JOURNAL")
    if chosen:
        return Path(chosen).expanduser() / "journal.sqlite3"
    from platformdirs import user_data_path

    return user_data_path("sciatic-nerve-lesson", appauthor=False) / "journal.sqlite3"
