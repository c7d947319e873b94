import html
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from moodle_xml_parser.parser import parse_bytes

from lesson.quiz.bank import load_bank
from lesson.quiz.exchange.moodle import moodle_xml
from lesson.quiz.exchange.sheet import Number, sheet_of
from lesson.quiz.exchange.text import xml_text
from tests.quiz.exchange.sheets import (
    SCRIPT,
    TEXTS,
    every_form,
    multiple,
    number,
    pairs,
    ranking,
    sheet,
    single,
)


def questions(*forms, text="Which?"):
    written, losses = moodle_xml([sheet(form, text=text) for form in forms])
    found = ET.fromstring(written).findall("question")
    return [each for each in found if each.get("type") != "category"], losses


def shown(element, path):
    """What a reader of Moodle sees: the text of HTML that may hold no tag of its own."""
    written = element.findtext(f"{path}/text")
    assert "<" not in written
    return html.unescape(written)


def test_the_bank_is_read_back_by_another_program():
    sheets = [sheet_of(question) for question in load_bank().values()]
    read = {each.name: each for each in parse_bytes(moodle_xml(sheets)[0])["multichoice"]}
    for each in sheets:
        if getattr(each.form, "options", None):
            back = read[each.id]
            assert back.text_pre_parse == each.stem
            assert back.single is not each.form.several
            assert each.why in back.general_feedback
            for option, kept in zip(each.form.options, back.options, strict=True):
                assert (kept.answer, kept.feedback) == (option.text, option.feedback)
                assert (kept.score_fraction > 0) == option.right


def test_an_item_has_id_hints_tags_and_sources():
    (question,), _ = questions(single())
    assert question.findtext("idnumber") == "t.one"
    assert shown(question, "hint") == "Hint Which?"
    assert [tag.findtext("text") for tag in question.iter("tag")] == ["C09", "prediction"]
    assert "Currin" in shown(question, "generalfeedback")


def test_a_topic_is_a_category():
    written, _ = moodle_xml(
        [sheet(single(), "a.x"), sheet(single(), "a.y"), sheet(single(), "b.x")]
    )
    names = [each.findtext("text") for each in ET.fromstring(written).iter("category")]
    assert names == ["$course$/top/a", "$course$/top/b"]


def test_ticking_everything_brings_nothing():
    (question,), losses = questions(multiple())
    shares = [float(answer.get("fraction")) for answer in question.findall("answer")]
    assert shares == [-50, 50, -50, 50]
    assert question.findtext("single") == "false"
    assert losses == ()


@pytest.mark.parametrize(
    ("typed", "share", "told"),
    [
        (2.5, 100, "Near."),
        (3, 100, "Near."),
        (3.5, 100, "Near."),
        (2.4, 0, "Less."),
        (9, 0, "More."),
    ],
)
def test_a_number_is_judged_by_the_first_answer_that_fits(typed, share, told):
    (question,), _ = questions(number())
    for answer in question.findall("answer"):
        off = abs(typed - float(answer.findtext("text")))
        if off <= float(answer.findtext("tolerance")):
            assert (float(answer.get("fraction")), shown(answer, "feedback")) == (share, told)
            break
    else:
        raise AssertionError("no answer fits")


def test_every_number_of_the_bank_is_right_where_it_is_here():
    for question in load_bank().values():
        form = sheet_of(question).form
        if isinstance(form, Number):
            (written,), _ = questions(form)
            right = written.find("answer")
            middle, half = (float(right.findtext(name)) for name in ("text", "tolerance"))
            assert (middle - half, middle + half) == pytest.approx((form.low, form.high))


def test_an_order_is_written_in_the_right_one():
    (question,), losses = questions(ranking())
    answers = [(each.get("fraction"), shown(each, ".")) for each in question.findall("answer")]
    assert answers == [("1", "skin"), ("2", "skin below"), ("3", "skin last")]
    assert "feedback of each item" in str(losses[0])


def test_what_belongs_together_stays_together_and_decoys_to_nothing():
    (question,), _ = questions(pairs())
    parts = [
        (shown(part, "."), part.findtext("answer/text")) for part in question.findall("subquestion")
    ]
    assert parts == [("L5", "big toe"), ("S1", "L5: heel"), ("", "nose"), ("", "L5?")]


def test_what_is_left_out_or_lost_is_said_by_question():
    written, losses = moodle_xml([sheet(None, "a.place"), sheet(number(step=1), "a.guess")])
    assert [str(loss) for loss in losses] == [
        "a.place: left out: it asks for a place in a picture",
        "a.guess: the slider becomes a field to type in",
    ]
    assert len(ET.fromstring(written).findall("question")) == 2  # the category and the guess


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_whatever_a_text_says_it_stays_text(text):
    for form in every_form(text):
        (question,), _ = questions(form, text=text)
        carried = xml_text(text).replace("\r\n", "\n").replace("\r", "\n")
        assert shown(question, "questiontext").startswith(carried)
        assert not list(question.iter("script"))


def test_script_is_shown_and_not_run():
    (question,), _ = questions(single(SCRIPT), text=SCRIPT)
    assert "&lt;script&gt;" in question.findtext("questiontext/text")
    assert shown(question.findall("answer")[0], ".") == SCRIPT
