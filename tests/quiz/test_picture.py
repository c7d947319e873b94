"""A picture that is asked on tells nothing, not by the colours of its areas either."""

import re

import pytest

from lesson.diagrams.massage_areas import NOT_HERE, PRESS
from lesson.quiz.picture import picture_svg


def areas(svg):
    """The looks of the areas by their names: what is drawn in each, without its outline."""
    found = re.findall(r'<g data-id="zone_(\w+)">(.*?)</g>\s*</g>', svg, re.DOTALL)
    return {name: re.findall(r'style="([^"]*)"', drawn) for name, drawn in found}


@pytest.mark.parametrize("stop", ["All", "Buttock"])
def test_where_to_press_and_where_not_look_alike_until_it_is_told(stop):
    asked = areas(picture_svg("massage_areas", stop, labelled=False))
    told = areas(picture_svg("massage_areas", stop, labelled=True))
    assert {"outer_buttock", "nerve_strip"} <= asked.keys() == told.keys()
    assert len({str(look) for look in asked.values()}) == 1
    assert not [look for look in asked.values() if PRESS in str(look) or NOT_HERE in str(look)]
    assert PRESS in str(told["outer_buttock"])
    assert NOT_HERE in str(told["nerve_strip"])
