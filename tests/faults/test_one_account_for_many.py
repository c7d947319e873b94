"""Several people on one account, or at one kernel: none sees what another answered or wrote."""

import gc
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import platformdirs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import lesson
from lesson import journal, visit
from lesson.dashboard import last_place, pages_done, remember_place
from lesson.journal import JournalUnavailable
from lesson.quiz import memory
from lesson.quiz.bank import load_bank
from lesson.routine.days import today
from lesson.routine.desk.memory import last_routine
from tests.routine.desk.test_bench import NONE, WISH
from tests.widget_messages import send_to_kernel

ROOTS = load_bank()["nerve.roots"]
EXIT = load_bank()["nerve.exit"]
PAIN = {"id": "a1", "day": today().isoformat(), "leg_before": 7, "note": "a very private evening"}


@pytest.fixture(autouse=True)
def one_kernel_for_all(tmp_path, monkeypatch):
    """The account's own folder, in which a host's own record lies; all that follows is shared."""
    monkeypatch.delenv("LESSON_JOURNAL")
    monkeypatch.setattr(platformdirs, "user_data_path", lambda *_, **__: tmp_path)
    journal.record(ROOTS.id, "s1", 0.0)
    journal.keep("diary", {"note": "the host's"})
    (tmp_path / "journal.damaged-2026-01-01.sqlite3").write_bytes(b"the host's, too")
    kept = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    monkeypatch.setenv("LESSON_SHARED", "1")
    yield
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == kept


class Visitor:
    """Somebody with a page open: what it runs, asks and is told. Messages come when no cell runs."""

    def __init__(self, name=None):
        self.name, self.told, self.widgets = name or str(uuid4()), {}, []

    def runs(self, call):
        with visit.serving(self.name):
            widget = call()
        self.told[widget] = []
        self.widgets.append(widget)
        widget.send = lambda content, *_: self.told[widget].append(content)
        return widget

    def asks(self, widget, kind, **more):
        before = len(self.told[widget])
        send_to_kernel(widget, {"kind": kind, "request": "1", **more})
        assert self.told[widget][-1] == {"kind": "done", "request": "1"}
        return self.told[widget][before]

    def answers(self, card, question, chosen, turn=0):
        self.asks(card, "init")
        return self.asks(card, "answer", id=question.id, turn=turn, chosen=chosen)["state"]

    def leaves(self):
        while self.widgets:
            self.widgets.pop().close()
        self.told.clear()
        gc.collect()


@pytest.fixture
def anna():
    return Visitor()


@pytest.fixture
def ben():
    return Visitor()


def heard_by(visitor):
    return json.dumps(list(visitor.told.values()), default=repr)


def test_an_answer_is_there_on_the_page_where_it_was_given_and_nowhere_else(anna, ben):
    card = anna.runs(lambda: lesson.ask(ROOTS.id))
    anna.answers(card, ROOTS, "l4_s3")
    again = anna.asks(anna.runs(lambda: lesson.ask(ROOTS.id)), "init")
    assert again["questions"][ROOTS.id]["before"] == "Last time: right."
    other = ben.asks(ben.runs(lambda: lesson.ask(ROOTS.id)), "init")
    assert "before" not in other["questions"][ROOTS.id]


def test_a_prediction_is_looked_back_on_by_whoever_made_it(anna, ben):
    recalled, others = (each.runs(lambda: lesson.recall(ROOTS.id)) for each in (anna, ben))
    for each, card in ((anna, recalled), (ben, others)):
        each.asks(card, "init")
    told_before = len(ben.told[others])
    said = anna.answers(anna.runs(lambda: lesson.predict(ROOTS.id)), ROOTS, "l4_s3")
    assert said["heading"] == "Noted."  # it is not kept
    assert anna.told[recalled][-1]["questions"][ROOTS.id]["heading"] == "You predicted it."
    assert len(ben.told[others]) == told_before
    looks_back = ben.asks(others, "init")["questions"][ROOTS.id]
    assert looks_back["heading"] == "No prediction yet."


def test_a_topic_chosen_later_is_asked_in_the_visit_of_its_page(anna):
    anna.answers(anna.runs(lambda: lesson.ask("start.saddle")), load_bank()["start.saddle"], "wait")
    with visit.serving(anna.name):
        practice = lesson.practise()
    practice.topic.value = "start"
    assert practice.card.visit is anna.widgets[0].visit


