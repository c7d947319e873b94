"""QTI is read back, and answered, with pyslet: a delivery engine that knows nothing of ours."""

import io
import warnings
import zipfile
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings

from lesson.quiz.bank import load_bank
from lesson.quiz.exchange.qti import qti_package
from lesson.quiz.exchange.qti_item import qti_item
from lesson.quiz.exchange.sheet import Choice, Choices, sheet_of
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

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # pyslet warns of its own old names
    from pyslet import imscpv1p2
    from pyslet.qtiv2 import variables
    from pyslet.qtiv2.xml import QTIDocument

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")
Q = "{http://www.imsglobal.org/xsd/imsqti_v2p1}"


def read(written):
    document = QTIDocument()
    document.read(src=io.BytesIO(written))
    return document.root


def answered(form, response):
    """The outcomes after one answer: score, feedback shown, whether why is told."""
    written, _ = qti_item(sheet(form))
    item = read(written)
    item.render_html = lambda *_: None  # marked only: its own HTML form fails on empty answers
    session = variables.ItemSessionState(item)
    session.begin_session()
    session.begin_attempt()
    if response is not None:
        session["RESPONSE"].set_value(response)
    session.end_attempt()
    score = session["SCORE"].value
    told = session["FEEDBACK"].value if "FEEDBACK" in session else None
    return round(score, 5), told, session["SOLUTION"].value


@pytest.mark.parametrize(
    ("form", "response", "score", "told", "why"),
    [
        (single(), "second", 1, "second", "why"),
        (single(), "first", 0, "first", None),
        (single(), None, 0, None, None),
        (number(), "3", 1, "near", "why"),
        (number(), "2.5", 1, "near", "why"),
        (number(), "3.5", 1, "near", "why"),
        (number(), "2.4", 0, "below", None),
        (number(), "8", 0, "above", None),
        (number(), None, 0, None, None),
        (ranking(), ["skin", "muscle", "bone"], 1, None, "why"),
        (ranking(), ["muscle", "skin", "bone"], 0, None, None),
        (pairs(), ["l5 to_l5", "s1 to_s1"], 1, None, "why"),
        (pairs(), ["l5 to_l5", "s1 to_decoy_1"], 0.5, None, None),
    ],
)
def test_another_program_marks_an_answer_as_we_do(form, response, score, told, why):
    assert answered(form, response) == (score, told, why)


@pytest.mark.parametrize(
    ("ticked", "score"),
    [
        (["second", "fourth"], 1),
        (["second"], 0.5),
        (["first", "second", "third", "fourth"], 0),
        (["first", "third"], -1),
    ],
)
def test_ticking_everything_brings_nothing(ticked, score):
    found, told, why = answered(multiple(), ticked)
    assert found == score
    assert set(told) == set(ticked)
    assert (why == "why") == (score == 1)


@pytest.mark.parametrize("many", [3, 6, 7])
def test_the_parts_of_the_credit_sum_to_the_whole(many):
    options = [Choice(f"o{n}", f"{n}", ".", right=n < many) for n in range(many + 2)]
    form = Choices(tuple(options), several=True)
    assert answered(form, [f"o{n}" for n in range(many)])[::2] == (1, "why")
    assert answered(form, [option.id for option in options])[0] == 0


def test_a_package_lists_each_file_it_holds():
    sheets = [sheet_of(question) for question in load_bank().values()]
    packed, losses = qti_package(sheets)
    package = zipfile.ZipFile(io.BytesIO(packed))
    assert package.testzip() is None
    document = imscpv1p2.ManifestDocument()
    document.read(src=io.BytesIO(package.read("imsmanifest.xml")))
    listed = [resource.href for resource in document.root.Resources.Resource]
    carried = [each for each in sheets if each.form]
    assert [str(href) for href in listed] == [f"items/{each.id}.xml" for each in carried]
    assert sorted(package.namelist()) == sorted(["imsmanifest.xml", *map(str, listed)])
    assert {resource.type for resource in document.root.Resources.Resource} == {
        "imsqti_item_xmlv2p1"
    }
    assert {loss.question_id for loss in losses if "hints" in loss.what} == {
        each.id for each in carried if each.hints
    }


def test_every_question_of_the_bank_is_an_item_with_its_words():
    for question in load_bank().values():
        each = sheet_of(question)
        if each.form is None:
            continue
        item = read(qti_item(each)[0])
        assert item.identifier == each.id
        said = "".join(ET.fromstring(qti_item(each)[0]).itertext())
        assert each.stem in said
        assert each.why in said


def test_the_parts_of_an_item_stand_in_the_order_of_the_standard():
    order = ["responseDeclaration", "outcomeDeclaration", "itemBody", "responseProcessing"]
    order = [f"{Q}{name}" for name in [*order, "modalFeedback"]]
    for form in every_form():
        tags = [child.tag for child in ET.fromstring(qti_item(sheet(form))[0])]
        assert tags == sorted(tags, key=order.index)
        assert set(order) == set(tags)


def test_no_identifier_stands_twice():
    for form in every_form():
        item = ET.fromstring(qti_item(sheet(form))[0])
        used = [each.get("identifier") for each in item.find(f"{Q}itemBody").iter()]
        used = [id_ for id_ in used if id_]
        assert len(used) == len(set(used))


def test_the_same_questions_make_the_same_bytes():
    sheets = [sheet(form, f"t.q{number}") for number, form in enumerate(every_form())]
    assert qti_package(sheets) == qti_package(sheets)


def test_a_place_in_a_picture_is_left_out_and_said():
    packed, losses = qti_package([sheet(None, "a.place")])
    assert zipfile.ZipFile(io.BytesIO(packed)).namelist() == ["imsmanifest.xml"]
    assert "a.place: left out" in str(losses[0])


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_whatever_a_text_says_it_stays_text(text):
    for form in every_form(text):
        item = ET.fromstring(qti_item(sheet(form, text=text))[0])
        assert not [each for each in item.iter() if "script" in each.tag.lower()]
        said = "".join(item.itertext())
        assert xml_text(text).replace("\r\n", "\n").replace("\r", "\n") in said


def test_script_is_only_words():
    written, _ = qti_item(sheet(single(SCRIPT), text=SCRIPT))
    assert b"<script" not in written
    assert b"&lt;script&gt;" in written
