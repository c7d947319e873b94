"""What others write: every shape of question comes in, or is left out by name, and each loss is told."""

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesson.quiz.exchange.importing import imported
from lesson.quiz.mark import mark
from lesson.quiz.question import read_question


def brought_in(folder, *questions):
    """The entries of some questions, and what is told of each, by its number."""
    file = folder / "theirs.json"
    file.write_text(json.dumps(questions), "utf-8")
    found = imported(file, "t")
    told = {number: [] for number in range(1, len(questions) + 1)}
    for loss in found.losses:
        told[int(loss.question_id.rpartition("_")[2])].append(loss.what)
    return found.entries, told


def choose(*answers, kind="multiple_choice", **more):
    return {"question": "Which of them?", "type": kind, "answers": list(answers), **more}


def right(answer, **more):
    return {"answer": answer, "correct": True, "feedback": "Yes.", **more}


def wrong(answer, **more):
    return {"answer": answer, "correct": False, "feedback": "No.", **more}


def count(*answers, **more):
    return {"question": "How many?", "type": "numeric", "answers": list(answers), **more}


def value(number, *, correct=False, feedback="", **more):
    return {"type": "value", "value": number, "correct": correct, "feedback": feedback, **more}


def span(low, high, *, correct=False, feedback=""):
    return {"type": "range", "range": [low, high], "correct": correct, "feedback": feedback}


OTHERWISE = {"type": "default", "feedback": "Count again."}
GOOD = choose(right("a nerve"), wrong("a vein"))
ONE = "value: expected a number"


def filled_in(entry):
    """What a teacher makes of an entry who writes what is empty."""
    entry = json.loads(json.dumps(entry)) | {"why": "So it is.", "sources": ["Koes2007"]}
    if "options" in entry:
        entry["options"] = [o | {"feedback": o["feedback"] or "Hm."} for o in entry["options"]]
    else:
        entry["feedback"] = {where: told or "Hm." for where, told in entry["feedback"].items()}
    return read_question(entry)


LEFT_OUT = [
    (3, "expected fields"),
    ({"type": "multiple_choice", "answers": [right("a")]}, "question: expected text"),
    ({"type": "many_choice", "question": "Which?"}, "answers: expected a list of answers"),
    (choose(), "answers: expected at least one"),
    (choose(wrong("a"), wrong("b")), "(“Which of them?”): none of its answers is right"),
    (choose(right("a"), {"answer": "b"}), "answer 2: correct: expected true or false"),
    (choose(right("a"), wrong("")), "answer 2: answer: expected text"),
    (choose(right("a"), wrong("b"), kind="crossword"), "this lesson has no type “crossword”"),
    (choose(right("a"), wrong("b"), kind=None), "this lesson has no type “null”"),
    (count(OTHERWISE), "expected at least one right value or range"),
    (count(value("six", correct=True)), "answer 1: expected a number, not “six”"),
    (count(value(math.nan, correct=True)), "answer 1: expected a number as value"),
    (count(value(10**400, correct=True)), "answer 1: expected a number as value"),
    (count(span(3, 2, correct=True)), "answer 1: expected a number as value, or two in order"),
    (count(span(0, 10**400, correct=True)), "answer 1: expected a number as value"),
]


@pytest.mark.parametrize(("question", "why"), LEFT_OUT)
def test_a_question_that_cannot_be_taken_is_left_out_by_name_and_the_rest_come_in(
    tmp_path, question, why
):
    entries, told = brought_in(tmp_path, GOOD, question, GOOD)
    assert [entry["id"] for entry in entries] == ["t.imported_1", "t.imported_3"]
    (reason,) = told[2]
    assert reason.startswith("left out, question 2")
    assert why in reason


@pytest.mark.parametrize("digits", [400, 5_000])
def test_a_number_of_hundreds_of_digits_costs_its_own_question_alone(tmp_path, digits):
    file = tmp_path / "theirs.json"
    long = json.dumps(count(value(0.5, correct=True))).replace("0.5", "9" * digits)
    file.write_text(f"[{long}, {json.dumps(GOOD)}]")
    found = imported(file, "t")
    assert [entry["id"] for entry in found.entries] == ["t.imported_2"]
    assert "left out" in found.losses[0].what


