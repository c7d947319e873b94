"""The techniques: enough of them, never against the evidence, drawn where they work."""

from collections.abc import Iterator
from pathlib import Path

from lesson import routine
from lesson.content_checks.content import Content
from lesson.content_checks.finding import Finding
from lesson.content_checks.registry import check
from lesson.routine.places import AREAS

FILE = "routine/techniques.yaml"
FEWEST = 16
ALLOWED = "clinician_allows_front_of_hip"
#: What a position's picture lights for each area of the routine.
LIT = {
    "back": "lower back",
    "glute": "buttock",
    "hipflexor": "front of the hip",
    "quad": "front of the thigh",
}


@check("routine")
def every_area_has_techniques(content: Content) -> Iterator[Finding]:
    """There are sixteen techniques or more, on every area with a tool and without."""
    if (count := len(content.techniques)) < FEWEST:
        yield Finding("techniques.yaml", "", f"expected {FEWEST} techniques or more, not {count}")
    for area in AREAS:
        kinds = {each.kind for each in content.techniques.values() if each.area == area}
        if "press" not in kinds or not kinds & {"stretch", "move"}:
            words = f"expected a 'press' and a 'stretch' or 'move' on {area}"
            yield Finding("techniques.yaml", "", words)


@check("routine")
def techniques_keep_to_the_evidence(content: Content) -> Iterator[Finding]:
    """No technique uses a tool on an area where the evidence says not here."""
    judged = {area for area, _ in content.uses}
    for id_, written in content.areas.items():
        if written.in_evidence not in judged:
            words = f"expected one of {sorted(judged)}"
            yield content.finding("routine/areas.yaml", id_, words, "in_evidence")
    for area in sorted(judged - {each.in_evidence for each in content.areas.values()}):
        yield Finding("areas.yaml", "", f"expected an area for {area!r} of tools_by_area.yaml")
    for each in content.techniques.values():
        tool, place = content.tools.get(each.tool), content.areas.get(each.area)
        if tool is None:
            yield content.finding(FILE, each.id, "expected a tool of tools.yaml", "tool")
            continue
        if tool.in_evidence is None:
            continue
        use = content.uses.get((place.in_evidence, tool.in_evidence)) if place else None
        if use is None or use.verdict == "not here":
            words = f"expected a tool that tools_by_area.yaml allows on {each.area}"
            yield content.finding(FILE, each.id, words, "tool")


@check("routine")
def front_of_hip_pressure_is_off(content: Content) -> Iterator[Finding]:
    """Pressure on the front of the hip is off unless a clinician allows it, and that alone."""
    for each in content.techniques.values():
        pressed = each.area == "hipflexor" and each.kind == "press"
        if (each.only_if == ALLOWED) != pressed:
            words = f"expected {ALLOWED} with pressure on the front of the hip, and only there"
            yield content.finding(FILE, each.id, words, "only_if")


@check("routine")
def popular_steps_are_made_safer(content: Content) -> Iterator[Finding]:
    """Each of four popular steps is told, weighed and made safer on its own area."""
    file = "routine/popular_steps.yaml"
    numbers = [step.number for step in content.popular_steps.values()]
    if numbers != [1, 2, 3, 4]:
        yield Finding("popular_steps.yaml", "", f"expected the steps 1, 2, 3, 4, not {numbers}")
    for step in content.popular_steps.values():
        for place, id_ in enumerate(step.safer):
            if content.techniques[id_].area != step.area:
                words = f"expected a technique on {step.area}, not {id_}"
                yield content.finding(file, step.id, words, "safer", place)
        if step.told == step.right or step.right == step.correction:
            words = "expected what is right in it, apart from what is told and corrected"
            yield content.finding(file, step.id, words, "right")


@check("routine")
def areas_have_their_place_in_the_atlas(content: Content) -> Iterator[Finding]:
    """Every area has its place in the atlas, and every place its area."""
    zones = {zone.area for zone in content.zones.values()}
    for id_, area in content.areas.items():
        if area.in_atlas not in zones:
            words = f"expected one of {sorted(zones)}"
            yield content.finding("routine/areas.yaml", id_, words, "in_atlas")
    for zone in sorted(zones - {area.in_atlas for area in content.areas.values()}):
        yield Finding("massage_zones.json", "", f"no area of the routine is at {zone!r}")


@check("routine")
def every_saying_is_said(content: Content) -> Iterator[Finding]:
    """Every saying of words.yaml is said somewhere in the code."""
    files = Path(routine.__file__).parent.rglob("*.py")
    code = "\n".join(file.read_text(encoding="utf-8") for file in files)
    for id_ in content.sayings:
        if f'"{id_}"' not in code:
            yield content.finding("routine/words.yaml", id_, "nothing says it", "id")


@check("routine")
def techniques_are_drawn(content: Content) -> Iterator[Finding]:
    """Every technique is drawn, and its picture lights the area that is worked on."""
    for id_, each in content.techniques.items():
        if id_ not in content.poses:
            yield content.finding(FILE, id_, "expected a position in positions.yaml", "id")
        elif each.kind in ("press", "stretch") and content.poses[id_].lit != (LIT[each.area],):
            words = f"expected [{LIT[each.area]}]"
            yield content.finding("figures/positions.yaml", id_, words, "lit")
    for id_ in content.poses:
        if id_ not in content.techniques:
            words = "no technique has this position"
            yield content.finding("figures/positions.yaml", id_, words, "id")
