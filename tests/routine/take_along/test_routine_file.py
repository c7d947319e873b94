"""A routine's file says the routine, nothing about the person, and is never trusted."""

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesson.routine.errors import BadInput
from lesson.routine.plan.planner import plan_routine
from lesson.routine.plan.put_right import put_right
from lesson.routine.plan.reopened import reopened
from lesson.routine.screen.questions import load_questions
from lesson.routine.screen.table import load_table
from lesson.routine.screen.verdict import screen
from lesson.routine.take_along.damage_in_words import STEP_FIELDS, WISH_FIELDS
from lesson.routine.take_along.routine_file import PERSONAL, read, read_chosen, written
from tests.routine.cases import WISHES, answers, made, verdict_on


@pytest.mark.slow  # plans hundreds of routines
@settings(max_examples=200, deadline=None)
@given(WISHES, answers())
def test_what_is_written_is_read_back_and_written_the_same(wish, given_):
    plan = plan_routine(wish, screen(given_))
    back = read(written(plan), "routine.json")
    assert back.steps == plan.steps
    asked = plan.wish.model_dump(exclude=PERSONAL)
    assert back.wish.model_dump(exclude=PERSONAL) == asked
    assert (back.wish.last_time, back.wish.clinician_allows_front_of_hip) == ("first time", False)
    assert (back.notes, back.advice, back.left_out) == ((), (), ())
    assert written(back) == written(plan)


@pytest.mark.slow  # plans hundreds of routines
@settings(max_examples=100, deadline=None)
@given(WISHES, answers(), answers())
def test_a_routine_opened_again_can_be_written_too(wish, before, today):
    plan = reopened(plan_routine(wish, screen(before)), screen(today))
    assert read(written(plan), "routine.json").steps == plan.steps
    first_week = reopened(plan, screen(today), week=1)
    assert put_right(first_week.steps, first_week.wish) == (first_week.steps, ())


@settings(max_examples=50, deadline=None)
@given(WISHES, answers())
def test_no_answer_to_the_screen_is_in_the_file(wish, given_):
    text = written(plan_routine(wish, screen(given_)))
    for id_, question in load_questions().items():
        assert f'"{id_}"' not in text
        assert question.text not in text
    assert not [row for row in load_table() if row in text]
    assert not [field for field in PERSONAL if field in text]


def test_the_file_is_read_by_people_too():
    text = written(made(minutes=4.0, tools=["hands"]))
    assert text.startswith('{\n  "format": 1,\n  "wish": {\n    "minutes": 4.0,')
    assert '"technique": "walk"' in text


def test_what_a_clinician_allowed_one_person_is_not_allowed_the_next():
    giver = made(
        tools=["hands"],
        focus=["hipflexor"],
        week=3,
        minutes=40.0,
        clinician_allows_front_of_hip=True,
    )
    assert "hip_flat_hands" in {step.technique for step in giver.steps}
    taken = reopened(read(written(giver), "f"), verdict_on())
    assert "hip_flat_hands" not in {step.technique for step in taken.steps}
    assert any("clinician" in left.why for left in taken.left_out)


def changed(change):
    """The text of a file after a change of its plain data."""
    data = json.loads(written(made()))
    change(data)
    return json.dumps(data)


def put(*path, to):
    """A change that puts a value at a place."""

    def change(data):
        for part in path[:-1]:
            data = data[part]
        data[path[-1]] = to

    return change


BAD = [
    (put("format", to=2), "format: expected 1, the only one"),
    (put("format", to=True), "format: expected the number 1"),
    (lambda data: data.pop("format"), "format: expected the number 1"),
    (lambda data: data.pop("steps"), "steps: expected, but missing"),
    (lambda data: data.pop("wish"), "wish: expected, but missing"),
    (put("wish", to=[]), "wish: "),
    (put("steps", to=[]), "steps: "),
    (put("steps", to="all"), "steps: "),
    (lambda data: data["steps"].extend(data["steps"] * 7), "steps: "),
    (put("notes", to=["<script>alert(1)</script>"]), "notes: unknown field"),
    (put("advice", to=["Press harder."]), "advice: unknown field"),
    (put("left_out", to=[]), "left_out: unknown field"),
    (put("broken", to=["<script>alert(1)</script>"]), "broken: unknown field"),
    (put("<script>\n", to=1), "'<script>\\n': unknown field"),
    (put("x" * 999, to=1), f"'{'x' * 30}...': unknown field"),
    (put("steps", 1, "name", to="<b>Press</b>"), "steps.1.name: unknown field"),
    (put("steps", 1, "technique", to="<script>"), "steps.1.technique: "),
    (put("steps", 1, "side", to="up"), "steps.1.side: "),
    (put("wish", "tools", to=["ball", "ball"]), "wish.tools: expected each once"),
    (put("wish", "focus", to=["quad", "quad"]), "wish.focus: expected each once"),
    (put("wish", "tools", to=["hammer"]), "wish.tools.0: "),
    (put("wish", "minutes", to="ten"), "wish.minutes: "),
    (put("wish", "week", to=0), "wish.week: "),
    (put("wish", "last_time", to="fine"), "wish.last_time: expected not here"),
    (put("wish", "clinician_allows_front_of_hip", to=True), "wish.clinician_allows_front_of_hip: "),
    (put("steps", 1, "set_s", to=30.5), "steps.1.set_s: "),
    (put("steps", 1, "set_s", to=-30), "steps.1.set_s: "),
    (put("steps", 1, "limit", to=9), "steps.1.limit: "),
    (put("steps", 1, "sets", to=0), "steps.1.sets: "),
    (put("steps", 1, "sets", to=True), "steps.1.sets: "),
    (put("steps", 1, "before_s", to=-5), "steps.1.before_s: "),
    (put("wish", "x", to=1), "wish.x: unknown field"),
]


