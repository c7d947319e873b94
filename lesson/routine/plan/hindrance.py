"""What stands in the way of a technique: the screen, the last session, or a missing tool."""

from collections.abc import Iterator
from dataclasses import dataclass

from lesson.routine.places import SIDES, AreaId, Side, load_tools
from lesson.routine.plan.wish import STOP_SIGNS, Wish
from lesson.routine.screen.verdict import Finding, Verdict
from lesson.routine.techniques import Technique
from lesson.routine.words import say


@dataclass(frozen=True)
class Hindrance:
    """Why not, in a sentence, with the row of the table where it was the screen."""

    why: str
    row: str = ""


def hindrance(
    technique: Technique, side: Side | None, wish: Wish, verdict: Verdict
) -> Hindrance | None:
    """Return the weightiest that keeps a technique from a side, or from both where `side` is None."""
    return next(hindrances(technique, side, wish, verdict), None)


def hindrances(
    technique: Technique, side: Side | None, wish: Wish, verdict: Verdict
) -> Iterator[Hindrance]:
    """Give all that keeps a technique from a side, or from both at once, the weightiest first."""
    found: dict[Finding, Hindrance] = {}
    if technique.area != "whole":
        for one in SIDES if side is None else (side,):
            if shut := closed(technique.area, technique.tool, one, verdict):
                found[shut] = by_screen(shut)
    for ruled_out in filter(None, map(verdict.ruling_out, technique.needs)):
        why = Hindrance(say("out_position", question=ruled_out.asked), ruled_out.row.id)
        found.setdefault(ruled_out, why)
    yield from (found[finding] for finding in verdict.findings if finding in found)
    if wish.last_time in STOP_SIGNS and _strains(technique):
        yield Hindrance(say("out_stop_sign"))
    if technique.only_if is not None and not getattr(wish, technique.only_if):
        yield Hindrance(say("out_off"))


def _strains(technique: Technique) -> bool:
    """Say whether it presses, stretches, or draws the nerve long."""
    return (
        technique.kind in ("press", "stretch") or "knee straight while sitting" in technique.needs
    )


def closed(area: AreaId, tool: str, side: Side, verdict: Verdict) -> Finding | None:
    """Return the finding that closes a place to a tool; "none" is closed only where it rests."""
    screened = load_tools()[tool].screened_as
    if screened is not None:
        found = verdict.closing(area, screened, side)
        if found is not None:
            return found
    return verdict.resting(area, side)


def by_screen(found: Finding) -> Hindrance:
    """Return the hindrance that a finding is."""
    return Hindrance(say("out_screen", question=found.asked, why=found.row.why), found.row.id)


def open_sides(technique: Technique, wish: Wish, verdict: Verdict) -> tuple[Side, ...]:
    """Return the sides wished for on which a technique may be done; none if its tool is missing."""
    if technique.tool != "none" and technique.tool not in wish.tools:
        return ()
    sides = wished_sides(wish)
    if technique.sides == "both":
        return sides if hindrance(technique, None, wish, verdict) is None else ()
    return tuple(side for side in sides if hindrance(technique, side, wish, verdict) is None)


def wished_sides(wish: Wish) -> tuple[Side, ...]:
    """Return the sides wished for, left before right."""
    return tuple(side for side in SIDES if wish.sides in ("both", side))
