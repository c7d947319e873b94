"""Files that earlier versions wrote open: a step that breaks a rule is named and left out, nothing else.

Those in old_files were written by the editor that let a place have two stretches, but for sides_differ.json, of
which a learner gave the right thigh more by hand.
"""

import json
from collections import Counter
from pathlib import Path

import pytest

from lesson.journal import keep
from lesson.routine.desk import memory
from lesson.routine.dose import load_dose
from lesson.routine.plan import edit
from lesson.routine.plan.reopened import reopened
from lesson.routine.take_along.routine_file import read, written
from lesson.routine.techniques import load_techniques
from lesson.routine.words import say
from tests.routine.cases import sides_of, verdict_on
from tests.routine.desk.test_bench import NONE
from tests.routine.desk.test_memory import open_desk
from tests.routine.desk.test_memory import say as ask

__all__ = ["open_desk"]
FILES = Path(__file__).parent / "old_files"
LEFT_OUT = {
    "as_planned": [],
    "changed_soundly": [],
    "a_step_added": ["hip_half_kneeling"],
    "all_added": ["glute_squeeze", "hip_half_kneeling"],
    "too_many_steps": [
        "back_pelvis_rocking",
        "quad_standing_stretch",
        "quad_ball",
        "glute_ball_lying",
    ],
    "sides_differ": ["quad_standing_stretch"],
}


def text_of(name):
    return (FILES / f"{name}.json").read_text("utf-8")


def opened(name):
    return read(text_of(name), f"{name}.json")


def test_each_example_is_tried():
    assert {file.stem for file in FILES.iterdir()} == LEFT_OUT.keys()


@pytest.mark.parametrize("name", LEFT_OUT)
def test_the_step_that_breaks_a_rule_is_named_and_left_out_and_nothing_else_is(name):
    plan, gone = opened(name), LEFT_OUT[name]
    named = [load_techniques()[technique].name for technique in gone]
    assert [words.split("“")[1].split("”")[0] for words in plan.broken] == named
    there = [step for step in json.loads(text_of(name))["steps"] if step["technique"] not in gone]
    assert [step.model_dump() for step in plan.steps] == there


@pytest.mark.parametrize("name", LEFT_OUT)
def test_what_opens_is_within_the_dose_on_each_side_and_can_be_written_and_opened_again(name):
    plan = opened(name)
    work = Counter()
    for step in plan.core:
        for side in sides_of(step):
            work[step.what.area, side] += step.work_s
    assert max(work.values()) <= load_dose().area_limit_s(plan.wish.week)
    assert read(written(plan), "again.json") == plan.model_copy(update={"broken": ()})


@pytest.mark.parametrize("name", [name for name, gone in LEFT_OUT.items() if gone])
def test_a_kept_routine_that_breaks_a_rule_is_offered_and_says_so_before_and_after_the_questions(
    open_desk, name
):
    keep(memory.KIND, text_of(name))
    desk = open_desk()
    assert say("broken_waits") in desk.sent[0]["pending_reason"]
    state = ask(desk, "answers", answers=NONE)
    assert state["plan"]["notes"][: len(LEFT_OUT[name])] == list(opened(name).broken)
    assert say("reopened_rest") in state["plan"]["notes"]
    assert say("reopened_whole") not in state["plan"]["notes"]
    assert state["plan"]["noted"]
    assert desk.bench.plan.steps == opened(name).steps


def test_what_was_left_out_can_be_put_back_in_its_turn():
    plan, verdict = reopened(opened("a_step_added"), verdict_on()), verdict_on()
    swapped = edit.swapped(plan, "hip_standing_stretch", "hip_half_kneeling", verdict)
    assert read(written(swapped), "mended.json").broken == ()


def test_sides_that_differ_stay_as_they_are_and_count_each_for_itself():
    plan, verdict = reopened(opened("sides_differ"), verdict_on()), verdict_on()
    stick = {step.side: step.work_s for step in plan.core if step.technique == "quad_stick"}
    assert stick == {"left": 30, "right": 120}
    assert "quad_standing_stretch" not in {one.id for one in edit.to_add(plan, verdict)}
    hands = edit.swapped(
        plan.model_copy(
            update={"wish": plan.wish.model_copy(update={"tools": ("stick", "hands")})}
        ),
        "quad_stick",
        "quad_hands",
        verdict,
    )
    assert {s.work_s for s in hands.core if s.technique == "quad_hands"} == {30}
