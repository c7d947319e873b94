"""Each number that stands beside a source is the source's own."""

import pytest

from lesson.evidence import load_sources
from lesson.evidence.figures import load_figures, numbers_of
from tests.notebooks.numbers import sourced_numbers
from tests.notebooks.pages import prose


def test_every_number_beside_a_source_is_in_the_ledger(lesson_page):
    strangers = [
        (number, sorted(keys), sentence)
        for number, keys, sentence in sourced_numbers(prose(lesson_page))
        if number not in numbers_of(keys)
    ]
    assert not strangers


def test_there_are_numbers_to_hold_against_the_ledger(all_pages):
    counted = sum(1 for page in all_pages.values() for _ in sourced_numbers(prose(page)))
    assert counted > 80


TWO = (
    'It was 92 of 100 ([A](#Sources "Koes2007")) and 28 in 9 ([B](#Sources "Wang2020"), '
    '[C](#Sources "Chiu2015")). Page 03 and L5 say 7.'
)


def test_a_number_goes_with_the_source_that_follows_it():
    assert [(number, keys) for number, keys, _ in sourced_numbers(TWO)] == [
        ("92", {"Koes2007"}),
        ("28", {"Wang2020", "Chiu2015"}),
        ("9", {"Wang2020", "Chiu2015"}),
        ("7", {"Koes2007", "Wang2020", "Chiu2015"}),
    ]


@pytest.mark.parametrize(("number", "there"), [("63", True), ("64", False), ("−63", False)])
def test_the_ledger_tells_a_right_number_from_a_wrong_one(number, there):
    assert (number in numbers_of(["Wang2020"])) is there


def test_no_figure_is_named_more_certain_than_its_source_was_read():
    """A source known second-hand or from memory has no figure marked as read."""
    for figure in load_figures():
        checked = load_sources()[figure.source].checked
        if checked in ("second-hand", "memory"):
            assert figure.mark in ("V2", "M+"), (figure.source, checked)
        assert (checked == "own") <= (figure.mark == "D")
