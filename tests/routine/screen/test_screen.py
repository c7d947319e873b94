"""The screening table as the review has it, restated here, against every row and pair of rows."""

from itertools import combinations, product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesson.routine.errors import BadInput
from lesson.routine.places import AREAS, SCREENED, SIDES
from lesson.routine.screen.answers import Answer, read_answers
from lesson.routine.screen.questions import NOTHING_APPLIES, load_groups, load_questions
from lesson.routine.screen.table import Action, load_table
from lesson.routine.screen.verdict import Finding, judge, screen

CELLS = list(product(AREAS, SCREENED, SIDES))
ORDER = "ECXAN"
#: What we close beyond the table: by row, the tools.
BEYOND = {"K18": {"hands"}}
#: Which rows shut the whole routine, though the table names a part: whoever these fit is to be seen first.
SHUT_BEYOND = {"K23", "K47"}
#: Which tools an adapted row leaves out on its areas.
ADAPTED = {
    "K22": {"twopeak", "roller"},
    "K38": {"twopeak", "roller", "ball"},
    "K42": {"roller", "ball"},
}


def restated():
    """Each row's action, areas, tools and basis."""
    rows = {}
    for line in (Path(__file__).parent / "screening_table.txt").read_text("utf-8").splitlines():
        name, action, areas, tools, basis = line.split()
        rows[name] = (
            action,
            set(AREAS if areas == "all" else areas.split(";")),
            set(SCREENED if tools == "all" else tools.split(";")),
            basis,
        )
    return rows


TABLE = restated()
FOUND = {name: Finding(row) for name, row in load_table().items()}


def state_of(names):
    """The state that the table asks for."""
    actions = {TABLE[name][0] for name in names}
    if "E" in actions:
        return "emergency"
    whole = [n for n in names if TABLE[n][1] == set(AREAS) and TABLE[n][2] == set(SCREENED)]
    held = SHUT_BEYOND & set(names) or any(TABLE[name][0] == "C" for name in whole)
    return "held" if held else "open"


def closed_by(name, area, tool):
    """Whether the table, and what we added to it, closes a tool on an area."""
    action, areas, tools, _ = TABLE[name]
    if area not in areas:
        return False
    if action in "ECX":
        return tool in tools | BEYOND.get(name, set())
    return tool in ADAPTED.get(name, set())


def assert_as_the_table_says(names):
    verdict = judge([FOUND[name] for name in names])
    assert verdict.state == state_of(names)
    assert verdict.action == min((TABLE[name][0] for name in names), key=ORDER.index)
    for area, tool, side in CELLS:
        closing = [name for name in names if closed_by(name, area, tool)]
        finding = verdict.closing(area, tool, side)
        assert (finding is not None) == bool(closing), (names, area, tool)
        if finding is not None:
            highest = min((TABLE[name][0] for name in closing), key=ORDER.index)
            assert finding.row.action == highest


@pytest.mark.parametrize("name", list(TABLE))
def test_a_row_is_as_the_review_has_it(name):
    row = load_table()[name]
    assert (row.action, set(row.areas), set(row.tools), row.basis) == TABLE[name]
    assert_as_the_table_says([name])


def test_every_pair_of_rows_does_what_the_higher_one_asks_for():
    for pair in combinations(TABLE, 2):
        assert_as_the_table_says(pair)


@given(st.sets(st.sampled_from(list(TABLE)), min_size=1))
def test_every_set_of_rows_does_what_the_highest_one_asks_for(names):
    assert_as_the_table_says(sorted(names))


@given(st.sets(st.sampled_from(list(TABLE))), st.sampled_from(list(TABLE)))
def test_one_more_yes_never_opens_anything(names, more):
    before = judge([FOUND[name] for name in names])
    after = judge([FOUND[name] for name in names | {more}])
    ranks = ["open", "held", "emergency"]
    assert ranks.index(after.state) >= ranks.index(before.state)
    for cell in CELLS:
        assert after.closing(*cell) is not None or before.closing(*cell) is None


def all_no(**others):
    return {id_: Answer("no") for id_ in load_questions()} | {
        id_: Answer(said) for id_, said in others.items()
    }


@pytest.mark.parametrize("said", ["yes", "not sure"])
@pytest.mark.parametrize("question", load_questions().values(), ids=lambda q: q.id)
def test_each_question_brings_its_rows_and_not_sure_counts_as_yes(question, said):
    verdict = screen(all_no(**{question.id: said}))
    assert {finding.row.id for finding in verdict.findings} == set(question.rows)
    assert verdict.state == state_of(question.rows)
    for reason, finding in zip(verdict.told()["reasons"], verdict.findings, strict=True):
        assert (reason["asked"], reason["row"]) == (question.text, finding.row.id)
        assert reason["why"].startswith(finding.row.why)
        assert ("not_sure" in reason) == (said == "not sure")


