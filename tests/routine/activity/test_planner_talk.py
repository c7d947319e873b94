import sqlite3

import pytest

import lesson
from lesson.journal import journal_file
from lesson.routine.activity import store
from lesson.routine.activity.planner import Planner
from tests.routine.activity.plans import a_plan
from tests.routine.activity.test_form import TYPED


@pytest.fixture
def planner():
    planner = Planner()
    planner.sent = []
    planner.send = planner.sent.append
    return planner


def told(planner, kind, **more):
    planner._receive(planner, {"kind": kind, **more}, [])
    return planner.sent[-1]


def words(state):
    return " ".join(one["words"] for one in state["said"])


def test_a_plan_is_made_marked_and_undone(planner):
    assert told(planner, "init")["plan"] is None
    made = told(planner, "plan", plan=TYPED)["plan"]
    assert (made["week"], made["now"][:21]) == (1, "This week: 12 minutes")
    lived = told(planner, "mark", mark="well", week=1)
    assert lived["plan"]["week"] == 2
    assert "Next: 13 minutes" in words(lived)
    assert told(planner, "undo")["plan"]["week"] == 1
    assert told(planner, "undo")["plan"] is None
    assert "nothing to undo" in words(told(planner, "undo"))


def test_a_week_is_marked_once_even_from_two_windows(planner):
    other = Planner()
    other.sent = []
    other.send = other.sent.append
    told(planner, "plan", plan=TYPED)
    told(planner, "mark", mark="well", week=1)
    late = told(other, "mark", mark="too_much", week=1)
    assert "marked before" in words(late)
    assert store.plans()[0][-1].marks == ("well",)


@pytest.mark.parametrize("mark", ["splendid", None, ["well"]])
def test_a_mark_that_does_not_exist_marks_nothing(planner, mark):
    store.write(a_plan())
    told(planner, "mark", mark=mark, week=1)
    assert store.plans()[0][-1].marks == ()


def test_a_mistake_is_told_and_the_plan_stays(planner):
    store.write(a_plan())
    state = told(planner, "plan", plan=TYPED | {"managed": ["a bit"]})
    assert state["trouble"].startswith("Recent days")
    assert state["plan"]["activity"] == "dance"


def test_a_journal_that_cannot_be_read_is_told_in_one_sentence(planner):
    told(planner, "plan", plan=TYPED)
    with sqlite3.connect(journal_file()) as connection:
        connection.execute("ALTER TABLE notes ADD COLUMN mood TEXT")
        connection.execute("PRAGMA user_version = 999")
    connection.close()
    state = told(planner, "init")
    assert "newer version" in state["trouble"]
    assert state["plan"] is None


def test_a_new_plan_takes_the_place_of_the_old_and_undoing_brings_it_back(planner):
    store.write(a_plan(marks=("well", "well")))
    assert told(planner, "plan", plan=TYPED | {"activity": "sing"})["plan"]["week"] == 1
    assert told(planner, "undo")["plan"]["week"] == 3


def test_nothing_of_the_plan_is_saved_with_the_page(planner):
    told(planner, "plan", plan=TYPED | {"activity": "a private waltz"})
    assert "private waltz" not in str(planner.get_state())


def test_the_committed_page_says_what_it_is_the_same_each_time():
    planner = lesson.plan_activity()
    data, _ = planner._repr_mimebundle_()
    assert data["text/plain"] == repr(lesson.plan_activity())
    for part in ("Choose one thing that you miss", "Nobody has tested them", "Get help at once"):
        assert part in data["text/plain"]
        assert part in data["text/html"]
    assert "Run all" in data["text/html"]
