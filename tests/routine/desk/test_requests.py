"""Whatever the builder's page asks is answered by its number, and a fault is told apart from a refusal."""

import pytest

from lesson.routine.desk import pictures
from lesson.routine.desk.desk import Desk
from tests.browser.bare_widget import as_agreed
from tests.routine.desk.test_bench import NONE, WISH


@pytest.fixture
def desk():
    desk = Desk()
    desk.sent = []

    def send(content, _buffers=None):
        as_agreed(desk, content)
        desk.sent.append(content)

    desk.send = send
    return desk


def ask(desk, **content):
    del desk.sent[:]
    desk._receive(desk, {"request": "r1", "turn": 1} | content, [])
    return desk.sent


def kinds(sent):
    return [content["kind"] for content in sent]


def test_what_is_asked_is_answered_and_then_done(desk):
    assert kinds(ask(desk, kind="init", day="2026-11-23")) == ["state", "map", "done"]
    assert kinds(ask(desk, kind="answers", answers=NONE)) == ["state", "done"]
    assert kinds(ask(desk, kind="wish", wish=WISH)) == ["state", "done"]
    assert desk.sent[0]["plan"]["takes"]
    assert kinds(ask(desk, kind="export", what="text")) == ["file", "done"]
    assert desk.sent[-1]["request"] == "r1"


@pytest.mark.parametrize(
    "content",
    [
        {"kind": "answers", "answers": {"saddle": "perhaps"}},
        {"kind": "wish", "wish": {"minutes": "many"}},
        {"kind": "open", "name": "mine.json", "text": "{"},
        {"kind": "change", "what": "remove", "technique": "unheard of"},
    ],
)
def test_what_a_learner_gave_is_refused_in_a_sentence_beside_the_state(desk, content):
    state, done = ask(desk, **content)
    assert state["trouble"]
    assert done["kind"] == "done"


@pytest.mark.parametrize(
    "content",
    [
        {"kind": "hello"},
        {"kind": "change", "what": "explode"},
        {"kind": "open", "name": "mine.json"},
        {"kind": "init", "more": 1},
    ],
)
def test_what_no_page_of_ours_asks_is_a_fault(desk, content):
    (fault,) = ask(desk, **content)
    assert (fault["kind"], fault["request"]) == ("fault", "r1")


def test_a_picture_that_cannot_be_drawn_is_a_fault_and_not_silence(desk, monkeypatch):
    ask(desk, kind="answers", answers=NONE)
    ask(desk, kind="wish", wish=WISH)
    technique = desk.sent[0]["plan"]["steps"][0]["technique"]
    monkeypatch.setattr(pictures, "technique_svg", lambda _: 1 / 0)
    del desk.sent[:]
    desk._receive(desk, {"kind": "picture", "technique": technique, "request": "r2"}, [])
    assert kinds(desk.sent) == ["fault"]


def test_nothing_is_taken_along_without_a_plan(desk):
    assert kinds(ask(desk, kind="export", what="sheet")) == ["done"]
