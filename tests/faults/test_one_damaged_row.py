"""One row of the record that cannot be read: each place that shows it says so, and shows all else."""

import pytest

import lesson
from lesson import journal
from lesson.quiz.review import standing
from lesson.routine.days import today
from lesson.routine.desk.memory import last_routine
from tests.dashboard.returning import answered, has_a_routine, wrote
from tests.journal.damaging import damage
from tests.widget_messages import send_to_kernel

TOLD = "1 answer or note of your record cannot be read any more. It is left out here"
ROWS = [
    ("attempts", "answer"),
    ("notes", "content"),
    ("attempts", "question_id"),
    ("notes", "kind"),
]


@pytest.fixture(params=ROWS, ids="_".join, autouse=True)
def damaged(request):
    table, column = request.param
    answered("nerve.roots", "start.saddle", days_ago=9)
    wrote(2, leg_before=4, activity="dance")
    wrote(1, leg_before=3, activity="dance")
    has_a_routine()
    damage(table, 1, column, b"\xff{")


def asked(widget, **request):
    """Return the state that a widget answers with."""
    heard = []
    widget.send = lambda content, *_: heard.append(content)
    send_to_kernel(widget, {"kind": "init"} | request)
    assert not [each for each in heard if each["kind"] in ("fault", "refused")]
    return next(each for each in heard if each["kind"] == "state")


def said(state):
    return " ".join(each["words"] for each in state["said"])


def test_the_record():
    told = asked(lesson.my_record())["holds"]
    assert TOLD in told
    assert "and 1 that cannot be read" in told


def test_the_diary_which_goes_on_being_written():
    diary = lesson.open_diary()
    state = asked(diary, day=today().isoformat())
    assert TOLD in said(state)
    before = len(state["entries"])
    assert before >= 1
    entry = {"day": today().isoformat(), "leg_before": 2}
    assert len(asked(diary, kind="write", entry=entry)["entries"]) == before + 1


def test_the_routines_desk_which_has_the_routine():
    state = asked(lesson.build_routine(), day=today().isoformat())
    assert TOLD in state["trouble"]
    assert last_routine() is not None


def test_the_plan_for_an_activity():
    state = asked(lesson.plan_activity())
    assert TOLD in said(state)
    assert state["suggested"] == "dance"


def test_the_review_which_asks_what_is_due():
    card = lesson.review()
    assert TOLD in asked(card)["notice"]
    assert len(card.questions) >= 1


def test_the_review_where_nothing_is_due():
    for id_ in ("nerve.roots", "start.saddle"):
        journal.record(id_, "a", 1.0)
    page = lesson.review()
    assert page.plain.startswith("Nothing is due now.")
    assert TOLD in page.plain
    assert TOLD in page.html


def test_how_one_stands():
    page = standing()
    assert TOLD in page._repr_mimebundle_()["text/html"]
    assert TOLD in page._repr_mimebundle_()["text/plain"]


def test_what_there_is_today():
    state = asked(lesson.today(), day=today().isoformat())
    assert TOLD in said(state)
    assert {"review", "routine"} <= {part["id"] for part in state["parts"]}
