"""Words in a picture that change with its slider."""

from typing import Any

from matplotlib.backend_bases import RendererBase
from matplotlib.text import Text


class Words(Text):
    """Text under a ``key``, by which a change of the picture says what it reads now.

    ``first`` is what it reads before any change.
    """

    def __init__(self, key: str, x: float, y: float, text: str, **look: Any) -> None:
        super().__init__(x, y, text, **look)
        self.key = key
        self.first = text

    def draw(self, renderer: RendererBase) -> None:
        """Draw, or hand the words to a renderer that keeps them as words."""
        keep = getattr(renderer, "keep_words", None)
        if keep is None:
            super().draw(renderer)
        else:
            keep(self)
