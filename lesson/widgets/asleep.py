"""What a part of a page says of itself while nothing computes behind it."""


def start_words(to: str) -> str:
    """Return how to wake the part, wherever the page is read: ``start_words("To answer")``."""
    return f"{to}, open this page in the lesson; in Jupyter itself, press ▶▶ (Run all)."


def start_line(words: str) -> str:
    """Return these words as HTML; where the page wakes by itself, they are hidden."""
    return f'<p class="lesson-start"><em>{words}</em></p>'
