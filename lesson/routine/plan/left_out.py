"""What a plan does not use, and why."""

from collections.abc import Iterable, Iterator
from itertools import chain

from lesson.evidence.tools import load_uses
from lesson.routine.places import AREAS, AreaId, Side, ToolId, load_areas, load_tools
from lesson.routine.plan.hindrance import Hindrance, by_screen, closed, hindrances, wished_sides
from lesson.routine.plan.offer import Offer
from lesson.routine.plan.plan import LeftOut
from lesson.routine.plan.wish import Wish
from lesson.routine.screen.verdict import Verdict
from lesson.routine.techniques import Technique, load_techniques
from lesson.routine.words import duration, say


def left_out(offers: Iterable[Offer], wish: Wish, verdict: Verdict) -> Iterator[LeftOut]:
    """Give each tool at hand on each area that no offer taken uses, with the reason.

    What can be done without any tool counts as a tool, "none". The weightiest reason is given: the
    screen, then the place, then the technique, then time.
    """
    taken = list(offers)
    used = {(offer.technique.area, offer.technique.tool) for offer in taken}
    tools = [tool.id for tool in load_tools().values() if tool.id in (*wish.tools, "none")]
    for area in AREAS:
        here = [offer.technique for offer in taken if offer.technique.area == area]
        reasons: dict[Hindrance, list[ToolId]] = {}
        for tool in tools:
            if (area, tool) not in used:
                reasons.setdefault(_why(area, tool, here, wish, verdict), []).append(tool)
        for reason, left in reasons.items():
            yield LeftOut(area=area, tools=tuple(left), why=reason.why, row=reason.row)


def _why(
    area: AreaId, tool: ToolId, here: list[Technique], wish: Wish, verdict: Verdict
) -> Hindrance:
    sides: tuple[Side, ...] = wished_sides(wish)
    findings = [closed(area, tool, side, verdict) for side in sides]
    if all(findings):
        return by_screen(next(finding for finding in findings if finding is not None))
    evidence = load_tools()[tool].in_evidence
    if evidence is not None:
        use = load_uses()[load_areas()[area].in_evidence, evidence]
        if use.verdict == "not here":
            return Hindrance(say("out_place", why=use.why))
    techniques = [t for t in load_techniques().values() if (t.area, t.tool) == (area, tool)]
    if not techniques:
        return Hindrance(say("out_no_technique"))
    reasons = [
        list(hindrances(technique, side, wish, verdict))
        for technique in techniques
        for side in (sides if technique.sides == "each" else (None,))
    ]
    if all(reasons):  # one that keeps out each of them says more than one that keeps out the first
        return max(
            chain.from_iterable(reasons),
            key=lambda one: (all(one in of_one for of_one in reasons), bool(one.row)),
        )
    if here:
        return Hindrance(say("out_other", name=here[0].name))
    return Hindrance(say("out_time", minutes=duration(int(wish.minutes * 60))))