@pytest.mark.parametrize(("change", "told"), BAD, ids=range(len(BAD)))
def test_bad_input_gets_one_clear_sentence_that_names_the_field(change, told):
    with pytest.raises(BadInput) as caught:
        read(changed(change), "routine.json")
    assert str(caught.value).startswith("routine.json: ")
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 300


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "routine.json, line 1: expected JSON"),
        ("[]", "routine.json: expected one object"),
        ("7", "routine.json: expected one object"),
        ('{"format": 1, "format": 1}', "routine.json: format: expected once"),
        ('{"format": 1e999}', "routine.json: format: expected the number 1"),
        ("[" * 15_000, "routine.json, line 1: expected JSON of ordinary depth"),
        (" " * 30_000, "routine.json: expected at most 20000 characters"),
    ],
)
def test_what_is_no_routine_at_all_is_told_in_one_sentence(text, told):
    with pytest.raises(BadInput) as caught:
        read(text, "routine.json")
    assert str(caught.value).startswith(told)


@pytest.mark.parametrize("text", ["", "my notes", "[]", "{}", "7", " " * 30_000, '{"format": 1'])
def test_whoever_chooses_another_file_is_told_in_plain_words_which_one_to_choose(text):
    with pytest.raises(BadInput) as caught:
        read_chosen(text, "notes.txt")
    assert str(caught.value) == (
        "notes.txt holds no routine that the lesson can open. "
        "Choose a file that was saved here as “File for another day or person”."
    )


JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.text()),
    lambda inner: st.one_of(st.lists(inner), st.dictionaries(st.text(), inner)),
    max_leaves=8,
)
DAMAGED = [
    (put("steps", 1, "limit", to=9), "in step 2 (“{}”), how strong it may feel, out of 10, should be a whole number from 0 to 4."),
    (put("steps", 1, "sets", to=0), "in step 2 (“{}”), how many rounds there are should be a whole number from 1 to 3."),
    (put("steps", 1, "technique", to=7), "in step 2, what is done should be something that the lesson knows."),
    (put("steps", 1, "<b>", to=7), "in step 2 (“{}”), there is something that the lesson does not know."),
    (put("steps", 1, to=[]), "in step 2, this should be a step."),
    (put("steps", to="all"), "the list of its steps should be a list of 2 to 60 steps."),
    (put("wish", "minutes", to="ten"), "how many minutes it takes should be a number above 0."),
    (put("wish", "tools", to=["hammer"]), "which tools it uses should be tools that the lesson knows, each once."),
    (put("wish", to=[]), "what it was made for should be the answers that were given then."),
    (put("notes", to=[]), "there is something that the lesson does not know."),
]  # fmt: skip


@pytest.mark.parametrize(("change", "told"), DAMAGED, ids=range(len(DAMAGED)))
def test_a_learner_is_told_in_plain_words_what_is_damaged_in_a_routines_file(change, told):
    second = made().steps[1].what.name
    with pytest.raises(BadInput) as caught:
        read_chosen(changed(change), "mine.json")
    assert str(caught.value) == (
        f"mine.json is damaged, so it was not opened: {told.format(second)}"
    )
    assert caught.value.details.startswith("mine.json: ")  # for whoever helps: the field's own name


def test_a_routine_of_another_version_is_not_opened_and_the_details_say_why():
    with pytest.raises(BadInput, match=r"saved here as [^.]*\.$") as caught:
        read_chosen('{"format": 7}', "mine.json")
    assert caught.value.details.startswith("mine.json: format: expected 1")
    assert read_chosen(written(made()), "mine.json").steps == made().steps


def told_of(text):
    """What a learner is told of a file that is called “it”; "" where it is opened."""
    try:
        read_chosen(text, "it")
    except BadInput as error:
        return str(error)
    return ""


@given(
    st.sampled_from([*STEP_FIELDS, "x", None]),
    st.sampled_from([*WISH_FIELDS, "x", None]),
    st.data(),
)
def test_no_field_of_a_file_is_named_to_a_learner_by_its_own_name(step_field, wish_field, data):
    place = ("steps", 1, step_field) if step_field else ("wish", wish_field or "x")
    told = told_of(changed(put(*place, to=data.draw(JSON))))
    assert not re.search(r"\w_\w|\w\.\w|wish|None|[{}\[\]]", told)


FIELDS = ["technique", "side", "sets", "set_s", "rest_s", "before_s", "limit"]


def assert_one_sentence(told):
    assert told.startswith("routine.json: ")
    assert "\n" not in told


@given(st.integers(0, 5), st.sampled_from(FIELDS), JSON)
def test_whatever_stands_in_a_step_it_is_read_as_a_plan_or_refused(number, field, value):
    text = changed(put("steps", number, field, to=value))
    try:
        plan = read(text, "routine.json")
    except BadInput as error:
        plan = None
        assert_one_sentence(str(error))
    if plan is not None:
        assert put_right(plan.steps, plan.wish) == (plan.steps, ())


def test_the_time_to_get_into_place_is_put_right_as_techniques_may_have_changed():
    plan = made(tools=["roller"], minutes=40.0)
    old = json.loads(written(plan))
    for step in old["steps"]:
        step["before_s"] = 5
    assert read(json.dumps(old), "old.json").steps == plan.steps