def test_answers_that_are_code_are_kept_as_text(tmp_path):
    shown = choose(
        {"code": "x = 1", "correct": True},
        {"code": "x <- 1", "correct": False},
        wrong("none:", code="x == 1"),
        code="import this",
    )
    (entry,), told = brought_in(tmp_path, shown)
    assert [o["text"] for o in entry["options"]] == ["x = 1", "x <- 1", "none:\nx == 1"]
    assert entry["stem"] == "Which of them?\nimport this"
    assert "its code is kept as text" in told[1]
    assert "its HTML is kept" not in " ".join(told[1])
    assert filled_in(entry).right == "option_1"


def test_answers_that_are_numbers_and_truth_values_are_kept_as_text(tmp_path):
    (entry,), _ = brought_in(tmp_path, choose(right(4), wrong(4.5), wrong(True)))
    assert [option["text"] for option in entry["options"]] == ["4", "4.5", "true"]


def test_several_right_answers_of_a_multiple_choice_become_a_question_of_many(tmp_path):
    (entry,), told = brought_in(tmp_path, choose(right("a"), right("b"), wrong("c")))
    assert filled_in(entry).right == ["option_1", "option_2"]
    assert "all of its 2 right answers are to be ticked here" in told[1][1]


def test_one_of_two_to_tick_becomes_one_to_choose(tmp_path):
    (entry,), told = brought_in(tmp_path, choose(right("a"), wrong("b"), kind="many_choice"))
    assert filled_in(entry).right == "option_1"
    assert "one of its two answers is to be chosen, not any number" in told[1]


GAPS = [
    (choose(right("a"), right("b"), right("c"), kind="many_choice"), "an answer that is wrong"),
    (choose(right("a")), "an answer that is wrong"),
    (choose(right("a"), wrong("b"), wrong("b ")), "as two read alike"),
]


@pytest.mark.parametrize(("question", "gap"), GAPS)
def test_what_the_bank_would_refuse_comes_in_with_its_gap_named(tmp_path, question, gap):
    entries, told = brought_in(tmp_path, question)
    assert len(entries) == 1
    assert any(each.startswith("to be filled in") and gap in each for each in told[1])


def test_two_answers_of_one_id_get_ids_of_their_own(tmp_path):
    (entry,), _ = brought_in(tmp_path, choose(right("a", id="x"), wrong("b", id="x")))
    assert [option["id"] for option in entry["options"]] == ["x", "option_2"]


TEXTS = [
    ("Is $x^2$ even?", "LaTeX"),
    (r"Is \(x\) even?", "LaTeX"),
    (r"Is \frac{1}{2} more?", "LaTeX"),
    ("Is <i>x</i> even?", "HTML"),
    ("Is <img src=x.png> even?", "HTML"),
]


@pytest.mark.parametrize(("text", "what"), TEXTS)
def test_what_was_typeset_is_kept_as_text_and_that_is_told(tmp_path, text, what):
    question, answer = GOOD | {"question": text}, choose(right(text), wrong("no"))
    entries, told = brought_in(tmp_path, question, answer, GOOD)
    assert (entries[0]["stem"], entries[1]["options"][0]["text"]) == (text, text)
    said = f"its {what} is kept as text and will be shown as it is written"
    assert [said in each for each in told.values()] == [True, True, False]


def test_a_field_that_nobody_knows_is_told_with_what_it_says(tmp_path):
    _, told = brought_in(tmp_path, choose(right("a"), wrong("b", feedfback="Oh."), answer_cols=2))
    assert "not taken: answer 2: feedfback: “Oh.”" in told[1]
    assert "not taken: answer_cols: “2”" in told[1]


def test_what_is_said_to_every_answer_becomes_the_why(tmp_path):
    (entry,), told = brought_in(tmp_path, GOOD | {"feedback": "Nerves tell."})
    assert entry["why"] == "Nerves tell."
    assert "its feedback became the why" in told[1]


PRECISE = [
    (0.83, 2, (0.825, 0.835)),
    (0.8333, 2, (0.825, 0.835)),
    ("0.0498", 3, (0.04975, 0.04985)),
    (7776, 2, (7750, 7850)),
    (-12.5, 3, (-12.55, -12.45)),
    (0, 3, (0, 0)),
]


@pytest.mark.parametrize(("number", "digits", "ends"), PRECISE)
def test_precision_becomes_a_tolerance_and_that_is_told(tmp_path, number, digits, ends):
    (entry,), told = brought_in(tmp_path, count(value(number, correct=True), precision=digits))
    spread = entry["value"] - entry["tolerance"], entry["value"] + entry["tolerance"]
    assert spread == pytest.approx(ends)
    assert any(f"precision {digits} is read as significant digits" in each for each in told[1])


