"""The small optimisation under a plan, solved exactly.

Of each area one choice is taken (which may be nothing), so that the whole fits into a time, the
back's share of the work is as wanted, and the merits add up to the most. It is a knapsack with one
side condition, small enough to be solved by dominance: among choices with the same work only those
stay that no other beats in both time and merit. What is thrown away could always be exchanged for
something that stays, so nothing is lost. It takes a few milliseconds and needs no solver.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import product
from operator import add
from typing import Generic, TypeVar

What = TypeVar("What")
#: Compared place by place, the first counting most; added place by place.
Merit = tuple[int, ...]


@dataclass(frozen=True)
class Choice(Generic[What]):
    """Something to take: its time and work in seconds, its merit, and what it is."""

    seconds: int
    work: int
    merit: Merit
    what: tuple[What, ...] = ()

    def __add__(self, other: "Choice[What]") -> "Choice[What]":
        """Take both."""
        merit = tuple(map(add, self.merit, other.merit))
        return Choice(
            self.seconds + other.seconds, self.work + other.work, merit, self.what + other.what
        )


Choices = Sequence[Choice[What]]


@dataclass(frozen=True)
class Best(Generic[What]):
    """The choice taken, and whether the back's share of its work is as wanted."""

    choice: Choice[What]
    balanced: bool


def best(
    back: Iterable[Choices[What]],
    front: Iterable[Choices[What]],
    seconds: int,
    share_of_back: float,
    tolerance: float,
) -> Best[What] | None:
    """Return the best choice within the time, or None if nothing fits.

    The back's share of the work differs from `share_of_back` by no more than `tolerance`. Where
    that cannot be had in the time, it is as near as it can be. Ties go to the nearer share, then
    the shorter time, then the order given.
    """
    pairs = [
        (one, other, _off(one.work, other.work, share_of_back))
        for one, other in product(_combined(back), _combined(front))
        if one.seconds + other.seconds <= seconds and one.work + other.work > 0
    ]
    if not pairs:
        return None
    nearest = min(off for _, _, off in pairs)
    allowed = max(tolerance, nearest) + 1e-9
    choice, off = max(
        ((one + other, off) for one, other, off in pairs if off <= allowed),
        key=lambda pair: (pair[0].merit, -pair[1], -pair[0].seconds),
    )
    return Best(choice, off <= tolerance + 1e-9)


def shortest(
    back: Iterable[Choices[What]],
    front: Iterable[Choices[What]],
    share_of_back: float,
    tolerance: float,
) -> int | None:
    """Return the least seconds in which work can be had with the share wanted, if it can be."""
    times = [
        one.seconds + other.seconds
        for one, other in product(_combined(back), _combined(front))
        if one.work + other.work > 0
        and _off(one.work, other.work, share_of_back) <= tolerance + 1e-9
    ]
    return min(times, default=None)


def _off(back: int, front: int, share_of_back: float) -> float:
    # two shares that are equally far off are a tie: arithmetic's last digit decides nothing
    return round(abs(back / (back + front) - share_of_back), 9)


def _combined(areas: Iterable[Choices[What]]) -> list[Choice[What]]:
    def both(one: Choices[What], other: Choices[What]) -> list[Choice[What]]:
        return undominated(a + b for a, b in product(one, other))

    return reduce(both, (undominated(area) for area in areas))


def undominated(choices: Iterable[Choice[What]]) -> list[Choice[What]]:
    """Return what no other choice of the same work beats in time and merit; the first of equals."""
    by_work: dict[int, list[Choice[What]]] = {}
    for choice in choices:
        by_work.setdefault(choice.work, []).append(choice)
    kept = []
    for same in by_work.values():
        same.sort(key=lambda choice: (choice.seconds, tuple(-part for part in choice.merit)))
        highest: Merit | None = None
        for choice in same:
            if highest is None or choice.merit > highest:
                kept.append(choice)
                highest = choice.merit
    return kept
