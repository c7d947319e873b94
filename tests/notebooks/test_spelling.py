"""What a learner reads is spelt as in Britain: pages, questions, claims, words, the routine."""

import pytest
import yaml

from lesson.data_folder import data_folder
from tests.notebooks.pages import LINK, prose
from tests.notebooks.spelling import american

#: Citations keep their own spelling.
TEXTS = sorted(
    file
    for file in data_folder().rglob("*.yaml")
    if file.name not in ("sources.yaml", "trunk.yaml")
)


def words_of(value):
    """Every text of a data file, without its field names."""
    if isinstance(value, dict):
        return " ".join(words_of(each) for each in value.values())
    if isinstance(value, list):
        return " ".join(words_of(each) for each in value)
    return str(value)


def test_a_page_is_spelt_as_in_britain(lesson_page):
    assert not american(LINK.sub(r"\g<text>", prose(lesson_page)))


@pytest.mark.parametrize("file", TEXTS, ids=lambda file: file.stem)
def test_the_data_are_spelt_as_in_britain(file):
    assert not american(words_of(yaml.safe_load(file.read_text(encoding="utf-8"))))


@pytest.mark.parametrize(
    "word",
    [
        "color",
        "Center",
        "fibers",
        "organize",
        "analyzed",
        "stabilization",
        "hematoma",
        "labeled",
        "gray",
    ],
)
def test_american_spellings_are_found(word):
    assert american(f"It is {word} here.") == [word]


@pytest.mark.parametrize(
    "word",
    [
        "colour",
        "centre",
        "size",
        "prize",
        "seized",
        "citizen",
        "horizon",
        "haematoma",
        "organise",
        "parameter",
    ],
)
def test_british_spellings_are_left_alone(word):
    assert not american(f"It is {word} here.")
