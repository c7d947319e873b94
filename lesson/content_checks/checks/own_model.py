"""What the pages say of the lesson's own model and skeleton is what these give today."""

import json
from collections.abc import Iterator

from lesson.content_checks.content import Content
from lesson.content_checks.finding import Finding
from lesson.content_checks.prose_numbers import sourced_numbers
from lesson.content_checks.registry import check
from lesson.mechanics.spread import spread
from lesson.mechanics.standing import Standing

OWN = "OwnPelvisModel"
PAGE = "03"
#: What stands on the page of the model, beside its name.
ON_ITS_PAGE = ("5", "2", "1.0", "3.7", "0.3", "37.6")


def _printed(content: Content, what: str, number: str) -> Iterator[Finding]:
    if number not in content.numbers_of([OWN]):
        words = f"{what} by {number} in the model; expected this figure of {OWN}"
        yield Finding("figures.yaml", OWN, words)


@check("figures")
def the_model_gives_what_is_printed(content: Content) -> Iterator[Finding]:
    """The pelvis tips in the model as far as figures.yaml and page 03 say."""
    tight_flexors = spread(Standing({"psoas_iliacus": 5.0}))
    for limit in tight_flexors.between(0.9):
        yield from _printed(content, "nine in ten people tip", f"{limit:.1f}")
    yield from _printed(content, "half of them tip", f"{tight_flexors.median:.0f}")
    backwards_deg = -spread(Standing({"hamstrings": 5.0})).median
    yield from _printed(content, "hamstrings tip it backwards", f"{backwards_deg:.1f}")
    page = content.page(PAGE)
    printed = {n for n, keys, _ in sourced_numbers(page.prose) if OWN in keys}
    for number in ON_ITS_PAGE:
        if number not in printed:
            yield page.finding(f"expected the model's {number} beside {OWN}")


@check("figures")
def the_skeletons_incidence_is_printed(content: Content) -> Iterator[Finding]:
    """The pelvic incidence on page 03 is the skeleton's."""
    written = json.loads(content.file("atlas/landmarks.json").read_text(encoding="utf-8"))
    incidence = f"{written['angles']['pelvic_incidence']['deg']:.1f}"
    page = content.page(PAGE)
    if incidence not in content.numbers_of([OWN]):
        words = f"the skeleton's pelvic incidence is {incidence}°; expected it here"
        yield Finding("figures.yaml", OWN, words)
    if f"{incidence}°" not in page.prose:
        yield page.finding(f"expected the skeleton's pelvic incidence, {incidence}°")
