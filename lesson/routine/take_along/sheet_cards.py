"""The cards of the sheet: one a technique, two a row, read from left to right."""

from collections.abc import Mapping
from dataclasses import dataclass

from lesson.diagrams.drawing.style import INK
from lesson.routine.plan.plan import Plan
from lesson.routine.take_along.cards import Card, cards
from lesson.routine.take_along.flow import Flow
from lesson.routine.take_along.paper import BASELINE, Look, Paper
from lesson.routine.take_along.sheet_parts import BODY_PT, INNER, MARGIN, Part

GUTTER = 7.0
PADDING = 5.0
#: Taller than this, a card looks empty.
MOST_STRETCH = 26.0
CARD = {"facecolor": "#f5f2ec", "edgecolor": INK, "linewidth": 0.5}


@dataclass(frozen=True)
class _Laid:
    """One card's words and where it stands in its row."""

    number: int
    flow: Flow
    x: float
    width: float
    picture: bytes | None


class Cards(Part):
    """All cards; an odd one at the end is as wide as the page.

    A picture is `slot` sizes of the type wide; with 0 there is none.
    """

    def __init__(
        self, plan: Plan, size: float, pictures: Mapping[str, bytes | None], slot: float
    ) -> None:
        self._size = size * BODY_PT
        self._badge = self._size * 2.1
        self._slot = self._size * slot
        every = list(cards(plan))
        self._rows = [
            self._row(every[start : start + 2], pictures) for start in range(0, len(every), 2)
        ]
        self._heights = [self._height_of(row) for row in self._rows]
        self.height = sum(self._heights) + GUTTER * (len(self._rows) - 1)
        self.stretch = MOST_STRETCH * len(self._rows)

    def draw(self, paper: Paper, y: float, height: float) -> None:
        """Draw the rows, each as much taller as there is room."""
        more = (height - self.height) / len(self._rows)
        for row, least in zip(self._rows, self._heights, strict=True):
            for laid in row:
                self._draw(paper, laid, y, least + more)
            y += least + more + GUTTER

    def _row(self, few: list[Card], pictures: Mapping[str, bytes | None]) -> list[_Laid]:
        width = (INNER - GUTTER * (len(few) - 1)) / len(few)
        return [
            self._laid(
                card,
                MARGIN + place * (width + GUTTER),
                width,
                pictures[card.what.id] if self._slot else None,
            )
            for place, card in enumerate(few)
        ]

    def _laid(self, card: Card, x: float, width: float, picture: bytes | None) -> _Laid:
        beside = self._badge + (self._slot + PADDING if picture else 0)
        flow = Flow(width - beside - 2 * PADDING)
        space = self._size * 0.15
        flow.add(card.what.name, Look(self._size * 1.15, bold=True))
        flow.add(card.doing, Look(self._size, bold=True), space=space)
        flow.add(card.how, Look(self._size), space=space)
        if card.keep_off:
            flow.add(card.keep_off, Look(self._size, italic=True), space=space)
        return _Laid(card.number, flow, x, width, picture)

    def _height_of(self, row: list[_Laid]) -> float:
        slot = max((self._slot * 0.75 for laid in row if laid.picture), default=0.0)
        return max(slot, *(laid.flow.height for laid in row)) + 2 * PADDING

    def _draw(self, paper: Paper, laid: _Laid, y: float, height: float) -> None:
        paper.box(laid.x, y, laid.width, height, **CARD)
        radius = self._size * 0.82
        middle = y + PADDING + radius
        paper.disc(laid.x + PADDING + radius, middle, radius, INK)
        number = Look(self._size * 1.05, bold=True, colour="white")
        baseline = middle + (0.5 - BASELINE) * 1.5 * number.size
        paper.words(laid.x + PADDING + radius, baseline, str(laid.number), number, "center")
        top = y + PADDING
        laid.flow.write(paper, laid.x + PADDING + self._badge, top)
        if laid.picture is not None:
            left = laid.x + laid.width - PADDING - self._slot
            paper.picture(laid.picture, left, top, self._slot, height - 2 * PADDING)
