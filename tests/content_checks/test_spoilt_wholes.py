"""What is wrong with a whole file or the whole bank is found, too, and said of that file."""

import re
from copy import deepcopy
from dataclasses import replace

import pytest

from lesson.content_checks.content import Content
from lesson.data_folder import data_folder
from tests.content_checks import test_spoilt_data, test_spoilt_pages
from tests.content_checks.spoilt import CHECKS, found, own

pytestmark = pytest.mark.slow  # spoils whole files and reads them anew

HARD = "Multidimensional neurophysiological interdependencies characterise radiculopathy."


def right_first(fields):
    if fields["type"] == "single":
        fields["options"].sort(key=lambda option: not option.get("right"))


def right_first_of_five(fields):
    if fields["type"] == "multiple":
        fields["options"].sort(key=lambda option: not option.get("right"))


def four_options(fields):
    if fields["type"] == "multiple":
        fields["options"].pop()


def long_right_options(fields):
    for option in fields.get("options", []):
        option["text"] += " indeed" * (10 if option.get("right") else 0)


def in_the_middle(fields):
    if fields["type"] == "estimate":
        fields["near"] = [fields["low"] * 0.55 + fields["high"] * 0.45] * 2


def guessed_in_the_middle(fields):
    if fields["type"] == "numeric":
        fields["value"] = sum(fields["range"]) / 2


def sorted_items(fields):
    if fields["type"] == "order":
        fields["items"].sort(key=lambda item: item["text"])


def shorter_items(fields):
    if fields["type"] == "order":
        fields["items"].sort(key=lambda item: -len(item["text"]))


def another_topic(fields):
    fields["id"] = fields["id"].replace("nerve.", "nose.")


def all_single(fields):
    fields["type"] = "single"


BANK = [
    ("right_places_are_spread", right_first, "in place 1"),
    ("one_place_of_multiple_does_not_pay", right_first_of_five, "option 1 of multiple"),
    ("one_place_of_multiple_does_not_pay", four_options, "not 4"),
    ("right_options_are_not_the_long_ones", long_right_options, "longer than the others"),
    ("estimates_are_not_in_the_middle", in_the_middle, "in the middle of the slider"),
    ("estimates_are_not_in_the_middle", in_the_middle, "near each end"),
    ("middle_guesses_are_mostly_wrong", guessed_in_the_middle, "of type numeric"),
    ("orders_do_not_give_themselves_away", sorted_items, "alphabet"),
    ("orders_do_not_give_themselves_away", shorter_items, "shorter and shorter"),
    ("questions_cover_every_topic", another_topic, "no question is of the topic 'nerve'"),
    ("questions_cover_every_topic", all_single, "16 of type hotspot or more, not 0"),
    ("questions_cover_every_topic", all_single, "of type order or match, not 0"),
]


@pytest.mark.parametrize(("name", "change", "words"), BANK)
def test_a_bank_that_gives_its_answers_away_is_found_out(name, change, words):
    content = Content(pages=own().pages)
    changed = [replace(entry, fields=deepcopy(entry.fields)) for entry in own().questions]
    for entry in changed:
        change(entry.fields)
    content.__dict__["questions"] = tuple(changed)
    assert [each for each in found(name, content) if words in each.words]


def test_a_small_bank_is_told():
    content = Content(pages=own().pages)
    content.__dict__["questions"] = own().questions[:100]
    words = [each.words for each in found("questions_cover_every_topic", content)]
    assert "expected 125 questions or more, not 100" in words


