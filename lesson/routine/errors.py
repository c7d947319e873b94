"""Something given to the routine cannot be used: what a learner or caller is told."""

from lesson.errors import LessonError


class BadInput(LessonError, ValueError):
    """Something given cannot be used; the message is one sentence that names it."""


class NotJson(BadInput):
    """What was given is no JSON at all; the message names the line."""