def test_nothing_is_ticked_beforehand():
    verdict = screen({})
    assert verdict.findings == ()
    assert (verdict.state, verdict.action) == ("incomplete", None)
    assert list(verdict.unanswered) == list(load_questions())


@given(st.sampled_from(list(load_questions())))
def test_one_question_left_open_keeps_the_routine_shut(left):
    answers = all_no()
    del answers[left]
    verdict = screen(answers)
    assert (verdict.state, verdict.unanswered) == ("incomplete", (left,))


def test_an_emergency_does_not_wait_for_the_other_answers():
    verdict = screen({"saddle": Answer("yes")})
    assert verdict.state == "emergency"
    assert "emergency department" in verdict.message
    assert "unanswered" not in verdict.told()


def test_no_to_everything_opens_the_routine_at_a_low_dose():
    verdict = screen(all_no())
    assert [finding.row.id for finding in verdict.findings] == [NOTHING_APPLIES]
    assert (verdict.state, verdict.action) == ("open", Action.NOTE)
    assert not [cell for cell in CELLS if verdict.closing(*cell)]


def test_an_answer_can_be_changed_and_then_counts_alone():
    shut = screen(all_no(weaker="yes"))
    assert shut.state == "held"
    assert screen(all_no()).state == "open"


def test_a_local_row_closes_the_marked_spot_alone_and_without_a_mark_all():
    answers = all_no() | {"skin": Answer("yes", frozenset({("glute", "left")}))}
    closed = {cell for cell in CELLS if screen(answers).closing(*cell)}
    assert closed == {("glute", tool, "left") for tool in SCREENED}
    unmarked = screen(all_no(skin="not sure"))
    assert all(unmarked.closing(*cell) for cell in CELLS)


def test_two_questions_may_bring_one_row_and_a_sure_yes_counts_more():
    verdict = screen(all_no(pregnant="not sure", birth="yes"))
    unsure = {finding.row.id: finding.unsure for finding in verdict.findings}
    assert unsure == {"K20": False, "K19": True}


def test_light_is_for_every_tool_and_for_none():
    assert screen(all_no(hypermobile="yes")).is_light("quad", "left")
    assert not screen(all_no()).is_light("quad", "left")


def test_answers_are_read_from_plain_data():
    answers = read_answers(
        {"spot": "none", "numb": {"answer": "yes", "spots": ["left glute", "quad"]}, "dizzy": "no"}
    )
    spots = {("glute", "left"), ("quad", "left"), ("quad", "right")}
    assert answers["numb"] == Answer("yes", frozenset(spots))
    assert answers["skin"] == answers["dizzy"] == Answer("no")
    asked = {question.id for question in load_groups()["spot"].questions}
    assert set(answers) == asked | {"dizzy"}


def test_a_groups_none_never_overrides_an_answer_of_its_own():
    for given_ in ({"spot": "none", "numb": "yes"}, {"numb": "yes", "spot": "none"}):
        assert read_answers(given_)["numb"] == Answer("yes")


@pytest.mark.parametrize(
    ("given_", "told"),
    [
        ([], "answers: expected answers by question id, not []"),
        ({"nose": "yes"}, "answers.nose: expected a question or group"),
        ({"dizzy": True}, "answers.dizzy: expected one of ['yes', 'no', 'not sure'], not True"),
        ({"dizzy": None}, "answers.dizzy: expected one of"),
        ({"spot": "no"}, "answers.spot: expected 'none', not 'no'"),
        ({"numb": {"answer": "yes", "spots": ["nose"]}}, "answers.numb.spots: expected one of"),
        ({"numb": {"answer": "yes", "spots": "quad"}}, "answers.numb.spots: expected a list"),
        ({"numb": {"say": "yes"}}, "answers.numb: expected only 'answer' and 'spots'"),
        ({"dizzy": {"answer": "yes", "spots": ["quad"]}}, "answers.dizzy.spots: expected no spots"),
        ({"dizzy": ["yes"]}, "answers.dizzy: expected one of"),
        (
            {"numb": {"answer": "no", "spots": ["left quad"]}},
            "answers.numb: expected 'no' or spots, not both: is it left quad, or nowhere?",
        ),
    ],
)
def test_an_answer_that_cannot_be_used_is_named_in_one_sentence(given_, told):
    with pytest.raises(BadInput) as caught:
        read_answers(given_)
    assert str(caught.value).startswith(told)
    assert "\n" not in str(caught.value)
