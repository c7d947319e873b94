"""The parts of the sheet around its cards."""

from abc import ABC, abstractmethod

from lesson.diagrams.drawing.style import INK
from lesson.routine.dose import load_dose
from lesson.routine.plan.plan import Plan
from lesson.routine.take_along.cards import hardest
from lesson.routine.take_along.flow import Flow
from lesson.routine.take_along.lines_left_out import lines_left_out
from lesson.routine.take_along.paper import BASELINE, WIDTH_PT, Look, Paper
from lesson.routine.words import duration, say, say_along

MARGIN = 28.0
INNER = WIDTH_PT - 2 * MARGIN
BODY_PT = 8.0
SESSIONS = 14
PADDING = 7.0


class Part(ABC):
    """A part as wide as the page: at least `height` points tall, at most `stretch` more."""

    height: float
    stretch: float = 0.0

    @abstractmethod
    def draw(self, paper: Paper, y: float, height: float) -> None:
        """Draw it with its upper edge at `y`."""


class Head(Part):
    """Title, time in all, and lines for name and date."""

    def __init__(self, plan: Plan, size: float) -> None:
        self._takes = say_along("takes", takes=duration(plan.seconds))
        self._title, self._small = Look(20 * size, bold=True), Look(BODY_PT * size * 1.1)
        self.height = self._title.leading + self._small.leading + 5

    def draw(self, paper: Paper, y: float, height: float) -> None:
        """Write both lines and rule them off."""
        first = y + self._title.leading - BASELINE * self._title.size
        second = y + height - 5 - BASELINE * self._small.size
        paper.words(MARGIN, first, say_along("title"), self._title)
        paper.words(MARGIN, second, self._takes, self._small)
        paper.words(MARGIN + INNER, first, say_along("for_whom"), self._small, "right")
        paper.words(MARGIN + INNER, second, say_along("for_others"), self._small, "right")
        paper.line((MARGIN, y + height), (MARGIN + INNER, y + height), 1.4)


class StopSigns(Part):
    """When to stop and how hard to press, in a box that cannot be overlooked."""

    def __init__(self, plan: Plan, size: float) -> None:
        self._limit = hardest(plan)
        body, head = Look(BODY_PT * size * 1.08), Look(BODY_PT * size * 1.3, bold=True)
        self._number = Look(BODY_PT * size * 2.9, bold=True)
        self._left = INNER * 0.5
        self._beside = self._number.size * 2.1
        self._stop = Flow(self._left - 2 * PADDING).add(say_along("stop"), head)
        self._stop.add(say("stop_signs"), body)
        self._hard = Flow(INNER - self._left - 2 * PADDING - self._beside)
        self._hard.add(say_along("how_hard"), head).add(say("limit", limit=self._limit), body)
        light = load_dose().light_discomfort_most
        if any(0 < step.limit < self._limit for step in plan.core):
            self._hard.add(say_along("how_hard_light", limit=light), body)
        self.height = max(self._stop.height, self._hard.height) + 2 * PADDING

    def draw(self, paper: Paper, y: float, height: float) -> None:
        """Write both halves in a thick border."""
        paper.box(MARGIN, y, INNER, height, facecolor="none", edgecolor=INK, linewidth=2)
        self._stop.write(paper, MARGIN + PADDING, y + PADDING)
        middle = MARGIN + self._left
        paper.line((middle, y + PADDING), (middle, y + height - PADDING), 0.6)
        baseline = y + height / 2 + 0.34 * self._number.size
        out_of_ten = say_along("out_of_ten", limit=self._limit)
        x = middle + PADDING + self._beside / 2
        paper.words(x, baseline, out_of_ten, self._number, "center")
        self._hard.write(paper, middle + PADDING + self._beside + PADDING / 2, y + PADDING)