def test_a_diary_is_read_by_whoever_wrote_it(anna, ben):
    diary, follows = (anna.runs(lesson.open_diary) for _ in range(2))
    others = ben.runs(lesson.open_diary)
    for each, widget in ((anna, diary), (anna, follows), (ben, others)):
        each.asks(widget, "init")
    line = anna.runs(lesson.today)
    anna.asks(diary, "write", entry=PAIN)
    anna.asks(line, "write", leg=6, back=None)
    assert anna.told[follows][-1]["entries"][-1]["leg_before"] == 6
    assert "private evening" not in heard_by(ben)
    assert ben.asks(others, "init")["entries"] == []


def test_a_session_and_its_routine_are_whose_they_are(anna, ben):
    diary, others = anna.runs(lesson.open_diary), ben.runs(lesson.open_diary)
    desk = anna.runs(lesson.build_routine)
    anna.asks(desk, "init")
    anna.asks(desk, "answers", turn=1, answers=NONE)
    anna.asks(desk, "wish", turn=2, wish=WISH)
    record = {"outcome": "finished", "minutes": 9.5}
    saved = anna.asks(desk, "finished", turn=3, record=record)
    assert saved["words"] == "The session is in your diary for as long as this page is open."
    assert anna.told[diary][-1]["entries"][-1]["session"]
    assert ben.told[others] == []
    with visit.serving(anna.name):
        assert last_routine().plan is not None
    with visit.serving(ben.name):
        assert last_routine().plan is None


def test_a_warning_sign_shuts_the_routine_of_whoever_ticked_it(anna, ben):
    desks = {each: each.runs(lesson.build_routine) for each in (anna, ben)}
    for each, desk in desks.items():
        each.asks(desk, "answers", turn=1, answers=NONE)
    anna.asks(anna.runs(lesson.open_diary), "write", entry=PAIN | {"red_flag": True})
    assert desks[anna].bench.verdict.state == "incomplete"
    assert desks[ben].bench.verdict.state == "open"


def test_an_activity_is_planned_by_whoever_misses_it(anna, ben):
    plan = {"activity": "dance", "unit": "minutes", "days": ["12"], "days_a_week": 3}
    anna.asks(anna.runs(lesson.plan_activity), "plan", plan=plan)
    assert "dance" not in json.dumps(ben.asks(ben.runs(lesson.plan_activity), "init"))


def test_a_record_holds_saves_and_erases_what_is_ones_own(anna, ben):
    anna.answers(anna.runs(lambda: lesson.ask(ROOTS.id)), ROOTS, "l4_s3")
    records = {each: each.runs(lesson.my_record) for each in (anna, ben)}
    assert ben.asks(records[ben], "init")["holds"].startswith(
        "It holds no answers and no diary days."
    )
    assert ben.asks(records[ben], "erase")["said"].startswith("Gone for good: no answers and no ")
    state = anna.asks(records[anna], "init")
    assert state["holds"].startswith("It holds 1 answer and no diary days.")
    assert state["where"] == f"{visit.not_kept()} Until then you can save it here."


def test_where_somebody_is_and_what_they_have_done_is_theirs(anna, ben):
    page = "04_daily_life.ipynb"
    for each in (anna, ben):
        each.runs(lambda: lesson.ask(EXIT.id))
    anna.answers(anna.widgets[0], EXIT, "below")
    with visit.serving(anna.name):
        assert remember_place(page)
        assert last_place().page == page
        assert sum(each.answered for each in pages_done()) == 1
    with visit.serving(ben.name):
        assert last_place() is None
        assert sum(each.answered for each in pages_done()) == 0


def test_whoever_comes_next_is_shown_no_day_of_somebody_else(anna, ben):
    anna.asks(anna.runs(lesson.open_diary), "write", entry=PAIN)
    state = ben.asks(ben.runs(lesson.today), "init")
    assert (state["parts"], state["diary"]) == ([], None)


