"""Options to choose from, each with what to say to whoever chooses it."""

from lesson.quiz.types.asked import OptionId, Words, Written


class Option(Written):
    """One answer to choose."""

    id: OptionId
    text: Words
    feedback: Words
    right: bool = False


def refuse_twins(options: tuple[Option, ...]) -> None:
    """Refuse options that share an id or a text. Raises `ValueError`."""
    for what in ("id", "text"):
        if len({getattr(option, what) for option in options}) < len(options):
            raise ValueError(f"expected a different {what} for each option")