class Asides(Part):
    """How often, what was adapted, what cannot wait, whom to ask, and what was left out and why."""

    GUTTER = 16.0

    def __init__(self, plan: Plan, size: float, shown: int) -> None:
        width = (INNER - self.GUTTER) / 2
        said = {
            "how_often": [say("how_often"), say("amber_sign")],
            "about": list(dict.fromkeys((*plan.advice, *plan.notes))),
            "seek_head": [say_along("seek")],
            "ask": [say_along("ask_text")],
        }
        blocks = [_block(name, lines, width, size) for name, lines in said.items() if lines]
        left_out = _block("left_out", lines_left_out(plan.left_out, shown), width, size)
        pairs = [
            (
                _column(blocks[:on_left], width, size),
                _column([*blocks[on_left:], left_out], width, size),
            )
            for on_left in range(1, len(blocks) + 1)
        ]
        self._left, self._right = min(pairs, key=lambda p: max(p[0].height, p[1].height))
        self.height = max(self._left.height, self._right.height)

    def draw(self, paper: Paper, y: float, height: float) -> None:  # noqa: ARG002
        """Write both columns."""
        self._left.write(paper, MARGIN, y)
        self._right.write(paper, MARGIN + self._left.width + self.GUTTER, y)


def _block(name: str, lines: list[str], width: float, size: float) -> Flow:
    """Return a heading and its sentences, as points where there are several."""
    body = Look(BODY_PT * size)
    flow = Flow(width).add(say_along(name), Look(BODY_PT * size * 1.15, bold=True))
    for line in lines:
        if len(lines) > 1:
            flow.point(line, body)
        else:
            flow.add(line, body)
    return flow


def _column(blocks: list[Flow], width: float, size: float) -> Flow:
    column = Flow(width)
    for block in blocks:
        column.extend(block, space=BODY_PT * size * 0.5)
    return column


class Sessions(Part):
    """A table to fill in: fourteen sessions, done or not, leg pain before and after."""

    ROWS = ("row_date", "row_done", "row_before", "row_after")

    def __init__(self, size: float) -> None:
        self._head, self._body = Look(BODY_PT * size * 1.15, bold=True), Look(BODY_PT * size)
        self._row = 15.5 * max(1.0, size)
        self._names = 74.0 * max(1.0, size)
        self.height = self._head.leading + 3 + self._row * (len(self.ROWS) + 1)
        self.stretch = 5.0 * (len(self.ROWS) + 1)

    def draw(self, paper: Paper, y: float, height: float) -> None:
        """Draw the table with numbered columns; the row of ticks has boxes."""
        title = say_along("sessions", count=SESSIONS)
        paper.words(MARGIN, y + self._head.leading - BASELINE * self._head.size, title, self._head)
        top = y + self._head.leading + 3
        row = (y + height - top) / (len(self.ROWS) + 1)
        column = (INNER - self._names) / SESSIONS
        paper.box(
            MARGIN, top, INNER, y + height - top, facecolor="none", edgecolor=INK, linewidth=1
        )
        for number, name in enumerate(self.ROWS, start=1):
            below = top + number * row
            paper.line((MARGIN, below), (MARGIN + INNER, below), 0.5)
            baseline = below + row / 2 + BASELINE * self._body.size
            paper.words(MARGIN + 4, baseline, say_along(name), self._body)
        for number in range(SESSIONS):
            left = MARGIN + self._names + number * column
            paper.line((left, top), (left, y + height), 0.5)
            middle, baseline = left + column / 2, top + row / 2 + BASELINE * self._body.size
            paper.words(middle, baseline, str(number + 1), self._body, "center")
            tick = 8.0
            done = top + (1 + self.ROWS.index("row_done")) * row
            paper.box(
                middle - tick / 2, done + (row - tick) / 2, tick, tick,
                facecolor="none", edgecolor=INK, linewidth=0.8,
            )  # fmt: skip


class Notes(Part):
    """Ruled lines to write on."""

    LINE = 20.0

    def __init__(self, height: float) -> None:
        self.height = height
        self._head = Look(BODY_PT * 1.15, bold=True)

    def draw(self, paper: Paper, y: float, height: float) -> None:
        """Rule lines as far as they go."""
        paper.words(MARGIN, y + self._head.leading, say_along("notes"), self._head)
        for number in range(1, int((height - self._head.leading) // self.LINE) + 1):
            below = y + self._head.leading + number * self.LINE
            paper.line((MARGIN, below), (MARGIN + INNER, below), 0.4)


class Foot(Part):
    """What this is not."""

    def __init__(self, size: float) -> None:
        self._flow = Flow(INNER).add(say("honest"), Look(BODY_PT * size, italic=True))
        self.height = self._flow.height

    def draw(self, paper: Paper, y: float, height: float) -> None:  # noqa: ARG002
        """Write it."""
        self._flow.write(paper, MARGIN, y)
