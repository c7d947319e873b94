"""Lines of words one below the other, measured before they are written."""

from lesson.routine.take_along.paper import BASELINE, Look, Paper, wrapped

BULLET = "•"
INDENT = 0.8
AFTER_POINT = 0.15


class Flow:
    """Words in a column `width` points wide; `height` grows as they are added."""

    def __init__(self, width: float) -> None:
        self.width = width
        self.height = 0.0
        self._lines: list[tuple[float, float, str, Look]] = []

    def add(self, words: str, look: Look, *, space: float = 0.0) -> "Flow":
        """Add words, broken into lines, with some space before unless they are the first."""
        if self._lines:
            self.height += space
        for line in wrapped(words, look, self.width):
            self.height += look.leading
            self._lines.append((0.0, self.height - BASELINE * look.size, line, look))
        return self

    def point(self, words: str, look: Look) -> "Flow":
        """Add words as one point of a list."""
        indent = look.size * INDENT
        for number, line in enumerate(wrapped(words, look, self.width - indent)):
            self.height += look.leading
            baseline = self.height - BASELINE * look.size
            if not number:
                self._lines.append((0.0, baseline, BULLET, look))
            self._lines.append((indent, baseline, line, look))
        self.height += look.size * AFTER_POINT
        return self

    def extend(self, other: "Flow", *, space: float = 0.0) -> "Flow":
        """Add the lines of another column, with some space before unless they are the first."""
        if self._lines:
            self.height += space
        top = self.height
        self._lines += [(x, top + y, words, look) for x, y, words, look in other._lines]
        self.height += other.height
        return self

    def write(self, paper: Paper, x: float, y: float) -> None:
        """Write the lines with the upper left corner at a point."""
        for right, below, words, look in self._lines:
            paper.words(x + right, y + below, words, look)
