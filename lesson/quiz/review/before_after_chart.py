"""Before and after, as a picture: a row a question, first try and latest."""

from textwrap import fill

from matplotlib.artist import Artist
from matplotlib.axes import Axes

from lesson.diagrams.diagram import Diagram
from lesson.diagrams.drawing.chart import rule, sheet, spot, title, words
from lesson.diagrams.drawing.group import Group
from lesson.diagrams.drawing.style import NERVE, PAPER
from lesson.quiz.review.before_after import Pair

WIDTH, LEFT, ROW = 690.0, 26.0, 31.0
ABOVE, BELOW = 116.0, 26.0
FIRST, LATEST = 520.0, 622.0
#: More rows than this do not fit a page, and more letters than this not a row.
MOST_ROWS, LETTERS = 24, 68
EMPTY = "The questions of the first page have not been answered yet."


def before_after_chart(pairs: tuple[Pair, ...], trouble: str = "") -> Diagram:
    """Return first and latest tries side by side; ``trouble`` is said where there is no record."""
    rows = pairs[:MOST_ROWS]
    height = ABOVE + BELOW + ROW * max(len(rows), 1)
    figure, axes = sheet(WIDTH, height)
    title(axes, LEFT, height - 24, TITLE, "filled: right; hollow: not yet")
    if trouble or not rows:
        note = words(LEFT, BELOW + ROW, fill(trouble or EMPTY, 90), 13)
        Group(axes, "note:empty", 900, [note])
        return Diagram(figure, TITLE, trouble or f"{EMPTY} 0 questions are drawn.")
    ceiling = height - ABOVE
    _heads(axes, rows, ceiling)
    names = {}
    for index, pair in enumerate(rows):
        y = ceiling - ROW * (index + 0.5)
        Group(axes, pair.question_id, 10, _row(pair, y))
        names[pair.question_id] = f"{_short(pair.stem)} {_said(pair)}"
    return Diagram(figure, TITLE, _described(pairs, rows), names)


def _heads(axes: Axes, rows: tuple[Pair, ...], ceiling: float) -> None:
    again = [pair for pair in rows if pair.latest is not None]
    parts: list[Artist] = []
    for x, said, right, of in (
        (FIRST, "first time", sum(pair.first for pair in rows), len(rows)),
        (LATEST, "latest", sum(bool(pair.latest) for pair in again), len(again)),
    ):
        parts.append(words(x, ceiling + 34, said, 12.5, align="center"))
        parts.append(words(x, ceiling + 15, f"{right} of {of}", 13, strong=True, align="center"))
    parts.append(rule([(LEFT, ceiling), (WIDTH - LEFT, ceiling)]))
    Group(axes, "note:heads", 900, parts)


def _row(pair: Pair, y: float) -> list[Artist]:
    parts: list[Artist] = [words(LEFT, y + 2, _short(pair.stem), 12.5)]
    if pair.latest is None:
        parts.append(words(LATEST, y + 2, "not answered again", 12, quiet=True, align="center"))
    else:
        parts.append(rule([(FIRST + 12, y), (LATEST - 12, y)]))
        parts.append(_mark(LATEST, y, pair.latest))
    return [*parts, _mark(FIRST, y, pair.first)]


def _mark(x: float, y: float, right: bool) -> Artist:
    return spot(x, y, NERVE.mid if right else PAPER, NERVE.edge)


def _short(stem: str) -> str:
    if len(stem) > LETTERS:
        stem = f"{stem[:LETTERS].rpartition(' ')[0] or stem[:LETTERS]} …"
    return stem.replace("$", r"\$")  # or matplotlib would read what stands between two as a formula


def _said(pair: Pair) -> str:
    marks = {True: "right", False: "not yet", None: "not answered again"}
    return f"First time: {marks[pair.first]}. Latest: {marks[pair.latest]}."


def _described(pairs: tuple[Pair, ...], rows: tuple[Pair, ...]) -> str:
    again = [pair for pair in pairs if pair.latest is not None]
    said = f"The first time {sum(pair.first for pair in pairs)} of {len(pairs)} were right."
    if again:
        said += (
            f" Of the {len(again)} answered again, {sum(pair.first for pair in again)} were right "
            f"the first time and {sum(bool(pair.latest) for pair in again)} the latest time."
        )
    else:
        said += " None has been answered again yet."
    if len(rows) < len(pairs):
        said += f" Drawn are the first {len(rows)}."
    return said


TITLE = "Before and after the lesson"
