"""A file that was handed in, or an answer, cannot be used: what a teacher or caller is told."""

from lesson.errors import LessonError


class BadFile(LessonError, ValueError):
    """A file cannot be used; the message is one sentence that names it, the place and why."""


class BadAnswer(LessonError, ValueError):
    """A question can have no such answer; the message names both and what was expected."""
