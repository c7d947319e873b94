"""Questions as Moodle XML, which Moodle and many other programs import.

Source: https://docs.moodle.org/en/Moodle_XML_format (question types of Moodle 4.4 and later, which
has ordering in its core).
"""

from collections.abc import Iterable
from xml.etree import ElementTree as ET

from lesson.quiz.exchange.sheet import (
    Choices,
    Loss,
    Number,
    Pairs,
    Ranking,
    Sheet,
    asked,
    citations,
)
from lesson.quiz.exchange.text import html_text, xml_text

#: What Moodle takes off for each further try, as its own new questions do.
PENALTY = "0.3333333"


def moodle_xml(sheets: Iterable[Sheet]) -> tuple[bytes, tuple[Loss, ...]]:
    """Return the questions as Moodle XML, a category a topic, and what could not be carried."""
    quiz = ET.Element("quiz")
    losses: list[Loss] = []
    topic = None
    for sheet in sheets:
        if sheet.form is None:
            losses.append(Loss(sheet.id, "left out: it asks for a place in a picture"))
            continue
        if sheet.topic != topic:
            topic = sheet.topic
            category = ET.SubElement(quiz, "question", type="category")
            _plain(category, "category", f"$course$/top/{topic}")
        losses += [Loss(sheet.id, what) for what in _question(quiz, sheet)]
    ET.indent(quiz)
    return ET.tostring(quiz, encoding="utf-8", xml_declaration=True), tuple(losses)


def _question(quiz: ET.Element, sheet: Sheet) -> list[str]:
    kinds = {Choices: "multichoice", Number: "numerical", Ranking: "ordering", Pairs: "matching"}
    question = ET.SubElement(quiz, "question", type=kinds[type(sheet.form)])
    _plain(question, "name", sheet.id)
    _html(question, "questiontext", asked(sheet))
    _html(question, "generalfeedback", f"{sheet.why} {citations(sheet.sources)}")
    for name, value in (("defaultgrade", "1"), ("penalty", PENALTY), ("hidden", "0")):
        ET.SubElement(question, name).text = value
    ET.SubElement(question, "idnumber").text = xml_text(sheet.id)
    form, losses = sheet.form, []
    if isinstance(form, Choices):
        _choices(question, form)
    elif isinstance(form, Number):
        losses = _number(question, form)
    elif isinstance(form, Ranking):
        losses = _ranking(question, form)
    elif isinstance(form, Pairs):
        losses = _pairs(question, form)
    for hint in sheet.hints:
        _html(question, "hint", hint)
    tags = ET.SubElement(question, "tags")
    for tag in (*sheet.claims, *(["prediction"] if sheet.prediction else [])):
        _plain(tags, "tag", tag)
    return losses


def _choices(question: ET.Element, form: Choices) -> None:
    right = sum(option.right for option in form.options)
    wrong = len(form.options) - right
    for name, value in (
        ("single", "false" if form.several else "true"),
        ("shuffleanswers", "true"),
        ("answernumbering", "abc"),
    ):
        ET.SubElement(question, name).text = value
    for option in form.options:
        # ticking everything brings nothing: the wrong ones take off what the right ones give
        share = 100 / right if option.right else (-100 / wrong if form.several else 0)
        _answer(question, share, html_text(option.text), option.feedback, "html")


def _number(question: ET.Element, form: Number) -> list[str]:
    # Moodle takes the first answer that fits, so the right one stands first
    for share, low, high, told in (
        (100, form.low, form.high, form.near),
        (0, min(form.least, form.low), form.low, form.below),
        (0, form.high, max(form.most, form.high), form.above),
    ):
        middle, half = (low + high) / 2, (high - low) / 2
        answer = _answer(question, share, f"{middle:.12g}", told, "moodle_auto_format")
        ET.SubElement(answer, "tolerance").text = f"{half:.12g}"
    for name, value in (
        ("unitgradingtype", "0"),
        ("unitpenalty", "0.1"),
        ("showunits", "3"),
        ("unitsleft", "0"),
    ):
        ET.SubElement(question, name).text = value
    return [] if form.step is None else ["the slider becomes a field to type in"]


def _ranking(question: ET.Element, form: Ranking) -> list[str]:
    for name, value in (
        ("layouttype", "VERTICAL"),
        ("selecttype", "ALL"),
        ("selectcount", "0"),
        ("gradingtype", "RELATIVE_ALL_PREVIOUS_AND_NEXT"),
        ("showgrading", "SHOW"),
    ):
        ET.SubElement(question, name).text = value
    for place, (_, text) in enumerate(form.items, 1):
        _answer(question, place, html_text(text), "", "html")
    return ["the feedback of each item, and credit corrected for chance"]


def _pairs(question: ET.Element, form: Pairs) -> list[str]:
    ET.SubElement(question, "shuffleanswers").text = "true"
    for text, match in (
        *((text, match) for _, text, match in form.pairs),
        *(("", decoy) for decoy in form.decoys),
    ):
        part = _html(question, "subquestion", text)
        _plain(part, "answer", match)
    return ["the feedback of each pair, and credit corrected for chance"]


def _answer(question: ET.Element, share: float, text: str, told: str, form: str) -> ET.Element:
    answer = ET.SubElement(question, "answer", fraction=f"{share:.7g}", format=form)
    ET.SubElement(answer, "text").text = text
    _html(answer, "feedback", told)
    return answer


def _html(parent: ET.Element, name: str, text: str) -> ET.Element:
    element = ET.SubElement(parent, name, format="html")
    ET.SubElement(element, "text").text = html_text(text)
    return element


def _plain(parent: ET.Element, name: str, text: str) -> ET.Element:
    element = ET.SubElement(parent, name)
    ET.SubElement(element, "text").text = xml_text(text)
    return element
