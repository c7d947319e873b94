"""Items of QTI 2.1 and 2.2 of others: every kind that the lesson has comes in, each loss is told."""

import pytest

from tests.quiz.exchange.moodle_files import filled_in
from tests.quiz.exchange.qti_files import (
    CORRECT,
    V2P1,
    V2P2,
    VARIABLE,
    brought_in,
    choices,
    declared,
    item,
    modal,
    outcome,
    rules,
    set_outcome,
    sets,
    value,
    when,
)

MATCHED = rules(template="match_correct")
GOOD = item(choices("sciatic", "femoral", "tibial"), MATCHED, before=declared("a"))
FIELD = "<p><textEntryInteraction responseIdentifier='RESPONSE'/></p>"
PAIRED = {"cardinality": "multiple", "base": "directedPair"}
LEVELS = sets(
    {"l4": "L4", "l5": "L5", "s1": "S1"}, {"k": "knee", "t": "toe", "h": "heel", "n": "nose"}
)
RIGHT = f"<match>{VARIABLE}{CORRECT}</match>"


def taken(folder, content):
    """A question filled in, and what is told of it."""
    (entry,), told = brought_in(folder, content)
    return filled_in(entry), " ".join(told)


@pytest.mark.parametrize("version", [V2P1, V2P2])
def test_one_of_several(tmp_path, version):
    asked, told = taken(tmp_path, GOOD.replace(V2P1, version))
    assert (asked.id, asked.type, asked.stem) == ("t.a_title", "single", "Which is it?")
    assert asked.right_words == "sciatic"
    assert told == "t.a_title: to be filled in: why, sources, feedback"


def test_any_number_of_several_told_by_what_each_is_worth(tmp_path):
    worth = [("a", 1), ("b", 1), ("c", -1)]
    several = declared("a", "b", cardinality="multiple", worth=worth, otherwise=-2)
    asked, told = taken(
        tmp_path,
        item(choices("L5", "S1", "T4", "C2"), rules(template="map_response"), before=several),
    )
    assert asked.right_words == "L5; S1"
    assert "“L5” 50 %, “S1” 50 %, “T4” -50 %, “C2” -100 %" in told


def test_what_is_right_is_found_by_what_the_rules_give(tmp_path):
    right = when(
        f"<match>{VARIABLE}{value('b')}</match>", set_outcome("SCORE", value("1", "float"))
    )
    asked, _ = taken(
        tmp_path,
        item(
            choices("femoral", "sciatic"),
            rules(right),
            before=declared() + outcome("SCORE", "float"),
        ),
    )
    assert asked.right_words == "sciatic"


def test_words_told_of_an_option_by_its_name_or_inside_it_are_its_feedback(tmp_path):
    inside = (
        "tibial<feedbackInline outcomeIdentifier='FEEDBACK' identifier='b'>Below.</feedbackInline>"
    )
    asked, told = taken(
        tmp_path,
        item(
            choices("sciatic", inside),
            rules(set_outcome("FEEDBACK", VARIABLE)),
            modal("FEEDBACK", "a", "Yes."),
            before=declared("a") + outcome("FEEDBACK"),
        ),
    )
    assert [option.feedback for option in asked.options] == ["Yes.", "Below."]
    assert asked.options[1].text == "tibial"
    assert "not taken" not in told


@pytest.mark.parametrize(
    ("base", "yes", "no"), [("identifier", "y", "n"), ("boolean", "true", "false")]
)
def test_words_for_right_and_wrong_go_to_the_options_that_hear_them(tmp_path, base, yes, no):
    set_ = when(RIGHT, set_outcome("F", value(yes, base)), set_outcome("F", value(no, base)))
    asked, told = taken(
        tmp_path,
        item(
            choices("sciatic", "tibial", "femoral"),
            rules(set_),
            modal("F", yes, "Well seen."),
            modal("F", no, "Look again."),
            before=declared("a") + outcome("F", base),
        ),
    )
    words = [option.feedback for option in asked.options]
    assert words == ["Well seen.", "Look again.", "Look again."]
    assert "not taken" not in told


def test_words_hidden_from_a_right_answer_are_not_its_why(tmp_path):
    asked, told = taken(
        tmp_path,
        item(
            LEVELS,
            rules(when(RIGHT, set_outcome("F", value("y")))),
            modal("F", "y", "Not so.", how="hide"),
            modal("F", "y", "That is so."),
            before=declared("l4 k", "l5 t", "s1 h", **PAIRED) + outcome("F"),
        ),
    )
    assert asked.why == "That is so."
    assert "what is said when F is not y: “Not so.”" in told


def test_things_of_two_lists(tmp_path):
    asked, _ = taken(
        tmp_path, item(LEVELS, MATCHED, before=declared("l5 t", "l4 k", "s1 h", **PAIRED))
    )
    assert asked.right_words == "L4: knee; L5: toe; S1: heel"
    assert asked.decoys == ("nose",)


