"""What the lesson's own questions hold, read as they are written."""

from collections import Counter
from itertools import pairwise

import pytest

from lesson.data_files.yaml_file import read_entries
from lesson.evidence import load_claims
from lesson.quiz.bank import questions_folder

FIELDS = [
    entry.fields
    for file in sorted(questions_folder().glob("*.yaml"))
    for entry in read_entries(file)
]
WRITTEN = {fields["id"]: fields for fields in FIELDS}
TOPICS = {"start", "nerve", "irritation", "pelvis", "daily", "massage", "routine"}


def of_type(*types):
    return [each for each in WRITTEN.values() if each["type"] in types]


def test_the_bank_covers_every_page_with_every_type():
    assert len(WRITTEN) == len(FIELDS) >= 125
    assert {id_.split(".")[0] for id_ in WRITTEN} == TOPICS
    least = {"hotspot": 16, "estimate": 11, "multiple": 8, "numeric": 6, "single": 60}
    for type_, count in least.items():
        assert len(of_type(type_)) >= count, type_
    assert len(of_type("order", "match")) >= 12


def test_every_claim_of_the_ledger_is_asked_about():
    asked = {claim for each in WRITTEN.values() for claim in each.get("claims", [])}
    assert set(load_claims()) <= asked, sorted(set(load_claims()) - asked)


def test_a_question_stands_in_the_file_of_its_topic():
    for file in questions_folder().glob("*.yaml"):
        for entry in read_entries(file):
            assert entry.fields["id"].startswith(f"{file.stem}."), entry.fields["id"]


def test_no_two_questions_ask_the_same():
    stems = Counter(each["stem"].casefold() for each in WRITTEN.values())
    assert [stem for stem, times in stems.items() if times > 1] == []


def test_each_answer_has_its_own_feedback():
    for each in WRITTEN.values():
        for many in ("options", "items", "pairs"):
            said = [one["feedback"] for one in each.get(many, [])]
            assert len(set(said)) == len(said), each["id"]


def test_the_right_places_of_single_questions_are_spread_evenly():
    places = Counter(
        next(place for place, option in enumerate(each["options"]) if option.get("right"))
        for each in of_type("single")
    )
    fair = len(of_type("single")) / 4
    assert all(0.6 * fair <= places[place] <= 1.4 * fair for place in range(4)), places


def test_ticking_one_place_of_every_multiple_question_does_not_pay():
    asked = of_type("multiple")
    assert {len(each["options"]) for each in asked} == {5}
    for place in range(5):
        right = sum(bool(each["options"][place].get("right")) for each in asked)
        assert 0.25 * len(asked) <= right <= 0.75 * len(asked), (place, right)


def test_the_right_options_of_multiple_questions_are_not_the_long_ones():
    def length(options):
        return sum(len(option["text"]) for option in options) / len(options)

    longer = [
        each["id"]
        for each in of_type("multiple")
        if length([one for one in each["options"] if one.get("right")])
        > length([one for one in each["options"] if not one.get("right")])
    ]
    assert len(longer) <= len(of_type("multiple")) / 2, longer


def test_what_is_so_does_not_always_lie_in_the_middle_of_the_slider():
    shares = [
        (sum(each["near"]) / 2 - each["low"]) / (each["high"] - each["low"])
        for each in of_type("estimate")
    ]
    assert min(shares) < 0.2
    assert max(shares) > 0.75
    assert sum(0.4 < share < 0.6 for share in shares) <= len(shares) / 3


@pytest.mark.parametrize("type_", ["estimate", "numeric"])
def test_a_guess_in_the_middle_of_the_range_is_mostly_wrong(type_):
    def borders(each):
        if type_ == "estimate":
            return (each["low"], each["high"]), each["near"]
        reach = each["tolerance"]
        return each["range"], (each["value"] - reach, each["value"] + reach)

    hits = 0
    for each in of_type(type_):
        (low, high), (least, most) = borders(each)
        hits += least <= (low + high) / 2 <= most
    assert hits <= len(of_type(type_)) / 3


def test_the_items_of_an_order_do_not_give_it_away_by_length_or_alphabet():
    for each in of_type("order"):
        texts = [item["text"] for item in each["items"]]
        assert any(len(first) < len(second) for first, second in pairwise(texts)), each["id"]
        assert texts not in (sorted(texts), sorted(texts, reverse=True)), each["id"]


def test_feedback_that_is_read_beside_any_answer_does_not_say_yes():
    for each in of_type("multiple", "order", "match"):
        for many in ("options", "items", "pairs"):
            for one in each.get(many, []):
                assert not one["feedback"].startswith(("Yes", "No,", "Right")), each["id"]
