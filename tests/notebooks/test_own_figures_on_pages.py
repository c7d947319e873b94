"""What the pages say of the lesson's own model and skeleton is what these give today."""

import json

import pytest

from lesson.data_folder import data_folder
from lesson.evidence.figures import numbers_of
from lesson.mechanics.spread import spread
from lesson.mechanics.standing import Standing
from tests.notebooks.numbers import sourced_numbers
from tests.notebooks.pages import prose

OWN = ["OwnPelvisModel"]


@pytest.fixture(scope="module")
def tight_flexors():
    return spread(Standing({"psoas_iliacus": 5.0}))


def test_nine_in_ten_people_tip_between_the_limits_that_are_printed(tight_flexors):
    assert {f"{limit:.1f}" for limit in tight_flexors.between(0.9)} <= numbers_of(OWN)


def test_half_of_them_tip_by_about_what_is_printed(tight_flexors):
    assert f"{tight_flexors.median:.0f}" in numbers_of(OWN)


def test_hamstrings_tip_backwards_by_what_is_printed():
    tilt_deg = spread(Standing({"hamstrings": 5.0})).median
    assert tilt_deg < 0
    assert f"{-tilt_deg:.1f}" in numbers_of(OWN)


def test_the_skeletons_incidence_is_what_is_printed(all_pages):
    written = (data_folder() / "atlas" / "landmarks.json").read_text(encoding="utf-8")
    incidence_deg = json.loads(written)["angles"]["pelvic_incidence"]["deg"]
    assert f"{incidence_deg:.1f}" in numbers_of(OWN)
    assert f"{incidence_deg:.1f}°" in prose(all_pages["03"])


def test_the_models_figures_stand_on_its_page(all_pages):
    printed = {
        n for n, keys, _ in sourced_numbers(prose(all_pages["03"])) if "OwnPelvisModel" in keys
    }
    assert {"5", "2", "1.0", "3.7", "0.3", "37.6"} <= printed
