"""Moodle XML of others: every kind that the lesson has comes in, and each loss is told by name."""

import pytest

from tests.quiz.exchange.moodle_files import (
    answer,
    box,
    brought_in,
    category,
    filled_in,
    number,
    pair,
    question,
)

SCIATIC = [answer("sciatic", 100, "Yes."), answer("femoral", 0, "That is in front.")]
GOOD = question("multichoice", "<single>true</single>", *SCIATIC, name="good")


def taken(folder, one):
    """A question filled in, and what is told of it."""
    (entry,), told = brought_in(folder, one)
    return filled_in(entry), " ".join(told)


def test_one_of_several(tmp_path):
    asked, _ = taken(tmp_path, GOOD)
    assert (asked.type, asked.stem, asked.right_words) == (
        "single",
        "Which nerve is it?",
        "sciatic",
    )
    assert [option.feedback for option in asked.options] == ["Yes.", "That is in front."]


def test_any_number_of_several(tmp_path):
    parts = [answer("L5", 50), answer("S1", 50), answer("T4", -100)]
    asked, told = taken(tmp_path, question("multichoice", "<single>false</single>", *parts))
    assert (asked.type, asked.right_words) == ("multiple", "L5; S1")
    assert "share the credit" not in told


@pytest.mark.parametrize("kind", ["multichoiceset", "oumultiresponse"])
def test_types_that_some_add_to_moodle(tmp_path, kind):
    asked, told = taken(
        tmp_path, question(kind, answer("L5", 100), answer("S1", 100), answer("T4"))
    )
    assert asked.right_words == "L5; S1"
    assert "what is right in part is counted the lesson's way here" in told


def test_true_or_false(tmp_path):
    asked, _ = taken(tmp_path, question("truefalse", answer("true", 100), answer("false", 0)))
    assert (asked.right, asked.right_words) == ("true", "True")


def test_a_number_with_tolerance_unit_and_words_beside_it(tmp_path):
    unit = "<units><unit><multiplier>1</multiplier><unit_name>mm</unit_name></unit></units>"
    asked, _ = taken(
        tmp_path,
        question(
            "numerical",
            number(12, 2, feedback="About that."),
            number(5, 5, 0, "More than that."),
            answer("*", 0, "Not near."),
            unit,
        ),
    )
    assert (asked.value, asked.tolerance, asked.unit) == (12, 2, " mm")
    words = asked.feedback
    assert (words.below, words.near, words.above) == ("More than that.", "About that.", "Not near.")
    assert asked.judged("13").credit == 1.0


def test_a_word_that_is_a_number_becomes_a_number(tmp_path):
    asked, told = taken(tmp_path, question("shortanswer", answer("5", 100), answer("five legs", 0)))
    assert asked.value == 5
    assert "a word was to be typed there, and here a number" in told


@pytest.mark.parametrize("kind", ["matching", "ddmatch"])
def test_pairs_and_what_belongs_to_none(tmp_path, kind):
    things = [pair("L4", "knee"), pair("L5", "big toe"), pair("S1", "heel"), pair("", "nose")]
    asked, _ = taken(tmp_path, question(kind, *things))
    assert asked.right_words == "L4: knee; L5: big toe; S1: heel"
    assert asked.decoys == ("nose",)


def test_things_in_order(tmp_path):
    things = [answer(each, place) for place, each in enumerate(("skin", "muscle", "bone"), 1)]
    asked, _ = taken(tmp_path, question("ordering", *things))
    assert asked.right_words == "skin, then muscle, then bone"


@pytest.mark.parametrize(("kind", "tag"), [("ddwtos", "dragbox"), ("gapselect", "selectoption")])
def test_gaps_are_matched_with_their_words(tmp_path, kind, tag):
    boxes = [box(each, tag=tag) for each in ("hip", "knee", "ankle", "wrist")]
    asked, told = taken(tmp_path, question(kind, *boxes, text="From [[1]] by [[2]] to [[3]]."))
    assert asked.stem == "From [gap 1] by [gap 2] to [gap 3]."
    assert asked.right_words == "gap 1: hip; gap 2: knee; gap 3: ankle"
    assert asked.decoys == ("wrist",)
    assert "numbered here" in told


