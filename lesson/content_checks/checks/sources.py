"""The sources: what is cited is listed, and says honestly how far it was checked."""

import re
from collections.abc import Iterator

from lesson.content_checks.content import Content
from lesson.content_checks.finding import Finding
from lesson.content_checks.markdown import CITED
from lesson.content_checks.registry import check
from lesson.evidence.effects import STANDARDISED

FILE = "evidence/sources.yaml"
#: The publications: 152 of the evidence review, and two that the pelvis model added.
PUBLICATIONS = 152 + 2
FOR_THE_MODEL = ("Rajagopal2016", "Watt2022")
OWN = ("OwnAtlas", "OwnDose", "OwnPelvisModel", "OwnSaferSteps", "OwnScreening", "OwnSearch")


@check("claims")
def what_is_cited_is_listed(content: Content) -> Iterator[Finding]:
    """Every source and claim that the prose names exists and is listed on the page."""
    for page in content.pages:
        listed = {"Sources": page.calls("source_list")}
        listed["What-people-say"] = page.calls("claim_cards")
        known = {"Sources": content.sources, "What-people-say": content.claims}
        for number, text in page.markdown:
            for place, key in CITED.findall(text):
                if key not in known[place]:
                    yield page.finding(f"there is no {key}", number, f'"{key}"')
                elif key not in listed[place]:
                    words = f"{key} is not listed at the end of the page"
                    yield page.finding(words, number, f'"{key}"')


@check("claims")
def what_is_listed_is_cited(content: Content) -> Iterator[Finding]:
    """Every source that a page lists exists and is named in its prose."""
    for page in content.pages:
        cited = {key for _, key in CITED.findall(page.prose)}
        for key in page.calls("source_list"):
            if key not in cited:
                words = f"{key} is listed and not named in the prose"
                yield page.finding(words, page.cell_calling("source_list", key))


@check("claims")
def sources_are_all_there(content: Content) -> Iterator[Finding]:
    """No publication of the review is lost, and our own work is named as such."""
    own = [key for key, source in content.sources.items() if source.checked == "own"]
    count = len(content.sources) - len(own)
    if count != PUBLICATIONS:
        words = (
            f"expected {PUBLICATIONS} publications, not {count}; a new one is counted in sources.py"
        )
        yield Finding("sources.yaml", "", words)
    for key in (*FOR_THE_MODEL, *OWN):
        if key not in content.sources:
            yield Finding("sources.yaml", "", f"expected {key}")
    for key in own:
        if key not in OWN:
            yield content.finding(FILE, key, f"expected one of {sorted(OWN)}", "key")
        if "The lesson's own" not in content.sources[key].citation:
            words = 'expected to say "The lesson\'s own"'
            yield content.finding(FILE, key, words, "citation")


@check("claims")
def citations_hold_no_marks(content: Content) -> Iterator[Finding]:
    """No citation carries the review's marks or what was remembered with less confidence."""
    for key, source in content.sources.items():
        if re.search(r"\[(V2?|M\+?|D)\]|M\+\]|not seen", source.citation):
            yield content.finding(FILE, key, "expected no mark of the review", "citation")
        if "[M]" in source.mark:
            words = "expected no source remembered with medium confidence"
            yield content.finding(FILE, key, words, "mark")
        if key == "Park2020DGS" and "Park JW" in source.citation:
            words = "expected no name that was remembered with less confidence"
            yield content.finding(FILE, key, words, "citation")


@check("claims")
def effects_have_their_yardstick(content: Content) -> Iterator[Finding]:
    """An effect in points has a yardstick; a standardised one has none."""
    for effect in content.effects.values():
        if (effect.yardstick is None) != (effect.measure == STANDARDISED):
            words = "expected with points of a scale, and only there"
            yield content.finding("evidence/effects.yaml", effect.id, words, "yardstick")


@check("claims")
def roots_are_those_of_the_nerve(content: Content) -> Iterator[Finding]:
    """The nerve has five roots, and only L4 and S1 have a reflex of their own."""
    file = "evidence/roots.yaml"
    if list(content.roots) != ["L4", "L5", "S1", "S2", "S3"]:
        yield Finding("roots.yaml", "", f"expected L4, L5, S1, S2, S3, not {list(content.roots)}")
    for name, root in content.roots.items():
        if root.reflex.endswith("jerk") != (name in ("L4", "S1")):
            yield content.finding(file, name, "expected a jerk of L4 and S1 alone", "reflex")


@check("claims")
def tools_are_used_where_they_are_safe(content: Content) -> Iterator[Finding]:
    """No two-peaked tool anywhere, no hard tool under the back, hands alone on the hip's front."""
    uses = content.uses
    areas, tools = {area for area, _ in uses}, {tool for _, tool in uses}
    if (len(uses), len(areas), len(tools)) != (16, 4, 4):
        words = f"expected four tools on four areas, not {sorted(tools)} on {sorted(areas)}"
        yield Finding("tools_by_area.yaml", "", words)
    for number, use in enumerate(uses.values()):
        here = use.verdict != "not here"
        on_hip = use.area == "front of the hip"
        off = (
            use.tool == "two-peaked tool"
            or (use.area, use.tool) == ("lower back", "foam roller")
            or (on_hip and use.tool != "hands")
        )
        if here and off:
            words = f"expected 'not here' for {use.tool} on {use.area}"
            yield content.finding("evidence/tools_by_area.yaml", number, words, "verdict")
        if on_hip and use.tool == "hands" and not here:
            words = "expected that hands may be used there"
            yield content.finding("evidence/tools_by_area.yaml", number, words, "verdict")
