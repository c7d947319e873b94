"""What a check says: a finding, and what kept it from looking."""

from __future__ import annotations

from dataclasses import dataclass

from lesson.data_files.yaml_file import DataError, Entry
from lesson.errors import LessonError


@dataclass(frozen=True)
class Finding:
    """Something in the content that breaks a rule: in which file, where in it, and what."""

    file: str
    place: str
    words: str

    def __str__(self) -> str:
        """Return it on one line."""
        where = ", ".join(filter(None, (self.file, self.place)))
        return " ".join(f"{where}: {self.words}".split())

    @classmethod
    def of(cls, error: DataError) -> Finding:
        """Return what a loader refused, as a finding."""
        place = f"line {error.line}, {error.entry}: {error.field}"
        return cls(error.file.name, place, error.expected)

    @classmethod
    def at(cls, entry: Entry, words: str, *path: str | int) -> Finding:
        """Return a finding at the field `path` of an entry of a data file."""
        names = (entry.fields.get(field) for field in ("id", "key", "root", "source"))
        name = next((str(name) for name in names if name), f"entry {entry.number}")
        return cls.of(entry.error(name, words, *path))


class Refused(LessonError):
    """The content cannot be read; `finding` says where and why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(str(finding))
        self.finding = finding


class NotChecked(LessonError):
    """A check needs what is not installed; the message says what was not checked and why."""
