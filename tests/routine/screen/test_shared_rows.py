"""Two questions about the learner's own spot that bring one row, which the data do not have yet."""

from itertools import product

import pytest

from lesson.routine.places import AREAS, SIDES
from lesson.routine.screen import verdict
from lesson.routine.screen.answers import Answer
from lesson.routine.screen.questions import Question
from lesson.routine.screen.verdict import screen


@pytest.fixture(autouse=True)
def two_about_the_skin(monkeypatch):
    asked = {id_: Question(id=id_, text=f"{id_}?", rows=("K32",)) for id_ in ("rash", "boil")}
    monkeypatch.setattr(verdict, "load_questions", lambda: asked)


def places_of_the_skin(rash, boil):
    (finding,) = screen({"rash": rash, "boil": boil}).findings
    return finding.where


def test_two_questions_that_bring_one_local_row_close_the_spots_of_both():
    here, there = frozenset({("glute", "left")}), frozenset({("quad", "right")})
    assert places_of_the_skin(Answer("yes", here), Answer("not sure", there)) == here | there


def test_a_spot_for_one_question_opens_nothing_that_the_other_closed_without_one():
    marked, unmarked = Answer("yes", frozenset({("glute", "left")})), Answer("yes")
    everywhere = set(product(AREAS, SIDES))
    assert places_of_the_skin(marked, unmarked) == everywhere
    assert places_of_the_skin(unmarked, marked) == everywhere
