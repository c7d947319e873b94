"""Lines of words one below the other, measured before they are written."""

from lesson.routine.take_along.paper import BASELINE, Look, Paper, wrapped


class Flow:
    """Words in a column `width` points wide; `height` grows as they are added."""

    def __init__(self, width: float) -> None:
        self.width = width
        self.height = 0.0
        self._lines: list[tuple[float, str, Look]] = []

    def add(self, words: str, look: Look, *, space: float = 0.0) -> "Flow":
        """Add words, broken into lines, with some space before unless they are the first."""
        if self._lines:
            self.height += space
        for line in wrapped(words, look, self.width):
            self.height += look.leading
            self._lines.append((self.height - BASELINE * look.size, line, look))
        return self

    def write(self, paper: Paper, x: float, y: float) -> None:
        """Write the lines with the upper left corner at a point."""
        for below, words, look in self._lines:
            paper.words(x, y + below, words, look)
