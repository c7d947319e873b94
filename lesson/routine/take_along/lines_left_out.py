"""What was left out and why, in few lines: what has the same reason stands together."""

from collections.abc import Sequence

from lesson.routine.places import load_areas, load_tools
from lesson.routine.plan.plan import LeftOut
from lesson.routine.words import say_along


def lines_left_out(left_out: Sequence[LeftOut], shown: int) -> list[str]:
    """Return at most `shown` lines, those of the screen first, and how many more there are."""
    if not left_out:
        return [say_along("left_out_nothing")]
    lines = _lines(left_out)
    more = len(lines) - shown
    if more <= 0:
        return lines
    return [*lines[:shown], say_along("left_out_more", count=more)]


def count_left_out(left_out: Sequence[LeftOut]) -> int:
    """Return how many lines there are in all."""
    return len(_lines(left_out))


def _lines(left_out: Sequence[LeftOut]) -> list[str]:
    together: dict[tuple[bool, str], dict[str, list[str]]] = {}
    for left in sorted(left_out, key=lambda left: not left.row):
        tools = ", ".join(load_tools()[tool].words for tool in left.tools)
        areas = together.setdefault((bool(left.row), left.why), {}).setdefault(tools, [])
        if (area := load_areas()[left.area].words) not in areas:
            areas.append(area)
    return [
        say_along("left_out_one", what=_capital("; ".join(map(_place, which.items()))), why=why)
        for (_, why), which in together.items()
    ]


def _place(found: tuple[str, list[str]]) -> str:
    tools, areas = found
    return say_along("left_out_place", areas=", ".join(areas), tools=tools)


def _capital(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}"