@given(st.floats(-1e6, 1e6).filter(lambda number: abs(number) > 1e-6), st.integers(1, 8))
def test_whoever_rounds_as_asked_for_is_right(tmp_path_factory, number, digits):
    asked = count(value(number, correct=True), OTHERWISE, precision=digits)
    (entry,), _ = brought_in(tmp_path_factory.getbasetemp(), asked)
    question = filled_in(entry)
    for kept in (digits, digits + 1, 12):
        typed = f"{float(f'{number:.{kept - 1}e}'):.12f}"
        assert mark(question, typed).credit == 1.0


@pytest.mark.parametrize("precision", [0, -1, 1.5, "2", True, 400])
def test_a_precision_that_says_nothing_is_told(tmp_path, precision):
    (entry,), told = brought_in(tmp_path, count(value(0.5, correct=True), precision=precision))
    assert (entry["value"], entry["tolerance"]) == (0.5, 0)
    assert any(each.startswith("not taken: precision") for each in told[1])


def test_a_precision_beside_a_range_is_told(tmp_path):
    (entry,), told = brought_in(tmp_path, count(span(1, 2, correct=True), precision=2))
    assert (entry["value"], entry["tolerance"]) == (1.5, 0.5)
    assert "precision 2 is not applied to its range, 1 to 2" in told[1]


WRITTEN = [("0.5", 0.5), ("0,5", 0.5), ("４．８", 4.8), ("–3", -3), (True, 1), (False, 0)]


@pytest.mark.parametrize(("written", "number"), WRITTEN)
def test_a_number_in_quotes_or_a_truth_value_is_taken(tmp_path, written, number):
    (entry,), _ = brought_in(tmp_path, count(value(written, correct=True), OTHERWISE))
    assert (entry["value"], filled_in(entry).value) == (number, number)


def test_a_wrong_answer_that_is_no_number_is_told_and_the_question_comes_in(tmp_path):
    asked = count(value(6, correct=True), value("six", feedback="In digits."), OTHERWISE)
    (entry,), told = brought_in(tmp_path, asked)
    assert entry["value"] == 6
    assert "not taken: answer 2: “In digits.”, as expected a number, not “six”" in told[1]


def test_of_several_right_numbers_the_first_counts_and_the_others_are_told(tmp_path):
    second = span(3.142, 3.143, correct=True, feedback="Nearly.")
    asked = count(value(3.14, correct=True, feedback="Yes."), second, OTHERWISE)
    (entry,), told = brought_in(tmp_path, asked)
    assert (entry["value"], entry["feedback"]["near"]) == (3.14, "Yes.")
    said = "only 3.14 counts as right here; there 3.142 to 3.143 does, too, and is told “Nearly.”"
    assert said in told[1]


def test_right_numbers_that_meet_become_one(tmp_path):
    asked = count(span(1, 2, correct=True), span(2, 4, correct=True, feedback="High."))
    (entry,), told = brought_in(tmp_path, asked)
    assert (entry["value"], entry["tolerance"]) == (2.5, 1.5)
    assert "not taken: what is said to 2 to 4: “High.”" in told[1]


def test_words_for_numbers_next_to_the_right_one_are_kept_and_all_others_told(tmp_path):
    asked = count(
        span(5, 6, correct=True, feedback="Yes."),
        span(0, 5, feedback="A little more."),
        span(-100, 0, feedback="Not less than none."),
        value(12, feedback="That is twice."),
        OTHERWISE,
    )
    (entry,), told = brought_in(tmp_path, asked)
    assert entry["feedback"] == {
        "below": "A little more.",
        "near": "Yes.",
        "above": "Count again.",
    }
    assert "not taken: what is said to -100 to 0: “Not less than none.”" in told[1]
    assert "not taken: what is said to 12: “That is twice.”" in told[1]


def test_words_for_the_rest_are_told_where_no_place_is_left_for_them(tmp_path):
    around = span(-9, 9, feedback="Nearer.")
    (entry,), told = brought_in(tmp_path, count(value(5, correct=True), around, OTHERWISE))
    assert entry["feedback"] == {"below": "Nearer.", "near": "", "above": "Nearer."}
    assert "not taken: what is said to any other number: “Count again.”" in told[1]


def test_a_wrong_number_may_be_typed(tmp_path):
    (entry,), told = brought_in(tmp_path, count(value(0.83, correct=True), OTHERWISE))
    assert entry["range"] == [-1, 1]
    assert "numbers from -1 to 1 may be typed" in told[1]
    assert mark(filled_in(entry), "0.5").feedback == "Count again."
