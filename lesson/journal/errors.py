"""The record cannot be kept, or had to be set aside: what the learner is told."""

import sqlite3
from pathlib import Path

from lesson.errors import LessonError


class JournalUnavailable(LessonError):
    """The record cannot be read or written now; the message is one sentence for the learner."""


class Damaged(LessonError, sqlite3.DatabaseError):
    """The record's file as a whole cannot be read; the message is for whoever looks into it."""

    sqlite_errorcode = sqlite3.SQLITE_CORRUPT


_waiting: list[str] = []


def take_notice() -> str | None:
    """Return the oldest sentence the learner has not been told yet, and forget it."""
    return _waiting.pop(0) if _waiting else None


def leave_notice(sentence: str) -> None:
    """Keep a sentence for whoever next speaks with the learner."""
    _waiting.append(sentence)


def unavailable(file: Path, error: Exception) -> JournalUnavailable:
    """Return the error that says in one sentence why `file` cannot be used."""
    return JournalUnavailable(f"Your answers are not being kept: {_reason(file, error)}.")


def _reason(file: Path, error: Exception) -> str:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the low byte is the primary code
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return f"another program is holding {file}"
    if code == sqlite3.SQLITE_FULL:
        return f"the disk that holds {file.parent} is full"
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        return f"{file} cannot be written"
    if isinstance(error, OSError):
        return f"the folder {file.parent} cannot be used ({error.strerror})"
    return f"{file} gave an error ({error})"
