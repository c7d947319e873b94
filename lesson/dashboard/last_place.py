"""Where the learner left off: one small note in the journal, overwritten as they read on."""

import re
from dataclasses import dataclass
from datetime import datetime

from lesson import journal
from lesson.dashboard.lesson_pages import LessonPage, lesson_pages
from lesson.errors import BadCall
from lesson.journal import Note

KIND = "place"
#: The page that one comes back to, and goes on from: to have been there last tells nothing.
HOME = "00"
_PAGE = re.compile(r"[\w-]{1,80}\.ipynb")
_LONGEST_HEADING = 200


class BadPlace(BadCall):
    """What was given is no place in the lesson; the message says what was expected."""


@dataclass(frozen=True)
class LastPlace:
    """A page and a heading in it: both as they are addressed, and as they are read.

    ``heading`` and ``heading_words`` are "" at a page's beginning; ``link`` leads there from any other
    page of the lesson.
    """

    page: str
    heading: str
    title: str
    heading_words: str
    at: datetime

    @property
    def link(self) -> str:
        """The place's address, relative to the pages' folder."""
        return f"{self.page}#{self.heading}" if self.heading else self.page


def remember_place(page: str, heading: str = "") -> bool:
    """Keep where the learner is, in the place of where they were; say whether it is kept.

    ``page`` is a file's name such as "04_daily_life.ipynb", ``heading`` the id of the heading that is
    being read. Page 00 and what is no lesson page, such as the glossary, leave the last place as it is.

    Raises
    ------
    BadPlace
        If one of them cannot be a name or an id.
    JournalUnavailable
        If it could not be kept, with one sentence for the learner.
    """
    if not isinstance(page, str) or not _PAGE.fullmatch(page):
        raise BadPlace(f"A place: expected a page such as 04_daily_life.ipynb, not {page!r:.80}.")
    if not _could_be_heading(heading):
        raise BadPlace(f"A place: expected the id of a heading, not {heading!r:.80}.")
    if page.startswith(HOME) or page not in _by_file():
        return False
    journal.replace(KIND, {"page": page, "heading": heading})
    return True


def last_place() -> LastPlace | None:
    """Return where the learner left off, or None; a heading that is gone leads to its page.

    Raises
    ------
    JournalUnavailable
        If the record could not be read, with one sentence for the learner.
    BadData
        If a page cannot be read.
    """
    kept = journal.notes(KIND)
    return _place(kept[-1]) if kept else None


def _place(note: Note) -> LastPlace | None:
    """Return the place that a note tells of, or None: its page may be gone, or the note be damaged."""
    told = note.content if isinstance(note.content, dict) else {}
    page = _by_file().get(str(told.get("page")))
    if page is None:
        return None
    heading = str(told.get("heading"))
    words = page.headings.get(heading, "")
    return LastPlace(page.file, heading if words else "", page.title, words, note.at)


def _by_file() -> dict[str, LessonPage]:
    return {page.file: page for page in lesson_pages()}


def _could_be_heading(heading: object) -> bool:
    return (
        isinstance(heading, str)
        and len(heading) <= _LONGEST_HEADING
        and heading.isprintable()
        and " " not in heading
    )