def test_what_is_made_in_no_visit_shares_with_nobody():
    cards = [lesson.ask(ROOTS.id), lesson.ask(ROOTS.id)]
    said = []
    for card in cards:
        card.send = lambda content, *_: said.append(content)
    send_to_kernel(cards[0], {"kind": "init"})
    send_to_kernel(cards[0], {"kind": "answer", "id": ROOTS.id, "turn": 0, "chosen": "l4_s3"})
    said.clear()
    send_to_kernel(cards[1], {"kind": "init"})
    assert "before" not in said[0]["questions"][ROOTS.id]


def test_nothing_is_left_once_a_page_is_left_even_for_who_knows_its_name(anna):
    anna.answers(anna.runs(lambda: lesson.ask(ROOTS.id)), ROOTS, "l4_s3")
    anna.leaves()
    again = Visitor(anna.name)
    state = again.asks(again.runs(lambda: lesson.ask(ROOTS.id)), "init")
    assert "before" not in state["questions"][ROOTS.id]


def test_an_answer_that_even_memory_cannot_take_stays_with_whoever_gave_it(anna, ben, monkeypatch):
    def full(*_, **__):
        raise JournalUnavailable("There is no memory left.")

    monkeypatch.setattr(journal, "record", full)
    card = anna.runs(lambda: lesson.ask(ROOTS.id))
    anna.answers(card, ROOTS, "l4_s3")
    with visit.serving(ben.name):
        assert memory.earlier_attempt(ROOTS.id)[0] is None
    with visit.serving(card.visit):
        assert memory.earlier_attempt(ROOTS.id)[0].answer == "l4_s3"


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    steps=st.lists(
        st.tuples(st.sampled_from("abc"), st.sampled_from([ROOTS.id, EXIT.id]), st.integers()),
        max_size=30,
    )
)
def test_however_people_come_between_each_other_each_reads_their_own(steps):
    visits = {name: visit.Visit() for name in "abc"}
    own = {}
    for name, question, answer in steps:
        with visit.serving(visits[name]):
            journal.record(question, answer, None)
        own[name, question] = answer
        for other, of in visits.items():
            with visit.serving(of):
                read = {each.question_id: each.answer for each in journal.attempts()}
            assert read == {q: said for (who, q), said in own.items() if who == other}


def test_many_at_once_do_not_come_between_each_other():
    visits = [visit.Visit() for _ in range(8)]

    def learns(number):
        with visit.serving(visits[number]):
            for _ in range(20):
                journal.record(ROOTS.id, number, None)
                journal.replace("place", number)
            return {each.answer for each in journal.attempts()}

    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(learns, range(8))) == [{number} for number in range(8)]


def test_whatever_would_keep_says_that_nothing_is_kept_and_nothing_else_does():
    keeping = [
        lesson.ask(ROOTS.id),
        lesson.predict(ROOTS.id),
        lesson.open_diary(),
        lesson.build_routine(),
        lesson.plan_activity(),
    ]
    assert {widget.not_kept for widget in keeping} == {visit.not_kept()}
    assert {lesson.lab("pelvis_lab").not_kept, lesson.today().not_kept} == {""}
    assert lesson.review().plain == visit.not_kept()
    assert "stays on this computer" not in json.dumps(lesson.plan_activity().words)


VISITOR = """
import sys
from lesson import journal
from lesson.dashboard import last_place, remember_place
print(len(journal.attempts()), len(journal.notes("diary")), last_place())
journal.record("nerve.roots", "s1", 0.0)
journal.keep("diary", {"note": "a very private evening"})
remember_place("04_daily_life.ipynb")
print(len(journal.attempts()), len(journal.notes("diary")), last_place().page)
"""


@pytest.mark.parametrize("variable", ["SERVER_SOFTWARE=voila/0.5.13", "VOILA_PREHEAT=True"])
def test_each_visitor_of_voila_begins_anew_and_leaves_no_file(variable, tmp_path):
    name, _, value = variable.partition("=")
    environment = {
        **{key: said for key, said in os.environ.items() if key != "LESSON_SHARED"},
        "HOME": str(tmp_path / "home"),
        "XDG_DATA_HOME": str(tmp_path / "home"),
        "LOCALAPPDATA": str(tmp_path / "home"),
        name: value,
    }
    for _ in range(2):
        told = subprocess.check_output([sys.executable, "-c", VISITOR], env=environment, text=True)
        assert told.split() == ["0", "0", "None", "1", "1", "04_daily_life.ipynb"]
    assert not (tmp_path / "home").exists()
