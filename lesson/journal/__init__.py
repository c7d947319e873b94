"""The learner's own record, one file on this machine."""

from lesson.journal.attempts import Attempt, attempts, last_attempt, record
from lesson.journal.place import journal_file
from lesson.journal.trouble import JournalUnavailable, take_notice

__all__ = [
    "Attempt",
    "JournalUnavailable",
    "attempts",
    "journal_file",
    "last_attempt",
    "record",
    "take_notice",
]
