"""Where the records of this computer's account lie: the first person's as ever, each other's in a folder."""

import os
import re
from pathlib import Path

#: Whoever learned here before there were several; their record stays where it always was.
FIRST = "first"
#: What a folder is called: never after a name, which may be none that a disk can hold.
_ID = re.compile(r"first|[0-9a-f]{24}")


def record_folder() -> Path:
    """Return the folder of all records: in the user's data folder, or LESSON_JOURNAL if that is set."""
    if was_chosen():
        return Path(os.environ["LESSON_JOURNAL"]).expanduser()
    from platformdirs import user_data_path

    return user_data_path("sciatic-nerve-lesson", appauthor=False)


def was_chosen() -> bool:
    """Return whether somebody has chosen the folder, in which other things may lie then."""
    return bool(os.environ.get("LESSON_JOURNAL"))


def people_folder() -> Path:
    """Return the folder with a folder for each person."""
    return record_folder() / "people"


def is_id(word: str) -> bool:
    """Say whether a word could be what a person's folder is called."""
    return _ID.fullmatch(word) is not None


def folder_of(person: str) -> Path:
    """Return where the record lies of the person with this id."""
    if not is_id(person):
        raise ValueError(f"expected the id of a person, not {person!r:.80}")
    return record_folder() if person == FIRST else people_folder() / person
