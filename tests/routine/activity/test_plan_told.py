import re
from xml.etree import ElementTree

import pytest
import textstat
from hypothesis import given, settings

from lesson.routine.activity import telling
from lesson.routine.activity.picture import NARROW, WIDE, described, plan_svg
from lesson.routine.activity.planner import Planner
from lesson.routine.activity.weeks import weeks
from lesson.routine.words import load_sayings
from tests.routine.activity.plans import a_plan, any_plan

SAYINGS = load_sayings("activity.yaml")


def test_this_week_is_said_in_one_sentence():
    assert telling.now(a_plan()) == (
        "This week: 12 minutes on 4 days, whether the day is good or bad."
    )
    assert telling.now(a_plan(days_a_week=1, unit="times", managed=(0,))) == (
        "This week: once on 1 day, whether the day is good or bad."
    )
    assert "12 weeks are done" in telling.now(a_plan(marks=("hard",) * 12))


def test_where_the_plan_begins_is_explained_until_the_first_week_is_lived():
    assert (
        "You begin with 12 minutes: what worked on your hardest day" in telling.remarks(a_plan())[0]
    )
    assert "it was none" in telling.remarks(a_plan(managed=(0, 9)))[0]
    assert "You begin" not in " ".join(telling.remarks(a_plan(marks=("well",))))


def test_a_plan_that_waits_or_has_arrived_says_so():
    assert "the plan waits" in " ".join(telling.remarks(a_plan(managed=(3,))))
    arrived = a_plan(goal=13, marks=("well",))
    assert "at your goal" in " ".join(telling.remarks(arrived))


@pytest.mark.parametrize(
    ("marks", "said", "grave"),
    [
        (("well",), ["Week 1 went well. Next: 13 minutes."], False),
        (("hard",), ["The amount stays: 12 minutes."], False),
        (("well", "too_much"), ["One step back: 12 minutes."], False),
        (("too_much",), ["One step back: 10 minutes.", "less than you began with"], False),
        (("too_much", "too_much"), ["let a doctor or physiotherapist have a look"], True),
    ],
)
def test_a_mark_is_answered(marks, said, grave):
    told = telling.after_mark(a_plan(marks=marks))
    words = " ".join(sentence for sentence, _ in told)
    assert all(part in words for part in said)
    assert any(one for _, one in told) is grave


def test_too_much_of_the_least_is_no_longer_a_matter_for_a_plan():
    ((said, grave), *_) = telling.after_mark(a_plan(managed=(1,), marks=("too_much",)))
    assert "ask a doctor or physiotherapist" in said
    assert grave


@given(any_plan())
def test_the_table_has_the_pictures_numbers(plan):
    table = telling.rows(plan)
    assert [row[0] for row in table] == [str(week.number) for week in weeks(plan)]
    assert sum(row[2] == "this week" for row in table) == (len(plan.marks) < 12)
    assert all(
        plan.counted_in.counted(w.amount) == row[1]
        for w, row in zip(weeks(plan), table, strict=True)
    )
    assert all(
        week.mark is None or f"week {week.number} " in described(plan) for week in weeks(plan)
    )


@pytest.mark.slow  # draws many plans
@settings(max_examples=8, deadline=None)
@given(any_plan())
def test_any_plan_is_drawn_the_same_each_time(plan):
    for face in (WIDE, NARROW):
        drawn = plan_svg(plan, face)
        assert drawn == plan_svg(plan, face)
        assert ElementTree.fromstring(drawn).tag.endswith("svg")


def test_what_stands_in_the_picture_stands_in_its_description():
    said = described(a_plan(goal=30, marks=("well", "hard", "too_much")))
    assert "week 1 went well, week 2 was hard and stayed, week 3 was too much and eased" in said
    assert "Week 4 is now, with 12 minutes." in said
    assert "The goal is 30 minutes." in said


def test_a_mark_is_worded_alike_on_its_button_and_in_the_table():
    planner, plan = Planner(), a_plan(marks=("well", "hard", "too_much"))
    buttons = [mark["words"] for mark in planner.words["marks"]]
    assert buttons == ["It went well", "It was hard", "It was too much"]
    table = [how for _, _, how in telling.rows(plan)]
    assert table[:3] == ["went well", "was hard: stayed", "was too much: eased"]
    assert not any(words in planner._esm for words in buttons)


def test_every_medical_sentence_has_a_source():
    words = ("pain", "leg", "foot", "nerve", "sciatica", "doctor", "worse", "bad day")
    bare = [
        saying.id
        for saying in SAYINGS.values()
        if not saying.sources and any(word in saying.text.lower() for word in words)
    ]
    assert not bare


def test_nothing_promises_relief():
    for saying in SAYINGS.values():
        kept = saying.text.lower().replace("no cure", "")
        assert not re.search(r"\b(cure|heal|will help|relie\w+|fix)\b", kept), saying.id


def test_the_plans_words_are_read_at_fourteen():
    shown = " ".join(saying.text for saying in SAYINGS.values() if not saying.id.startswith("bad"))
    assert textstat.flesch_kincaid_grade(shown) <= 6
    for saying in SAYINGS.values():
        assert all(len(sentence.split()) <= 30 for sentence in saying.text.split(". "))