WHOLE = [
    ("every_kind_of_word_is_used", "glossary.yaml", r"kind: care", "kind: body", "'care'"),
    (
        "definitions_are_read_at_fourteen",
        "glossary.yaml",
        r"(?m)definition: .*$",
        f"definition: {HARD}",
        "grade 7",
    ),
    ("the_screen_is_quickly_read", "routine/questions.yaml", r"stem: I", "stem: " + "I " * 300, "2 minutes"),
    ("every_area_has_techniques", "routine/techniques.yaml", r"area: quad", "area: back", "on quad"),
    ("every_row_is_asked_for", "routine/screening.yaml", r"(?s)- \{id: K52.*", "", "the row K52"),
    ("popular_steps_are_made_safer", "routine/popular_steps.yaml", r"number: 2", "number: 5", "5"),
    ("techniques_keep_to_the_evidence", "evidence/tools_by_area.yaml", r"verdict: (r|w).*", "verdict: not here", "allows on"),
    ("techniques_keep_to_the_evidence", "routine/areas.yaml", r"- \{id: quad.*", "", "allows on quad"),
    ("techniques_keep_to_the_evidence", "routine/tools.yaml", r"- \{id: ball.*", "", "a tool of tools.yaml"),
    ("the_dose_is_what_is_taught", "routine/dose.yaml", r"value: \[30, 45, 60\]", "value: []", "not []"),
    ("techniques_are_drawn", "figures/positions.yaml", r"lit: \[buttock\]", "lit: [lower back]", "[buttock]"),
    ("tools_are_used_where_they_are_safe", "evidence/tools_by_area.yaml", r"verdict: .*", "verdict: not here", "hands may"),
    ("claims_are_numbered_and_counted", "evidence/README.md", r"46 claims", "47 claims", "there are 46 claims"),
    ("claims_are_numbered_and_counted", "evidence/README.md", r"\| 12 \|", "| 13 |", "12 claims are contested"),
    ("sources_are_all_there", "evidence/sources.yaml", r"(?s)- key: Abb.*?(?=- key: ABMP)", "", "not 153"),
    ("the_model_gives_what_is_printed", "evidence/figures.yaml", r"1\.0° to", "1.1° to", "1.0 in the model"),
    ("the_skeletons_incidence_is_printed", "evidence/figures.yaml", r"37\.6°", "37.7°", "37.6"),
    ("the_four_are_a_cast", "stories/four_people.yaml", r"- id: anna", "- id: anne", "anna, ben"),
    ("the_four_are_a_cast", "stories/four_people.yaml", r"are invented", "are real", "invented"),
    ("the_emergency_is_called_rare", "stories/four_people.yaml", r"0\.08 %", "0.09 %", "0.08 %"),
    ("stories_keep_tone_and_spelling", "stories/four_people.yaml", r"Runs a", "Organizes a", "'Organizes'"),
    ("stories_keep_tone_and_spelling", "stories/four_people.yaml", r"Runs a", "In agony runs a", "'agony' frightens"),
    ("stories_are_read_at_fourteen", "stories/four_people.yaml", r"- She rings.*", f"- {HARD}", "grade 10"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "file", "old", "new", "words"), WHOLE, ids=[f"{w[0]}-{n}" for n, w in enumerate(WHOLE)]
)
def test_what_is_wrong_with_a_file_is_said_of_something(tmp_path, name, file, old, new, words):
    text, times = re.subn(old, new, (data_folder() / file).read_text(encoding="utf-8"))
    assert times
    spoilt = tmp_path / file.rpartition("/")[2]
    spoilt.write_text(text, encoding="utf-8")
    told = found(name, Content({file: spoilt}, own().pages))
    assert [each for each in told if words in each.words and each.file], [str(t) for t in told]


def always_first(person):
    """The same person, for whom the fitting choice comes first and is the longest."""
    steps = []
    for step in person.steps:
        choices = sorted(step.choices, key=lambda choice: choice.fits != "well")
        longest = [replace(c, text=c.text + "!" * 99 * (c.fits == "well")) for c in choices]
        steps.append(replace(step, choices=tuple(longest)))
    return replace(person, steps=tuple(steps))


def test_choices_that_give_themselves_away_are_found_out():
    content = Content(pages=own().pages)
    content.__dict__["stories"] = {
        file: replace(story, people=tuple(map(always_first, story.people)))
        for file, story in own().stories.items()
    }
    told = [str(each) for each in found("fitting_choices_change_place", content)]
    assert any("dev: steps: expected the choice that fits well in more than one" in t for t in told)
    assert any(t.startswith("four_people.yaml: the longest choice fits well in") for t in told)


def test_every_check_was_spoilt():
    tables = (test_spoilt_pages.SPOILT, test_spoilt_data.SPOILT, BANK, WHOLE)
    spoilt = {row[0] for table in tables for row in table} | {"fitting_choices_change_place"}
    assert set(CHECKS) == spoilt
