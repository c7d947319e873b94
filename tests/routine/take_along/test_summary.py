"""The message puts the screen first and says nothing of who sends it."""

import pytest
from hypothesis import given, settings

from lesson.routine.plan.planner import plan_routine
from lesson.routine.screen.questions import load_questions
from lesson.routine.screen.verdict import screen
from lesson.routine.take_along.summary import summary
from lesson.routine.words import duration, load_sayings, say
from tests.routine.cases import WISHES, answers, made


@settings(max_examples=150, deadline=None)
@given(WISHES, answers())
def test_it_is_short_begins_with_the_screen_and_names_every_step(wish, given_):
    plan = plan_routine(wish, screen(given_))
    text = summary(plan)
    assert len(text) < 3_000
    assert text.startswith(say("screen_first"))
    for step in plan.steps:
        assert step.what.name in text
        assert duration(step.set_s) in text
        assert step.what.keep_off is None or step.what.keep_off[1:] in text
    assert say("stop_signs") in text
    assert "no clinician has reviewed" in text
    assert duration(plan.seconds) in text
    assert "{" not in text


@settings(max_examples=100, deadline=None)
@given(WISHES, answers())
def test_the_senders_answers_are_not_in_it(wish, given_):
    plan = plan_routine(wish, screen(given_))
    text = summary(plan)
    told = [left.why for left in plan.left_out if left.row] + list(plan.advice)
    assert not [why for why in told if why in text]
    assert not [q.text for q in load_questions().values() if q.text in text]


def test_a_short_routine_tells_how_and_a_long_one_where_that_is_told():
    assert "Breathe in while you count" in summary(made({"dizzy": "yes"}, minutes=3.0, tools=[]))
    long = summary(made(minutes=40.0, week=3))
    assert "How each step is done is on" in long


@pytest.mark.parametrize(("case", "limit"), [({}, 4), ({"last_time": "sore"}, 2)])
def test_the_limit_is_the_plans_own(case, limit):
    assert say("limit", limit=limit) in summary(made(**case))


def test_whoever_gets_it_starts_with_the_first_weeks_dose():
    assert "In the first week" in summary(made(week=3))
    assert "In the first week" not in summary(made(week=1))


def test_every_sentence_on_health_names_its_source_and_only_a_heading_needs_none():
    sayings = load_sayings("take_along.yaml").values()
    words = ("out of 10", "get help", "clinician", "harm", "week:")
    bare = [s.id for s in sayings if not s.sources and any(w in s.text.lower() for w in words)]
    assert bare == ["ask"]
