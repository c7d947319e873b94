"""A mistake in a story's file is pointed at: file, line, person, field and what was expected."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesson.data_files.yaml_file import DataError
from lesson.data_folder import data_folder
from lesson.stories.cited import cited
from lesson.stories.reading import load_story

FILE = data_folder() / "stories" / "four_people.yaml"
GOOD = FILE.read_text(encoding="utf-8")


def load(tmp_path, text):
    file = Path(tmp_path) / "four_people.yaml"
    file.write_text(text, encoding="utf-8")
    return load_story(file)


def line_of(text, words):
    return next(n for n, line in enumerate(text.splitlines(), start=1) if words in line)


@pytest.mark.parametrize(
    ("good", "bad", "person", "says"),
    [
        ("  together: the four\n", "", "the story", "together: expected words"),
        ("  age: 44", "  age: forty-four", "anna", "age: expected a whole number"),
        ("  who: Runs", "  whom: Runs", "anna", "whom: expected one of id, name"),
        ("fits: partly", "fits: a bit", "anna", "fits: expected one of well, partly, not"),
        ("[NG59]", "[NG95]", "anna", "not 'NG95'"),
        ("[1.03, 0.3, 0.5]", "[1.03, 0.5, 0.3]", "ben", "vague.0: expected shares that rise"),
        ("[0.99, 0.14, 0.7]", "[1.99, 0.14, 0.7]", "ben", "vague.1: expected heights that fall"),
        ("[0.99, 0.14, 0.7]", "[0.99, 0.14]", "ben", "vague.1: expected a height and two shares"),
        (
            "id: massage\n      text: Massage alone",
            "id: belt\n      text: M",
            "ben",
            "each id once",
        ),
        ("    ask: Is it the piriformis?\n", "", "chloe", "ask: expected words"),
        ("- id: ben", "- id: anna", "anna", "id: expected an id not used before"),
        ("  could_be: >-\n    Pain like", "  maybe: >-\n    Pain like", "anna", "maybe: expected"),
        ("Stay, and tell someone now", "Stay, and tell someone", "dev", "the word now"),
        (
            "- title: What Dev says",
            "- was: x\n    title: What Dev says",
            "dev",
            "was: expected one",
        ),
    ],
)
def test_a_mistake_is_pointed_at(tmp_path, good, bad, person, says):
    assert good in GOOD
    with pytest.raises(DataError) as caught:
        load(tmp_path, GOOD.replace(good, bad, 1))
    message = str(caught.value)
    assert message.startswith("four_people.yaml, line ")
    assert f", {person}: " in message
    assert says in message


def test_the_line_is_the_one_at_fault(tmp_path):
    text = GOOD.replace("fits: partly", "fits: a bit", 1)
    with pytest.raises(DataError) as caught:
        load(tmp_path, text)
    assert caught.value.line == line_of(text, "fits: a bit")


def test_a_story_without_people_is_refused(tmp_path):
    with pytest.raises(DataError, match="expected the story, then its people"):
        load(tmp_path, GOOD.split("- id: anna")[0])


def test_a_person_of_two_steps_is_refused(tmp_path):
    start = GOOD.index("  - title: What is asked and found")
    end = GOOD.index("  - title: How it went on")
    with pytest.raises(DataError, match="steps: expected three to five steps"):
        load(tmp_path, GOOD[:start] + GOOD[end:])


def test_sources_stand_apart_from_the_words():
    text = cited("Most do well [Koes2007], and\n not all [Peul2007, Dahm2010].")
    assert text.words == "Most do well, and not all."
    assert text.keys == ("Koes2007", "Peul2007", "Dahm2010")
    numbers = list(text.numbered(["Dahm2010", "Koes2007", "Peul2007"]))
    assert numbers == ["Most do well", [2], ", and not all", [3, 1], "."]


@given(st.text(alphabet="ab .,", max_size=40))
def test_words_without_a_source_stay_as_they_are(words):
    text = cited(words)
    assert text.words == " ".join(words.split())
    assert text.keys == ()
