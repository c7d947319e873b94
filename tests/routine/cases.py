"""Wishes and answers of every kind that leaves the routine open, and what the answers close."""

from typing import get_args

from hypothesis import strategies as st

from lesson.routine.places import AREAS, SIDES
from lesson.routine.plan.planner import SHARE_OF_BACK, plan_routine
from lesson.routine.plan.wish import LastTime, Wish
from lesson.routine.screen.answers import Answer, read_answers
from lesson.routine.screen.questions import load_groups, load_questions
from lesson.routine.screen.table import load_table
from lesson.routine.screen.verdict import screen

TOOLS = ["twopeak", "roller", "ball", "hands", "stick"]
NO = {question: Answer("no") for question in load_questions()}
SHUTTING = {
    question.id
    for question in load_questions().values()
    if any(load_table()[row].whole and load_table()[row].action in "EC" for row in question.rows)
}
SPOTS = st.sets(st.tuples(st.sampled_from(AREAS), st.sampled_from(SIDES))).map(frozenset)


@st.composite
def answers(draw):
    """Answers that leave the routine open, with a few a yes or not sure."""
    given_ = dict(NO)
    for id_ in draw(
        st.sets(st.sampled_from(sorted(load_questions().keys() - SHUTTING)), max_size=4)
    ):
        spots = draw(SPOTS) if load_questions()[id_].local else frozenset()
        given_[id_] = Answer(draw(st.sampled_from(["yes", "not sure"])), spots)
    return given_


WISHES = st.builds(
    Wish,
    minutes=st.one_of(st.integers(3, 40).map(float), st.floats(0.01, 200)),
    tools=st.lists(st.sampled_from([*TOOLS, "none"]), unique=True).map(tuple),
    focus=st.lists(st.sampled_from(AREAS), unique=True, max_size=2).map(tuple),
    balance=st.sampled_from(list(SHARE_OF_BACK)),
    sides=st.sampled_from(["both", "left", "right"]),
    last_time=st.sampled_from(get_args(LastTime)),
    week=st.integers(1, 5),
    clinician_allows_front_of_hip=st.booleans(),
)


def sides_of(step):
    return SIDES if step.side == "both" else (step.side,)


def closed(given_, area, tool, side):
    """Whether an answer closes a tool on a side of an area, read off the table itself."""
    for id_, answer in given_.items():
        if answer.said == "no":
            continue
        for row in (load_table()[name] for name in load_questions()[id_].rows):
            here = (area, side) in answer.spots if row.local and answer.spots else area in row.areas
            shut = row.action in "ECX" and tool in row.tools
            if here and (shut or tool in row.also_out + (row.adapt.tools_out if row.adapt else ())):
                return True
    return False


def verdict_on(given_=None):
    """The verdict where everything not given is answered by no."""
    return screen(read_answers(dict.fromkeys(load_groups(), "none") | (given_ or {})))


def made(given_=None, **wish):
    """A plan, of ten minutes with every tool unless told."""
    wishes = {"minutes": 10.0, "tools": TOOLS} | wish
    return plan_routine(Wish(**wishes), verdict_on(given_))