def test_pairs_that_earn_something_are_right_and_told_by_their_worth(tmp_path):
    worth = [("l4 k", 1), ("l5 t", 2), ("s1 h", 1), ("s1 n", -1)]
    before = declared(worth=worth, **PAIRED)
    asked, told = taken(tmp_path, item(LEVELS, rules(template="map_response"), before=before))
    assert asked.right_words == "L4: knee; L5: toe; S1: heel"
    assert "“l5 t” 2" in told


def test_things_of_one_list_in_pairs(tmp_path):
    names = {"a": "L4", "b": "knee", "c": "L5", "d": "toe", "e": "S1", "f": "heel"}
    parts = "".join(
        f"<simpleAssociableChoice identifier='{id_}' matchMax='1'>{text}</simpleAssociableChoice>"
        for id_, text in names.items()
    )
    body = f"<associateInteraction responseIdentifier='RESPONSE'>{parts}</associateInteraction>"
    before = declared("a b", "c d", "e f", cardinality="multiple", base="pair")
    asked, told = taken(tmp_path, item(body, MATCHED, before=before))
    assert asked.right_words == "L4: knee; L5: toe; S1: heel"
    assert "in one list there" in told


def test_things_in_order(tmp_path):
    before = declared("c", "a", "b", cardinality="ordered")
    asked, _ = taken(tmp_path, item(choices("muscle", "bone", "skin", kind="order"), before=before))
    assert asked.right_words == "skin, then muscle, then bone"


def test_gaps_in_a_text(tmp_path):
    words = "".join(
        f"<gapText identifier='{each}' matchMax='1'>{each}</gapText>"
        for each in ("hip", "knee", "heel")
    )
    text = "<p>From <gap identifier='g1'/> by <gap identifier='g2'/> to <gap identifier='g3'/>.</p>"
    body = f"<gapMatchInteraction responseIdentifier='RESPONSE'>{words}{text}</gapMatchInteraction>"
    before = declared("knee g2", "hip g1", "heel g3", **PAIRED)
    asked, _ = taken(tmp_path, item(body, MATCHED, before=before))
    assert asked.stem.endswith("From [gap 1] by [gap 2] to [gap 3] .")
    assert asked.right_words == "gap 1: hip; gap 2: knee; gap 3: heel"


def test_a_choice_inside_a_text(tmp_path):
    body = f"<p>The {choices('hip', 'knee', kind='inlineChoice', tag='inlineChoice')} bends.</p>"
    asked, _ = taken(tmp_path, item(body, MATCHED, before=declared("b")))
    assert (asked.stem, asked.right_words) == ("Which is it?\nThe […] bends.", "knee")


def test_several_choices_inside_a_text(tmp_path):
    one = choices("hip", "knee", "heel", kind="inlineChoice", tag="inlineChoice")
    body = "".join(f"<p>{one.replace('RESPONSE', f'R{number}')}</p>" for number in (1, 2, 3))
    before = "".join(declared(each, id_=f"R{number}") for number, each in enumerate("bca", 1))
    asked, _ = taken(tmp_path, item(body, MATCHED, before=before))
    assert asked.right_words == "gap 1: knee; gap 2: heel; gap 3: hip"


def test_words_to_choose_inside_a_text(tmp_path):
    text = "<p>The <hottext identifier='a'>femur</hottext> bends the <hottext identifier='b'>hip</hottext>.</p>"
    body = f"<hottextInteraction responseIdentifier='RESPONSE' maxChoices='1'>{text}</hottextInteraction>"
    asked, _ = taken(tmp_path, item(body, MATCHED, before=declared("a")))
    assert asked.stem == "Which is it?\nThe femur bends the hip."
    assert asked.right_words == "femur"


def between(low, high):
    """Rules by which numbers from low to high are right."""
    score = [set_outcome("SCORE", value(each, "float")) for each in ("0", "1")]
    below = f"<lt>{VARIABLE}{value(low, 'float')}</lt>"
    above = f"<gt>{VARIABLE}{value(high, 'float')}</gt>"
    return rules(when(f"<or>{below}{above}</or>", *score))


def near(mode, tolerance):
    test = f"<equal toleranceMode='{mode}' tolerance='{tolerance}'>{CORRECT}{VARIABLE}</equal>"
    return rules(when(test, set_outcome("SCORE", value("1", "float"))))


NUMBERS = [
    (declared("12", base="float"), MATCHED, (12, 0)),
    (declared("12", base="float"), between(10, 14), (12, 2)),
    (declared("11", base="float"), between(10, 14), (12, 2)),
    (declared("12", base="float"), near("absolute", "0.5 0.5"), (12, 0.5)),
    (declared("10", base="float"), near("relative", "10"), (10, 1)),
    (
        declared("3", base="integer", worth=[(2, 1), (3, 1), (4, 1)]),
        rules(template="map_response"),
        (3, 1),
    ),
    (declared("12", base="string"), MATCHED, (12, 0)),
]


