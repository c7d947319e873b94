"""Being sure against being right, as a picture."""

from textwrap import fill

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.patches import PathPatch

from lesson.diagrams.diagram import Diagram
from lesson.diagrams.drawing.chart import Scale, axis, rule, sheet, spot, title, words
from lesson.diagrams.drawing.curves import strokes
from lesson.diagrams.drawing.group import Group
from lesson.diagrams.drawing.style import NERVE
from lesson.quiz.items.analysis import FEW
from lesson.quiz.review.sureness import Level, sureness_gap

WIDTH, HEIGHT, LEFT = 680.0, 520.0, 26.0
SURE, RIGHT = Scale(0, 100, 84, 600), Scale(0, 100, 76, 436)
#: Within this many points of each other, being sure and being right are called alike.
ALIKE = 10
EMPTY = "No answer with a word on how sure you were yet."


def calibration_chart(levels: tuple[Level, ...], trouble: str = "") -> Diagram:
    """Return how often answers were right at each step of confidence, with its 95 % interval.

    ``trouble`` is said in place of the points where the record cannot be read.
    """
    figure, axes = sheet(WIDTH, HEIGHT)
    title(axes, LEFT, HEIGHT - 24, TITLE, NOTE)
    ticks = [(value, f"{value} %") for value in (0, 25, 50, 75, 100)]
    axis(axes, SURE, ticks, (RIGHT.left, RIGHT.right), "how sure you were")
    _upright_axis(axes)
    if trouble or not levels:
        said = fill(trouble or EMPTY, 56)
        note = words((SURE.left + SURE.right) / 2, RIGHT(62), said, 13, align="center")
        Group(axes, "note:empty", 900, [note])
        return Diagram(figure, TITLE, trouble or f"{EMPTY} 0 answers are drawn.")
    line = rule([(SURE(0), RIGHT(0)), (SURE(100), RIGHT(100))], dashed=True)
    Group(axes, "guide:alike", 1, [line])
    names = {}
    for level in levels:
        id_ = f"level:{100 * level.confidence:g}"
        Group(axes, id_, 10, _mark(level))
        names[id_] = f"{100 * level.confidence:g} % sure: {level.right} of {level.answers} right"
    return Diagram(figure, TITLE, _described(levels), names)


def _upright_axis(axes: Axes) -> None:
    parts: list[Artist] = [words(SURE.left - 34, RIGHT.right + 20, "how many were right", 12.5)]
    for value in (0, 25, 50, 75, 100):
        line = rule([(SURE.left, RIGHT(value)), (SURE.right, RIGHT(value))])
        line.set_alpha(0.4)
        parts.append(line)
        said = words(SURE.left - 10, RIGHT(value) + 2, f"{value} %", 12, quiet=True, align="right")
        parts.append(said)
    Group(axes, "axis:y", 0, parts)


def _mark(level: Level) -> list[Artist]:
    x, y = SURE(100 * level.confidence), RIGHT(100 * level.share)
    low, high = (RIGHT(100 * end) for end in level.interval)
    lines = [[(x, low), (x, high)], [(x - 4, low), (x + 4, low)], [(x - 4, high), (x + 4, high)]]
    whisker = PathPatch(strokes(lines), facecolor="none", edgecolor=NERVE.edge, linewidth=2)
    said = f"{level.right} of {level.answers}"
    # away from the dashed line, which would run through the words
    left = level.share >= level.confidence and x > SURE.left + 60
    height = max(y + 2, RIGHT.left + 10)  # clear of the numbers under the axis
    beside = words(
        x - 11 if left else x + 11, height, said, 12.5, align="right" if left else "left"
    )
    return [whisker, spot(x, y, NERVE.mid, NERVE.edge), beside]


def _described(levels: tuple[Level, ...]) -> str:
    steps = "; ".join(
        f"{100 * level.confidence:g} % sure, {level.right} of {level.answers} right"
        for level in levels
    )
    gap = round(100 * (sureness_gap(levels) or 0.0))
    said = f"How sure you were and how many were right: {steps}."
    if sum(level.answers for level in levels) < FEW:
        return f"{said} With fewer than {FEW} answers this is mostly chance."
    if abs(gap) < ALIKE:
        return f"{said} On the whole you were about as sure as right: {_points(gap)} apart."
    way = "surer than right" if gap > 0 else "more right than sure"
    return f"{said} On the whole you were {way}, by {_points(gap)}."


def _points(gap: int) -> str:
    return "1 point" if abs(gap) == 1 else f"{abs(gap)} points"


TITLE = "How sure, and how right"
NOTE = (
    "dot: your answers, with their 95 % interval; above the dashed line: more right than sure; "
    "below: surer than right"
)
