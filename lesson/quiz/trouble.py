"""What a teacher is told when a file that was handed in cannot be used."""


class BadFile(ValueError):
    """A file cannot be used; the message is one sentence that names it, the place and why."""
