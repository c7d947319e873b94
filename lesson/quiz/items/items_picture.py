"""A picture of how the questions did: facility and discrimination, those to look at first."""

from matplotlib.artist import Artist
from matplotlib.axes import Axes

from lesson.diagrams.diagram import Diagram
from lesson.diagrams.drawing.chart import Scale, axis, bar, rule, sheet, spot, title, whisker, words
from lesson.diagrams.drawing.group import Group
from lesson.diagrams.drawing.style import BY_KIND, NERVE, PAPER
from lesson.quiz.items.analysis import FEW, ROUGH, Item

WIDTH, LEFT, ROW = 860.0, 26.0, 27.0
ABOVE, BELOW = 96.0, 68.0
#: More rows than this do not fit a page; the rest is said in words.
MOST_ROWS = 24
MARK, STRENGTH = BY_KIND["disc"], NERVE


def items_picture(items: tuple[Item, ...]) -> Diagram:
    """Return facility with its interval, and discrimination, a row a question.

    Shown are at most `MOST_ROWS` questions with at least `FEW` learners, the lowest
    discrimination first; the description says what is left out.
    """
    enough = sorted((item for item in items if not item.few), key=_worth_a_look)
    rows = enough[:MOST_ROWS]
    height = ABOVE + BELOW + ROW * max(len(rows), 1)
    figure, axes = sheet(WIDTH, height)
    title(axes, LEFT, height - 24, "How the questions did", _note(rows))
    floor, ceiling = BELOW, BELOW + ROW * max(len(rows), 1)
    share, strength = Scale(0, 100, 250, 500), Scale(-1, 1, 580, 780)
    if not rows:
        said = f"No question has been answered by {FEW} learners yet."
        Group(axes, "note:empty", 900, [words(LEFT, floor + ROW / 2, said, 13)])
        return Diagram(figure, TITLE, said + _left_out(items, enough, rows))
    ticks = [(value, f"{value} %") for value in (0, 50, 100)]
    axis(axes, share, ticks, (floor, ceiling), "right at first; line: 95 % interval")
    ticks = [(-1, "−1"), (0, "0"), (1, "1")]
    axis(axes, strength, ticks, (floor, ceiling), "discrimination", name="axis:strength")
    zero = rule([(strength(0), floor), (strength(0), ceiling)], dashed=True)
    Group(axes, "guide:zero", 1, [zero])
    names = {}
    for index, item in enumerate(rows):
        y = ceiling - ROW * (index + 0.5)
        Group(axes, item.question_id, 10, _row(item, y, share, strength))
        names[item.question_id] = f"{item.question_id}: {item.right} of {item.learners} right"
    _heads(axes, ceiling)
    return Diagram(figure, TITLE, _described(rows) + _left_out(items, enough, rows), names)


def _worth_a_look(item: Item) -> tuple[float, float, str]:
    strength = 2.0 if item.discrimination is None else item.discrimination
    return strength, item.facility, item.question_id


def _row(item: Item, y: float, share: Scale, strength: Scale) -> list[Artist]:
    low, high = item.facility_interval
    at = share(100 * item.facility)
    parts: list[Artist] = [
        words(LEFT, y + 2, _short(item.question_id), 12.5),
        bar((share(0), at), (y - 6, y + 6), MARK.mid, MARK.dark),
        whisker(share(100 * low), share(100 * high), y, MARK.edge),
        words(548, y + 2, f"{item.learners}", 12, quiet=True, align="right"),
    ]
    if item.discrimination is None:
        return [*parts, words(strength.right + 14, y + 2, "none", 12, quiet=True)]
    said = _signed(item.discrimination)
    fill = PAPER if item.rough else STRENGTH.mid
    return [
        *parts,
        spot(strength(item.discrimination), y, fill, STRENGTH.edge, 5.5),
        words(strength.right + 50, y + 2, said, 12, align="right"),
    ]


def _signed(value: float) -> str:
    return f"{round(value, 2) + 0.0:.2f}".replace("-", "−")  # adding 0 takes the sign off −0


def _short(id_: str) -> str:
    return id_ if len(id_) <= 30 else f"{id_[:29]}…"


def _heads(axes: Axes, ceiling: float) -> None:
    parts = [words(548, ceiling + 12, "learners", 12, quiet=True, align="right")]
    Group(axes, "note:heads", 900, parts)


def _note(rows: list[Item]) -> str:
    if any(item.rough and item.discrimination is not None for item in rows):
        return f"lowest discrimination first; hollow: rough, with fewer than {ROUGH} learners"
    return "lowest discrimination first"


def _described(rows: list[Item]) -> str:
    facilities = [100 * item.facility for item in rows]
    known = [item for item in rows if item.discrimination is not None]
    said = (
        f"{_count(len(rows))}: right at first were {_range(min(facilities), max(facilities))} % "
        "of the learners."
    )
    if known:
        lowest, highest = known[0], known[-1]
        said += (
            f" The lowest discrimination is {_signed(lowest.discrimination or 0)} "
            f"({lowest.question_id}), the highest drawn "
            f"{_signed(highest.discrimination or 0)} ({highest.question_id})."
        )
    return said


def _range(low: float, high: float) -> str:
    return f"{low:.0f}" if round(low) == round(high) else f"{low:.0f} to {high:.0f}"


def _left_out(items: tuple[Item, ...], enough: list[Item], rows: list[Item]) -> str:
    said = ""
    if len(enough) > len(rows):
        said += f" Not drawn: {_count(len(enough) - len(rows))} with a higher discrimination."
    if len(items) > len(enough):
        said += f" Left out: {_count(len(items) - len(enough))} with fewer than {FEW} learners."
    return said


def _count(number: int) -> str:
    return "1 question" if number == 1 else f"{number} questions"


TITLE = "How the questions did"
