"""Something given to the routine cannot be used: what a learner or caller is told."""

from lesson.errors import LessonError


class BadInput(LessonError, ValueError):
    """Something given cannot be used; the message is one sentence that names it.

    ``details`` say more to whoever helps a learner, in the file's own words; "" where there is no more.
    """

    def __init__(self, message: str, details: str = "") -> None:
        super().__init__(message)
        self.details = details


class BadField(BadInput):
    """A field of what was given cannot be used: ``place`` is the way to it, from the outside in."""

    def __init__(self, message: str, place: tuple[int | str, ...]) -> None:
        super().__init__(message)
        self.place = place


class NotJson(BadInput):
    """What was given is no JSON at all; the message names the line."""