def test_a_single_gap_is_a_choice_among_its_group(tmp_path):
    boxes = [box("hip"), box("knee"), box("sad", 2)]
    asked, told = taken(tmp_path, question("ddwtos", *boxes, text="The femur ends at the [[2]]."))
    assert (asked.stem, asked.right_words) == ("The femur ends at the […].", "knee")
    assert "words of another group: sad" in told


def test_a_category_is_a_topic_and_its_questions_have_its_name(tmp_path):
    entries, told = brought_in(
        tmp_path,
        GOOD,
        category("$course$/top/Nerves/Leg 2", "For week two."),
        GOOD,
        category("$course$/top/nerve"),
        GOOD,
    )
    assert [entry["id"] for entry in entries] == ["t.good", "leg.good", "nerve.good"]
    assert "leg: the category “$course$/top/Nerves/Leg 2” became this topic" in told
    assert "leg: not taken: <info>: “For week two.”" in told
    assert not any("nerve:" in each for each in told)


def test_two_of_a_name_keep_it_with_a_number(tmp_path):
    entries, _ = brought_in(tmp_path, GOOD, GOOD)
    assert [entry["id"] for entry in entries] == ["t.good", "t.good_2"]


def test_why_and_hints_come_in(tmp_path):
    asked, _ = taken(
        tmp_path,
        question(
            "multichoice",
            *SCIATIC,
            "<generalfeedback format='html'><text>&lt;p&gt;It is thick.&lt;/p&gt;</text></generalfeedback>",
            "<hint format='html'><text>Behind.</text></hint>",
        ),
    )
    assert (asked.why, asked.hints) == ("It is thick.", ("Behind.",))


LEFT_OUT = [
    (question("essay"), "asks for a text"),
    (question("description"), "it asks nothing"),
    (question("cloze"), "fields to fill in"),
    (question("calculated"), "drawn anew"),
    (question("ddmarker"), "a place in a picture"),
    (question("stack"), "this lesson has no type “stack”"),
    (
        question("shortanswer", answer("piriformis", 100)),
        "words are to be typed there (“piriformis”)",
    ),
    (question("multichoice", answer("a"), answer("b")), "none of its answers is right"),
    (question("multichoice"), "expected at least one answer"),
    (question("multichoice", answer("", 100), answer("b")), "answer 1: expected words"),
    (
        question("multichoice", answer("a", "most"), answer("b")),
        "answer 1: fraction: expected a number",
    ),
    (question("multichoice", *SCIATIC, text=""), "the question: expected words"),
    (question("multichoice", *SCIATIC, text="<img src='x.png'>"), "not only a picture “x.png”"),
    (question("numerical", number("nine")), "answer 1: expected a number, not “nine”"),
    (question("numerical", number("9" * 5_000)), "expected a number"),
    (question("numerical", number(1, "9" * 400)), "expected a number"),
    (question("numerical", number("1e-19")), "too near to 0"),
    (question("numerical"), "expected at least one right value"),
    (question("matching"), "expected at least one thing"),
    (question("matching", pair("<img src='a.png'>", "x")), "thing 1: expected words"),
    (question("matching", pair("L5", "")), "what belongs to thing 1: expected words"),
    (question("ordering", answer("a")), "at least two things"),
    (question("ddwtos", box("a"), text="No gap."), "expected gaps in its text"),
    (question("ddwtos", box("a"), text="Gap [[7]]."), "gap [[7]]: expected one of its 1 words"),
]


@pytest.mark.parametrize(("one", "why"), LEFT_OUT)
def test_a_question_that_cannot_be_taken_is_left_out_by_name_and_the_rest_come_in(
    tmp_path, one, why
):
    entries, told = brought_in(tmp_path, GOOD, one, GOOD)
    assert [entry["id"] for entry in entries] == ["t.good", "t.good_3"]
    (left,) = [each for each in told if "left out" in each]
    assert left.startswith("t.a_name: left out, question 2 (“A name”): ")
    assert why in left


