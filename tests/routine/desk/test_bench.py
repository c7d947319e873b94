import pytest

from lesson.routine.desk import showing
from lesson.routine.desk.bench import Bench
from lesson.routine.desk.desk import Desk
from lesson.routine.errors import BadInput
from lesson.routine.screen.questions import load_groups

NONE = dict.fromkeys(load_groups(), "none")
WISH = {"minutes": 10, "tools": ["hands", "ball"]}


@pytest.fixture
def bench():
    bench = Bench()
    bench.answer(NONE)
    bench.wish_for(WISH)
    return bench


@pytest.fixture
def desk():
    desk = Desk()
    desk.sent = []
    desk.send = desk.sent.append
    return desk


def told(desk, **message):
    desk._receive(desk, {"turn": 1, **message}, [])
    return next(content for content in reversed(desk.sent) if content["kind"] == "state")


def test_there_is_no_plan_before_the_screen_is_answered():
    bench = Bench()
    bench.wish_for(WISH)
    assert bench.plan is None
    bench.answer(NONE)
    assert bench.plan is not None


def test_an_emergency_takes_the_plan_away(bench):
    bench.answer(NONE | {"saddle": "yes"})
    assert bench.plan is None
    assert bench.verdict.state == "emergency"


def test_a_new_answer_makes_the_plan_anew(bench):
    before = bench.plan
    bench.answer(NONE | {"pregnant": "yes"})
    assert bench.plan != before
    assert not bench.can_undo  # what was planned before the answer must not come back


def test_undo_goes_back_change_by_change(bench):
    first = bench.plan
    technique = showing.planned(bench)["blocks"][1]["technique"]
    bench.change({"what": "remove", "technique": technique})
    second = bench.plan
    bench.change({"what": "add", "technique": technique})
    bench.change({"what": "undo"})
    assert bench.plan == second
    bench.change({"what": "undo"})
    assert bench.plan == first
    bench.change({"what": "undo"})
    assert bench.plan == first


def test_an_unknown_change_is_refused_in_a_sentence(bench):
    with pytest.raises(BadInput, match="expected one of"):
        bench.change({"what": "explode"})


def test_each_swap_and_each_step_to_add_that_is_offered_is_possible(bench):
    plan = bench.plan
    for block in showing.planned(bench)["blocks"]:
        for other in block["swap"]:
            bench.change({"what": "swap", "technique": block["technique"], "by": other["id"]})
            bench.change({"what": "undo"})
    for one in showing.planned(bench)["add"]:
        bench.change({"what": "add", "technique": one["id"]})
        bench.change({"what": "undo"})
    assert bench.plan == plan


def test_the_desk_answers_each_message_with_its_turn(desk):
    state = told(desk, kind="answers", answers={"saddle": "no"}, turn=7)
    assert state["turn"] == 7
    assert state["screen"]["state"] == "incomplete"


def test_the_desk_says_in_a_sentence_what_it_cannot_do(desk):
    assert "expected" in told(desk, kind="answers", answers={"saddle": "perhaps"})["trouble"]
    assert "minutes" in told(desk, kind="wish", wish={"minutes": "ten"})["trouble"]


def test_answers_are_not_in_what_is_saved_with_the_page(desk):
    before = desk.get_state()
    told(desk, kind="answers", answers=NONE | {"pregnant": "yes"})
    assert desk.get_state() == before


def test_the_desk_reads_well_where_no_widget_is_shown(desk):
    for group in load_groups().values():
        assert group.stem in repr(desk)
        for question in group.questions:
            assert question.text in repr(desk)


def test_the_reasons_name_their_sources(desk):
    state = told(desk, kind="answers", answers=NONE | {"thinners": "yes"})
    assert all(reason["sources"] for reason in state["screen"]["reasons"])
    assert "Kong" in str(state["screen"]["reasons"])


def changed_by_hand(bench):
    technique = showing.planned(bench)["blocks"][1]["technique"]
    bench.change({"what": "remove", "technique": technique})
    return bench.plan


@pytest.mark.parametrize("stopped", ["stopped", "travelled"])
def test_what_a_stop_left_out_of_a_routine_from_another_day_comes_back_with_it(bench, stopped):
    by_hand = changed_by_hand(bench)
    other_day = Bench()
    other_day.answer(NONE)
    other_day.hand_over(by_hand, last_time=stopped)
    assert other_day.plan.core != by_hand.core
    assert all(step.what.kind not in ("press", "stretch") for step in other_day.plan.steps)
    other_day.wish_for(other_day.wish.model_dump() | {"last_time": "fine"})
    assert other_day.plan.core == by_hand.core
    assert other_day.plan.wish.last_time == other_day.wish.last_time == "fine"
    other_day.wish_for(other_day.wish.model_dump() | {"last_time": stopped})
    assert all(step.what.kind not in ("press", "stretch") for step in other_day.plan.steps)


def test_what_comes_back_with_it_is_what_the_answers_allow(bench):
    by_hand = changed_by_hand(bench)
    other_day = Bench()
    other_day.answer(NONE)
    other_day.hand_over(by_hand, last_time="stopped")
    other_day.answer(NONE | {"saddle": "yes"})
    other_day.wish_for(other_day.wish.model_dump() | {"last_time": "fine"})
    assert other_day.plan is None


def test_another_wish_still_makes_the_plan_anew(bench):
    by_hand = changed_by_hand(bench)
    other_day = Bench()
    other_day.answer(NONE)
    other_day.hand_over(by_hand)
    other_day.wish_for(other_day.wish.model_dump() | {"minutes": 20})
    assert other_day.plan.seconds > by_hand.seconds
