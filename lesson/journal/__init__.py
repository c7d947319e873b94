"""The learner's own record, one file on this machine."""

from lesson.journal.attempts import Attempt, Tries, attempts, last_attempt, record, tries
from lesson.journal.counts import Counts
from lesson.journal.damage import unreadable, unreadable_words
from lesson.journal.errors import JournalUnavailable, take_notice
from lesson.journal.homes import home
from lesson.journal.learner import learner_seed
from lesson.journal.leaving import (
    Held,
    as_csv,
    as_json,
    erase,
    export_csv,
    export_json,
    held,
)
from lesson.journal.merging import Coming
from lesson.journal.notes import Note, forget, keep, notes, replace
from lesson.journal.place import journal_file
from lesson.journal.restoring import coming, restore
from lesson.journal.saved import BadSavedRecord, Saved, read_saved
from lesson.journal.spreadsheet import plain_cell, safe_cell

__all__ = [
    "Attempt",
    "BadSavedRecord",
    "Coming",
    "Counts",
    "Held",
    "JournalUnavailable",
    "Note",
    "Saved",
    "Tries",
    "as_csv",
    "as_json",
    "attempts",
    "coming",
    "erase",
    "export_csv",
    "export_json",
    "forget",
    "held",
    "home",
    "journal_file",
    "keep",
    "last_attempt",
    "learner_seed",
    "notes",
    "plain_cell",
    "read_saved",
    "record",
    "replace",
    "restore",
    "safe_cell",
    "take_notice",
    "tries",
    "unreadable",
    "unreadable_words",
]