CHOICE = ("multichoice", *SCIATIC)
LOSSES = [
    (question(*CHOICE, "<penalty>0.3</penalty>"), "counted and laid out there is not taken"),
    (question(*CHOICE, "<shuffleanswers>0</shuffleanswers>"), "stood in one order there"),
    (question(*CHOICE, "<tags><tag><text>leg</text></tag></tags>"), "not taken: its tag “leg”"),
    (question(*CHOICE, "<idnumber>N-7</idnumber>"), "not taken: <idnumber>: “N-7”"),
    (question(*CHOICE, "<odd colour='red'>x</odd>"), "not taken: <odd>: “x red”"),
    (question(*CHOICE, "<image_base64>AAAA</image_base64>"), "a picture (inside the file)"),
    (
        question(*CHOICE, "<correctfeedback><text>Well.</text></correctfeedback>"),
        "not taken: what is said to a right answer: “Well.”",
    ),
    (question(*CHOICE, name="Ишиас"), "not taken: its name: “Ишиас”"),
    (question(*CHOICE, text="<b>Which?</b>"), "how its words look (bold, italics, colours)"),
    (question(*CHOICE, text="Which? <img src='@@PLUGINFILE@@/leg.png' alt='a leg'>"), "leg.png"),
    (question(*CHOICE, text="Is it \\(x^2\\)?"), "its LaTeX is kept as text"),
    (question(*CHOICE, answer("tibial", 30)), "“tibial” is wrong here, and worth 30 % there"),
    (question(*CHOICE, answer("tibial", -25)), "takes off what chance brings here; there -25 %"),
    (
        question(
            "multichoice", "<single>0</single>", answer("a", 100), answer("b", 10), answer("c")
        ),
        "there: “a” 100 %, “b” 10 %, “c” 0 %",
    ),
    (
        question("multichoice", answer("a", 100), answer("b", 100), answer("c")),
        "are to be ticked here",
    ),
    (question("numerical", number(3, 1), number(9, 1)), "only 2 to 4 counts as right here"),
    (
        question("numerical", number(3, 1), number(3, 2, 50)),
        "1 to 5 is wrong here, and worth 50 % there",
    ),
    (question("numerical", number(3), answer("*", 20)), "any other number was worth 20 % there"),
    (question("numerical", number(3), number(7, 0, 0, "No.")), "what is said to 7: “No.”"),
    (question("numerical", number("6e23")), "typed in digits here, without a power of ten"),
    (
        question(
            "numerical",
            number(3),
            "<units><unit><multiplier>1</multiplier><unit_name>m</unit_name></unit>"
            "<unit><multiplier>100</multiplier><unit_name>cm</unit_name></unit></units>",
        ),
        "its other units: “cm (times 100)”",
    ),
    (
        question("ordering", answer("a", 1, "First."), answer("b", 2), answer("c", 3)),
        "what is said of thing 1: “First.”",
    ),
    (
        question("ddwtos", box("a"), box("b", 2), box("c"), text="[[1]] [[2]] [[3]]"),
        "words of its own group there",
    ),
]


@pytest.mark.parametrize(("one", "lost"), LOSSES)
def test_what_is_lost_of_a_question_that_is_taken_is_told(tmp_path, one, lost):
    (entry,), told = brought_in(tmp_path, one)
    filled_in(entry)
    assert any(lost in each for each in told)


GAPS = [
    (question("multichoice", answer("a", 100)), "an answer that is wrong"),
    (question("multichoice", answer("a", 100), answer("b"), answer("b")), "as two read alike"),
    (question("matching", pair("L4", "a"), pair("L5", "b")), "more pairs"),
    (question("matching", pair("L4", "a"), pair("L5", "a"), pair("S1", "b")), "a match of its own"),
    (
        question("matching", pair("L4", "a"), pair("L4", "b"), pair("S1", "c")),
        "other words for a thing",
    ),
    (question("ordering", answer("a"), answer("b")), "a third thing"),
]


@pytest.mark.parametrize(("one", "gap"), GAPS)
def test_what_the_bank_would_refuse_comes_in_with_its_gap_named(tmp_path, one, gap):
    entries, told = brought_in(tmp_path, one)
    assert len(entries) == 1
    assert any("to be filled in" in each and gap in each for each in told)


@pytest.mark.parametrize("form", ["html", "moodle_auto_format", "plain_text", "markdown"])
def test_a_text_is_read_in_its_own_format(tmp_path, form):
    two = question(*CHOICE, text="Which nerve\n**here**?").replace("'html'", f"'{form}'")
    (entry,), told = brought_in(tmp_path, two)
    kept = "Which nerve **here**?" if form == "html" else "Which nerve\n**here**?"
    assert entry["stem"] == kept
    assert any("Markdown" in each for each in told) == (form == "markdown")
