"""Today, as whoever comes back is shown it, and nobody else."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from nbconvert.filters.markdown import markdown2html

import lesson
from lesson import journal
from lesson.dashboard import parts, remember_place, words
from lesson.page_calls import find_page, read_page
from lesson.quiz.bank import load_bank
from lesson.quiz.review import due
from lesson.routine.days import today
from lesson.routine.diary import store
from lesson.routine.diary.diary import Diary
from lesson.routine.words import say
from tests.browser.bare_widget import as_agreed
from tests.dashboard.returning import answered, has_a_routine, wrote
from tests.widget_messages import send_to_kernel

NEW = {"kind": "state", "parts": [], "diary": None, "said": [], "trouble": ""}


@pytest.fixture
def page():
    """A function that asks the widget something and returns the state that it is told."""
    widget = lesson.today()
    heard = []

    def hear(content, *_):
        as_agreed(widget, content)
        heard.append(content)

    widget.send = hear

    def ask(kind="init", **more):
        heard.clear()
        send_to_kernel(widget, {"kind": kind, "request": "1", **more})
        state, done = heard
        assert done == {"kind": "done", "request": "1"}
        return state

    ask.widget = widget
    ask.heard = heard
    return ask


def part(state, id_):
    return next((each for each in state["parts"] if each["id"] == id_), None)


def test_who_is_here_for_the_first_time_is_shown_nothing(page):
    assert page() == NEW


def test_what_is_saved_is_hidden_and_the_same_for_everybody(page):
    before = page.widget._repr_mimebundle_()[0], page.widget.get_state(drop_defaults=False)
    assert re.fullmatch(r"<p hidden>[^<]+</p>", before[0]["text/html"])
    assert repr(page.widget) == before[0]["text/plain"] != ""
    assert page.widget.start == ""
    has_a_routine()
    remember_place("04_daily_life.ipynb")
    page()
    after = page.widget._repr_mimebundle_()[0], page.widget.get_state(drop_defaults=False)
    assert after == before


def test_it_leads_to_where_somebody_left_off(page):
    remember_place("04_daily_life.ipynb", "Explore:-the-cycle")
    place = part(page(), "place")
    assert (place["words"], place["more"]) == ("04 Daily life", "Explore: the cycle")
    assert place["link"]["href"] == "04_daily_life.ipynb#Explore:-the-cycle"


def test_it_counts_what_is_due_as_the_review_does_and_leads_there(page):
    answered("nerve.roots", "nerve.exit", days_ago=9)
    questions = part(page(), "review")
    assert len(due()) == 2
    assert questions["words"] == "2 questions are due."
    assert questions["more"] == ""  # none comes later
    assert questions["link"]["href"] == parts.REVIEW


def test_more_than_enough_is_said_to_be_more_than_enough(page):
    answered(*list(load_bank())[:20], days_ago=9)
    expected = f"{len(due())} questions are due; 12 at a time are enough."
    assert part(page(), "review")["words"] == expected


def test_while_something_is_due_it_says_when_the_next_comes_back(page):
    answered("nerve.roots", days_ago=9)
    journal.record("nerve.exit", "piriformis", 1.0)
    questions = part(page(), "review")
    assert questions["words"] == "1 question is due."
    assert questions["more"].startswith("The next question comes back ")


def test_without_anything_due_it_says_when_something_is(page):
    journal.record("nerve.roots", "s1", 0.0)
    questions = part(page(), "review")
    assert questions["words"].startswith("Nothing is due now. The next question comes back ")
    assert questions["link"] is None


def test_the_routine_that_was_kept_is_played_by_one_link_behind_its_questions(page):
    plan = has_a_routine()
    routine = part(page(), "routine")
    assert routine["words"] == f"10 min, {len(plan.steps)} steps"
    assert routine["link"] == {"words": "Play", "href": parts.PLAY}
    assert routine["more"] == words.ROUTINE_ASKS


def test_a_kept_routine_that_cannot_be_read_any_more_is_told(page):
    journal.keep("routine", "{}")
    assert part(page(), "routine")["words"] == say("kept_unread")
    plan = has_a_routine()
    journal.keep("routine", "{}")
    told = f"{say('kept_unread_older')} 10 min, {len(plan.steps)} steps"
    assert part(page(), "routine")["words"] == told


@pytest.mark.parametrize("outcome", ["stopped", "travelled"])
def test_after_a_stop_sign_it_leads_to_the_questions_and_says_why(page, outcome):
    has_a_routine()
    wrote(2, session=True, outcome=outcome)
    routine = part(page(), "routine")
    assert routine["link"]["words"] == "To its questions"
    assert routine["more"] == words.STOPPED


def test_a_warning_sign_in_the_diary_counts_as_one_until_something_else_is_written(page):
    has_a_routine()
    wrote(3, red_flag=True)
    assert part(page(), "routine")["link"]["words"] == "To its questions"
    wrote(1, leg_before=2)
    assert part(page(), "routine")["link"]["words"] == "Play"


def test_who_has_been_worse_for_two_weeks_is_not_led_to_play(page):
    has_a_routine()
    for days_ago in range(30, 0, -2):
        wrote(days_ago, leg_before=2 if days_ago > 15 else 8)
    state = page()
    assert part(state, "routine")["link"] is None
    assert part(state, "routine")["more"] == say("worse")
    assert say("worse") not in [remark["words"] for remark in state["said"]]


def test_without_a_routine_it_is_the_diary_that_says_so(page):
    for days_ago in range(30, 0, -2):
        wrote(days_ago, back_before=2 if days_ago > 15 else 8)
    state = page()
    assert part(state, "routine") is None
    assert say("worse") in [remark["words"] for remark in state["said"]]


def test_who_has_neither_routine_nor_diary_is_asked_for_no_line(page):
    journal.record("nerve.roots", "s1", 0.0)
    assert page()["diary"] is None


def test_the_days_line_is_written_corrected_and_told(page):
    has_a_routine()
    assert (page()["diary"]["leg"], page()["diary"]["back"]) == (None, None)
    state = page("write", leg=4, back=None)
    assert (state["diary"]["leg"], state["diary"]["back"]) == (4, None)
    assert [remark["words"] for remark in state["said"]] == ["Written in your diary."]
    page("write", leg=5, back=2)
    ((entry,), damaged) = store.entries()
    assert (entry.day, entry.leg_before, entry.back_before, damaged) == (today(), 5, 2, 0)


def test_the_line_is_the_learners_day_not_the_kernels(page):
    tomorrow = (datetime.now(UTC) + timedelta(days=1)).date()
    page("write", leg=4, back=1, day=tomorrow.isoformat())
    assert [entry.day for entry in store.entries()[0]] == [tomorrow]


def test_what_else_stands_in_the_days_entry_stays(page):
    wrote(0, note="a walk to the shop", activity="walk", activity_score=6, leg_before=1)
    assert page()["diary"]["leg"] == 1
    page("write", leg=3, back=None)
    (entry,) = store.entries()[0]
    assert (entry.note, entry.activity_score, entry.leg_before) == ("a walk to the shop", 6, 3)


def test_a_session_that_was_played_is_left_as_the_player_told_it(page):
    wrote(0, session=True, outcome="finished", minutes=9)
    page("write", leg=3, back=3)
    played, line = sorted(store.entries()[0], key=lambda entry: entry.outcome is None)
    assert (played.leg_before, line.leg_before, line.session) == (None, 3, False)


def test_a_line_without_a_number_is_refused_in_a_sentence(page):
    has_a_routine()
    state = page("write", leg=None, back=None)
    assert state["trouble"].startswith("There is nothing in this entry yet")
    assert state["said"] == []
    assert store.entries()[0] == ()


@pytest.mark.parametrize("score", [-1, 11, 2.5, "4x"])
def test_a_number_that_no_page_can_send_is_a_fault_and_written_nowhere(page, score):
    page.heard.clear()
    send_to_kernel(page.widget, {"kind": "write", "request": "1", "leg": score, "back": None})
    assert [told["kind"] for told in page.heard] == ["fault"]
    assert store.entries()[0] == ()


def test_an_open_diary_follows_and_the_other_way_round(page):
    has_a_routine()
    diary = Diary()
    told = []
    diary.send = lambda content, *_: told.append(content)
    page("write", leg=4, back=None)
    assert [entry["leg_before"] for entry in told[-1]["entries"]] == [4]
    wrote(0, leg_before=7)
    store.tell_watchers(today())
    assert page.heard[-1]["diary"]["leg"] == 7


def test_where_the_record_cannot_be_read_one_sentence_says_so(page, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("LESSON_JOURNAL", str(tmp_path / "file"))
    for state in (page(), page("write", leg=1, back=1)):
        assert state["trouble"].startswith("Your answers are not being kept: ")
        assert (state["parts"], state["diary"], state["said"]) == ([], None, [])


@pytest.mark.parametrize("link", [parts.REVIEW, parts.DIARY])
def test_its_links_lead_to_headings_that_are_there(link):
    page, _, heading = link.partition("#")
    cells = read_page(find_page(page.removesuffix(".ipynb"))).cells
    prose = "\n\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
    assert find_page(page.removesuffix(".ipynb")).name == page
    assert f'id="{heading}"' in markdown2html(prose)


def test_play_leads_to_the_page_that_builds_the_routine():
    page = find_page(parts.PLAY.partition(".")[0])
    assert "lesson.build_routine()" in [
        cell.source.splitlines()[-1] for cell in read_page(page).cells
    ]
