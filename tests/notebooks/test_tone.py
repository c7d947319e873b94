"""No promise, no mockery, no fright; and what the lesson is not, said where it matters, once."""

import re

import pytest

from tests.notebooks.pages import LESSON_PAGES, bare, prose, read

MOCKERY = r"\b(myth|nonsense|rubbish|ridiculous|silly|stupid|foolish|absurd|quack\w*|snake oil|gullible|debunk\w*|so-called)\b"
FRIGHT = r"\b(crippl\w*|paralys\w*|agony|horrif\w*|terrif\w*|ticking|time bomb|wreck\w*|crumbl\w*|deadly)\b"
PROMISE = r"\b(cures?|cured|heals? you|guarantee\w*|will (?:relieve|heal|fix|end)|gets? rid of|pain-free for good|miracle|proven to)\b"


def test_a_page_mocks_nobody(lesson_page):
    assert not re.findall(MOCKERY, bare(prose(lesson_page)), re.IGNORECASE)


def test_a_page_frightens_nobody(lesson_page):
    assert not re.findall(FRIGHT, bare(prose(lesson_page)), re.IGNORECASE)


def test_a_page_promises_no_relief(lesson_page):
    assert not re.findall(PROMISE, bare(prose(lesson_page)), re.IGNORECASE)


def test_that_this_is_not_medical_advice_is_said_where_it_matters_and_never_twice_on_a_page():
    said = {
        path.name[:2]: len(
            re.findall(r"not medical advice", bare(prose(read(path))), re.IGNORECASE)
        )
        for path in LESSON_PAGES
    }
    assert said["00"] == said["06"] == 1
    assert max(said.values()) == 1


@pytest.mark.parametrize(
    ("pattern", "words"),
    [(MOCKERY, "an old myth"), (FRIGHT, "a ticking bomb"), (PROMISE, "it will relieve you")],
)
def test_the_lists_find_what_they_are_for(pattern, words):
    assert re.search(pattern, words, re.IGNORECASE)
