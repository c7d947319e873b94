"""Cells of a page, run in the kernel that serves all pages."""

import gc
import weakref

import comm
import pytest
from comm.base_comm import BaseComm
from ipywidgets.widgets.widget import _instances

from lesson import waking
from lesson.quiz.card import QuestionCard

FIRST, SECOND = "a visit", "another visit"


@pytest.fixture(autouse=True)
def left_behind():
    yield
    waking.leave(*list(waking._open))


def test_a_cell_gives_what_its_last_line_gives():
    assert waking.wake(FIRST, "# A friendly line\n1 + 1") == 2
    assert waking.wake(FIRST, "import lesson") is None


def test_a_visit_keeps_its_names_and_another_has_none_of_them():
    waking.wake(FIRST, "import lesson")
    waking.wake(FIRST, "lesson = 'overwritten'")
    waking.wake(SECOND, "import lesson")
    assert waking.wake(FIRST, "lesson") == "overwritten"
    assert callable(waking.wake(SECOND, "lesson.ask"))


@pytest.mark.parametrize("damage", ["lesson = 0", "del lesson", "import builtins as lesson"])
def test_what_one_page_does_to_a_name_does_not_hurt_the_next(damage):
    waking.wake(FIRST, "import lesson")
    waking.wake(FIRST, damage)
    waking.wake(SECOND, "import lesson")
    assert isinstance(waking.wake(SECOND, 'lesson.ask("start.saddle")'), QuestionCard)


def test_a_page_that_was_left_leaves_no_widget_behind():
    waking.wake(FIRST, "import lesson")
    card = waking.wake(FIRST, 'lesson.ask("start.saddle")')
    kept = waking.wake(SECOND, 'import lesson\nlesson.ask("start.saddle")')
    gone = weakref.ref(card)
    assert card.comm is not None
    waking.leave(FIRST)
    assert card.comm is None
    del card
    gc.collect()
    assert gone() is None
    assert kept.comm is not None


def test_a_practice_leaves_nothing_behind_not_even_the_topics_that_were_chosen():
    waking.leave()
    before = set(_instances)
    practice = waking.wake(FIRST, "import lesson\nlesson.practise()")
    practice.topic.value = next(value for _, value in practice.topic.options[::-1])
    assert len(practice._cards) == 2
    waking.leave(FIRST)
    assert set(_instances) == before


def test_nobody_is_told_of_widgets_whose_page_was_left(monkeypatch):
    told = []
    monkeypatch.setattr(BaseComm, "publish_msg", lambda _, kind, *__, **___: told.append(kind))
    monkeypatch.setattr(comm, "create_comm", BaseComm)
    waking.wake(FIRST, "import lesson\nlesson.practise()")
    waking.wake(FIRST, 'lesson.lab("straight_leg_raise")')
    kept = waking.wake(SECOND, 'import lesson\nlesson.ask("start.saddle")')
    assert "comm_open" in told
    waking.leave(FIRST)
    assert "comm_close" not in told
    kept.close()  # one that is closed on a page that is open is taken away there
    assert told.count("comm_close") == 2


def test_a_widget_that_cannot_be_closed_holds_up_no_other():
    card = waking.wake(FIRST, 'import lesson\nlesson.ask("start.saddle")')
    spoilt = waking.wake(FIRST, 'lesson.ask("nerve.muscles")')
    spoilt.close = lambda: 1 / 0
    last = waking.wake(FIRST, 'lesson.ask("nerve.journey")')
    with pytest.raises(ZeroDivisionError):
        waking.leave(FIRST)
    assert card.comm is None
    assert last.comm is None


def test_it_is_known_which_visits_there_are():
    waking.wake(FIRST, "1")
    assert waking.knows(FIRST)
    assert not waking.knows(SECOND)
    waking.leave(FIRST, "never seen")
    assert not waking.knows(FIRST)


def test_an_error_of_a_cell_is_the_cells_own():
    with pytest.raises(ZeroDivisionError):
        waking.wake(FIRST, "1 / 0")
    assert waking.wake(FIRST, "3") == 3
