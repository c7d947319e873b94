"""The routine on one page of A4, to print and to write on."""

from collections.abc import Callable, Mapping, Sequence

from matplotlib.figure import Figure

from lesson.routine.plan.plan import Plan
from lesson.routine.take_along.lines_left_out import count_left_out
from lesson.routine.take_along.paper import HEIGHT_PT, Paper
from lesson.routine.take_along.sheet_cards import Cards
from lesson.routine.take_along.sheet_parts import (
    MARGIN,
    Asides,
    Foot,
    Head,
    Notes,
    Part,
    Sessions,
    StopSigns,
)
from lesson.routine.words import say_along

#: A technique's id goes in; a picture of it as PNG comes out, or nothing.
Picture = Callable[[str], bytes | None]
#: Sizes tried from the largest: 1 sets the text in 8 points.
SIZES = tuple(number / 100 for number in range(130, 84, -2))
#: The fewest reasons for leaving out that are shown before the type is made smaller.
FEWEST_REASONS = 3
#: How wide a picture is, in sizes of the type: smaller, then left out, where room is short.
SLOTS = (8.2, 6.0, 0.0)
GAP = 7.0
MOST_GAP = 14.0
#: Less room than this left over is spread between the parts instead of being ruled for notes.
LEAST_NOTES = 46.0


def no_picture(_: str) -> None:
    """Leave the slot of every picture out."""


def sheet(plan: Plan, picture: Picture = no_picture) -> bytes:
    """Return a plan as a PDF of one page; the same plan gives the same bytes."""
    return laid_out(plan, picture).pdf(say_along("title"))


def sheet_figure(plan: Plan, picture: Picture = no_picture) -> Figure:
    """Return the page as a figure in points, for whoever shows it on a screen."""
    return laid_out(plan, picture).figure


def laid_out(plan: Plan, picture: Picture) -> Paper:
    """Return the page of a plan, in the largest type with which everything fits.

    Raises
    ------
    ValueError
        If a plan is too long even in the smallest type; no plan within the dose is.
    """
    pictures = {step.technique: picture(step.technique) for step in plan.steps}
    parts = _fitting(plan, pictures)
    paper = Paper()
    spare = _room() - _height(parts)
    parts, heights, gap = _spread(parts, spare)
    y = MARGIN
    for part, height in zip(parts, heights, strict=True):
        part.draw(paper, y, height)
        y += height + gap
    return paper


def _room() -> float:
    return HEIGHT_PT - 2 * MARGIN


def _height(parts: Sequence[Part]) -> float:
    return sum(part.height for part in parts) + GAP * (len(parts) - 1)


def _fitting(plan: Plan, pictures: Mapping[str, bytes | None]) -> list[Part]:
    count = count_left_out(plan.left_out)
    fewest = min(count, FEWEST_REASONS)
    few = range(fewest, -1, -1)
    attempts = [(range(count, fewest - 1, -1), SLOTS[0]), *((few, slot) for slot in SLOTS)]
    for reasons, slot in attempts:
        for size in SIZES:
            fixed: list[Part] = [Head(plan, size), StopSigns(plan, size)]
            fixed.append(Cards(plan, size, pictures, slot))
            last: list[Part] = [Sessions(size), Foot(size)]
            for shown in reasons:
                parts = [*fixed, Asides(plan, size, shown), *last]
                if _height(parts) <= _room():
                    return parts
    raise ValueError("a plan with more steps than the dose allows does not fit on one page")


def _spread(parts: Sequence[Part], spare: float) -> tuple[list[Part], list[float], float]:
    """Return parts, their heights and the gap between them, so that they fill the page."""
    heights = []
    for part in parts:
        more = min(part.stretch, spare)
        heights.append(part.height + more)
        spare -= more
    everything = list(parts)
    if spare - GAP >= LEAST_NOTES:
        notes = Notes(spare - GAP)
        everything.insert(-1, notes)
        heights.insert(-1, notes.height)
        spare = 0.0
    return everything, heights, GAP + min(spare / (len(everything) - 1), MOST_GAP)
