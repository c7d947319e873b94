"""The story of the four as it is written: safe, sourced, and easily read."""

import re
from statistics import median

import pytest
import textstat

import lesson
from lesson.evidence.figures import NUMBER, numbers_of
from lesson.evidence.source import load_sources
from tests.notebooks.spelling import american
from tests.notebooks.test_tone import FRIGHT, MOCKERY, PROMISE

TYPICAL_GRADE, HARDEST_GRADE = 6, 10
#: Numbers that are names: roots, and the hundred of "30 of 100".
NAMES = re.compile(r"\b[LS]\d\b|\b[Oo]f 100\b")
TOLD = lesson.story("four_people").told
STORY_WORDS = repr(lesson.story("four_people")).split("Sources:")[0]
PEOPLE = {person.id: person for person in TOLD.people}
CHOICES = [choice for person in TOLD.people for step in person.steps for choice in step.choices]


def test_the_four_are_a_root_a_referred_pain_a_deep_buttock_and_an_emergency():
    assert list(PEOPLE) == ["anna", "ben", "chloe", "dev"]
    assert [person.urgent for person in TOLD.people] == [False, False, False, True]
    assert "invented" in TOLD.invented


def test_no_source_is_printed_from_memory_alone():
    assert not [key for key in TOLD.sources if load_sources()[key].mark.startswith("[M")]


@pytest.mark.parametrize("choice", CHOICES, ids=lambda choice: choice.id)
def test_each_answer_names_a_source_and_speaks_for_a_while(choice):
    assert choice.answer.keys
    assert len(choice.answer.words.split()) > 15


@pytest.mark.parametrize("person", TOLD.people, ids=list(PEOPLE))
def test_every_number_beside_a_source_is_in_the_ledger(person):
    strangers = [
        (number, keys or text.keys, words)
        for text in person.texts()
        for words, keys in text.pieces
        for number in NUMBER.findall(NAMES.sub(" ", words))
        if text.keys and number not in numbers_of(keys or text.keys)
    ]
    assert not strangers


def test_in_the_emergency_every_answer_leads_to_now():
    for step in PEOPLE["dev"].steps:
        for choice in step.choices:
            assert re.search(r"\bnow\b", choice.answer.words), choice.text
    first = PEOPLE["dev"].steps[0]
    assert [choice.id for choice in first.choices if choice.fits == "well"] == ["hospital"]
    assert all("Go now" in one.answer.words for one in first.choices if one.fits == "not")


def test_the_emergency_is_called_rare_and_those_who_went_for_something_else_were_right():
    words = " ".join(text.words for text in PEOPLE["dev"].texts())
    assert "rare" in words
    assert "0.08 %" in words
    assert "right to go" in words


def test_the_warning_names_the_signs_and_says_now():
    for sign in ("between your legs", "bladder", "bowels", "both legs", "now", "rare"):
        assert sign in TOLD.warning.words


@pytest.mark.parametrize("person", TOLD.people, ids=list(PEOPLE))
def test_nobody_is_led_to_a_diagnosis_of_their_own(person):
    assert person.could_be.keys
    assert len(person.row.at_home.split()) > 5


@pytest.mark.parametrize("person", TOLD.people, ids=list(PEOPLE))
def test_the_fitting_choice_is_not_always_in_the_same_place(person):
    places = {
        place
        for step in person.steps
        for place, choice in enumerate(step.choices)
        if choice.fits == "well"
    }
    assert len(places) > 1


def test_what_is_right_cannot_be_told_by_length():
    longest = [
        max(step.choices, key=lambda choice: len(choice.text)).fits == "well"
        for person in TOLD.people
        for step in person.steps
        if step.choices
    ]
    assert sum(longest) <= len(longest) * 0.7


def grade(words):
    return textstat.flesch_kincaid_grade(words)


def test_it_is_read_at_fourteen():
    grades = {text.words: grade(text.words) for one in TOLD.people for text in one.texts()}
    assert median(grades.values()) <= TYPICAL_GRADE, median(grades.values())
    assert max(grades.values()) <= HARDEST_GRADE, max(grades, key=grades.__getitem__)


def test_no_sentence_runs_on():
    texts = [text.words for person in TOLD.people for text in person.texts()]
    sentences = [one for text in texts for one in re.split(r"(?<=[.?!:]) ", text)]
    assert not [one for one in sentences if len(one.split()) > 30]


@pytest.mark.parametrize("pattern", [MOCKERY, FRIGHT, PROMISE])
def test_nobody_is_mocked_frightened_or_promised_relief(pattern):
    assert not re.findall(pattern, STORY_WORDS, re.IGNORECASE)


def test_it_is_spelt_the_british_way():
    assert not american(STORY_WORDS)
