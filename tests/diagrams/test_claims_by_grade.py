"""The picture of all claims says what the ledger says."""

from itertools import pairwise

import pytest

from lesson.evidence import load_claims
from lesson.evidence.part import load_parts
from tests.pictures import drawn

NAME = "claims_by_grade"


def test_every_claim_is_a_mark_that_can_be_read():
    names = drawn(NAME).names
    assert names.keys() == load_claims().keys()
    for claim in load_claims().values():
        assert claim.claim in names[claim.id]
        assert claim.grade.words in names[claim.id]


@pytest.mark.parametrize("number", range(1, len(load_parts()) + 1))
def test_a_stop_shows_the_claims_of_its_part_and_counts_them(number):
    part, stop = list(load_parts().values())[number - 1], drawn(NAME).stops[number]
    own = {claim.id for claim in load_claims().values() if claim.part == part.key}
    assert stop.name == part.short
    assert stop.opacity.keys() == load_claims().keys() - own
    assert f"of {len(own)} claims" in stop.description
    assert stop.description.endswith(f"{part.told}.")


def test_marks_of_one_grade_stand_in_one_column_apart_from_the_others():
    places = {}
    for group in drawn(NAME).groups():
        if group.name in load_claims():
            box = group.parts[0].get_path().get_extents()
            places.setdefault(load_claims()[group.name].grade, []).append((box.x0, box.x1))
    spans = sorted((min(x0 for x0, _ in s), max(x1 for _, x1 in s)) for s in places.values())
    assert all(right < left for (_, right), (left, _) in pairwise(spans))
