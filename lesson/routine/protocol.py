"""What the routine's widgets say alike."""

from typing_extensions import TypedDict


class Remark(TypedDict):
    """A sentence for the learner; a `grave` one is told at once, and looks it."""

    words: str
    grave: bool


def remark(words: str, *, grave: bool = False) -> Remark:
    """Return a sentence as it is sent to the page."""
    return Remark(words=words, grave=grave)