@pytest.mark.parametrize(("before", "marked", "expected"), NUMBERS)
def test_a_number_is_right_as_far_as_its_rules_say(tmp_path, before, marked, expected):
    given = before + outcome("SCORE", "float")
    asked, _ = taken(tmp_path, item(FIELD, marked, before=given))
    assert (asked.value, asked.tolerance) == expected
    assert asked.stem == "Which is it?"


def test_a_slider_becomes_a_field_within_its_ends(tmp_path):
    body = "<sliderInteraction responseIdentifier='RESPONSE' lowerBound='0' upperBound='20'/>"
    asked, told = taken(tmp_path, item(body, MATCHED, before=declared("12", base="integer")))
    assert asked.range == (0, 20)
    assert "the slider becomes a field to type in" in told


DRAWN = "<templateDeclaration identifier='N' cardinality='single' baseType='integer'/>"
PICTURE = "<img src='leg.png' alt='a leg'/>"
LEFT_OUT = [
    (item("<p>No.</p>"), "it asks nothing"),
    (item("<extendedTextInteraction responseIdentifier='RESPONSE'/>"), "asks for a text"),
    (item("<hotspotInteraction responseIdentifier='RESPONSE'/>"), "a place in a picture"),
    (item("<uploadInteraction responseIdentifier='RESPONSE'/>"), "asks for something made"),
    (item("<oddInteraction/>"), "no type “oddInteraction”"),
    (item(FIELD + FIELD), "it asks 2 things at once"),
    (item(choices("a", "b"), before=declared("a") + DRAWN), "drawn anew"),
    (item(choices("a", "b"), before=declared("a"), adaptive="true"), "what was answered before"),
    (item(choices("a", "b")), "expected a declaration of its response"),
    (item(choices("a", "b"), before=declared()), "which of its answers is right"),
    (item(choices("a", "b"), before=declared("z")), "right answer “z” is none of those"),
    (item(choices(), before=declared("a")), "expected 1 to 100 answers"),
    (item(choices(*["x"] * 2, "<img src='x.png'/>"), before=declared("a")), "not only a picture"),
    (item(FIELD, before=declared("nerve", base="string")), "words are to be typed there (“nerve”)"),
    (item(FIELD, before=declared("9" * 5_000, base="float")), "expected a number"),
    (
        item(FIELD, before=declared("x", base="float", worth=[("1", "x")])),
        "mapping: expected numbers",
    ),
    (item(FIELD, before=declared(base="float")), "which answer is right"),
    (item(LEVELS, before=declared("l4 z", **PAIRED)), "expected one of each list"),
    (item(LEVELS, before=declared("l4 k", "l4 t", "l5 k", **PAIRED)), "belongs to several there"),
    (item(choices("a", "b", kind="order"), before=declared("a")), "each of its things once"),
]


@pytest.mark.parametrize(("content", "why"), LEFT_OUT)
def test_an_item_that_cannot_be_taken_is_left_out_by_its_title_and_why(tmp_path, content, why):
    entries, (told,) = brought_in(tmp_path, content)
    assert entries == ()
    assert told.startswith("t.a_title: left out, question 1 (“A title”): ")
    assert why in told


LOSSES = [
    (item(choices("a", "b", shuffle="false"), before=declared("a")), "in one order there"),
    (item(choices("a", "b") + PICTURE, before=declared("a")), "a picture “a leg” “leg.png”"),
    (
        item("<object data='x.mp4'/>" + choices("a", "b"), before=declared("a")),
        "its object “x.mp4”",
    ),
    (
        item(
            "<rubricBlock view='scorer'>R</rubricBlock>" + choices("a", "b"), before=declared("a")
        ),
        "“R”",
    ),
    (
        item(choices("a", "b"), "<stylesheet href='x.css'/>", before=declared("a")),
        "<stylesheet>: “x.css”",
    ),
    (item(choices("a", "b"), modal("F", "x", "Hm."), before=declared("a")), "when F is x: “Hm.”"),
    (
        item(choices("a", "b"), rules("<odd/>"), before=declared("a")),
        "its rules are not among those",
    ),
    (item(choices("a", "b"), before=declared("a"), title="Ишиас"), "not taken: its title: “Ишиас”"),
    (
        item(
            "<math><msup><mi>x</mi><mn>2</mn></msup></math>" + choices("a", "b"),
            before=declared("a"),
        ),
        "a formula, which is written in one line: “x²”",
    ),
    (
        item(choices("a", "b"), before=declared("a", worth=[("a", 1), ("b", 0.5)])),
        "“b” is wrong here, and worth 50 % there",
    ),
    (
        item(FIELD, before=declared("3", base="integer", worth=[("3", 1), ("5", 0.5)])),
        "wrong here, and worth something there: 5 50 %",
    ),
]


@pytest.mark.parametrize(("content", "lost"), LOSSES)
def test_what_is_lost_of_an_item_that_is_taken_is_told(tmp_path, content, lost):
    (entry,), told = brought_in(tmp_path, content)
    filled_in(entry)
    assert any(lost in each for each in told)
