"""One question as an item of QTI 2.1.

Source: IMS Question & Test Interoperability 2.1, https://www.imsglobal.org/question/qtiv2p1/imsqti_infov2p1.html
"""

from xml.etree import ElementTree as ET

from lesson.quiz.exchange.qti_parts import (
    base_value,
    declare,
    interaction,
    mapped_score,
    modal_feedback,
    outcomes,
    right_or_not,
    root,
    set_outcome,
)
from lesson.quiz.exchange.sheet import (
    Choices,
    Number,
    Pairs,
    Ranking,
    Sheet,
    asked,
    citations,
)
from lesson.quiz.exchange.text import xml_text

NAMESPACE = "http://www.imsglobal.org/xsd/imsqti_v2p1"
SCHEMA = "http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd"


def qti_item(sheet: Sheet) -> tuple[bytes, list[str]]:
    """Return a question as QTI 2.1, and what it could not carry, each in a few words.

    Raises
    ------
    ValueError
        If the sheet has no form.
    """
    about = {"identifier": sheet.id, "title": sheet.id}
    about |= {"adaptive": "false", "timeDependent": "false"}
    item = root("assessmentItem", NAMESPACE, SCHEMA, about)
    form = sheet.form
    if isinstance(form, Choices):
        losses = _choices(item, sheet, form)
    elif isinstance(form, Number):
        losses = _number(item, sheet, form)
    elif isinstance(form, Ranking):
        losses = _ranking(item, sheet, form)
    elif isinstance(form, Pairs):
        losses = _pairs(item, sheet, form)
    else:
        raise ValueError(f"{sheet.id} has no form that QTI knows")
    item.append(modal_feedback("SOLUTION", "why", f"{sheet.why} {citations(sheet.sources)}"))
    if sheet.hints:
        losses.append("the hints")
    return ET.tostring(item, encoding="utf-8", xml_declaration=True), losses


def _choices(item: ET.Element, sheet: Sheet, form: Choices) -> list[str]:
    cardinality = "multiple" if form.several else "single"
    right = [option.id for option in form.options if option.right]
    declared = declare(item, cardinality, "identifier", right)
    if form.several:
        wrong = len(form.options) - len(right)
        # ticking everything brings nothing: the wrong ones take off what the right ones give
        mapping = ET.SubElement(declared, "mapping", defaultValue="0")
        for option in form.options:
            share = 1 / len(right) if option.right else -1 / wrong
            entry = {"mapKey": option.id, "mappedValue": f"{share!r}"}
            ET.SubElement(mapping, "mapEntry", entry)
    outcomes(item, cardinality)
    most = "0" if form.several else "1"
    asks = interaction(item, sheet, "choiceInteraction", shuffle="true", maxChoices=most)
    for option in form.options:
        choice = ET.SubElement(asks, "simpleChoice", identifier=option.id)
        choice.text = xml_text(option.text)
    rules = ET.SubElement(item, "responseProcessing")
    if form.several:
        mapped_score(rules)
    right_or_not(rules, score=not form.several)
    set_outcome(rules, "FEEDBACK", ET.Element("variable", identifier="RESPONSE"))
    for option in form.options:
        item.append(modal_feedback("FEEDBACK", option.id, option.feedback))
    return []


def _number(item: ET.Element, sheet: Sheet, form: Number) -> list[str]:
    declare(item, "single", "float", [f"{(form.low + form.high) / 2:.12g}"])
    outcomes(item, "single")
    body = ET.SubElement(item, "itemBody")
    ET.SubElement(body, "p").text = xml_text(asked(sheet))
    field = ET.SubElement(body, "p")
    ET.SubElement(field, "textEntryInteraction", responseIdentifier="RESPONSE", expectedLength="10")
    rules = ET.SubElement(item, "responseProcessing")
    given = ET.SubElement(rules, "responseCondition")
    # an untouched field is not an answer: without one nothing is set
    branch = ET.SubElement(given, "responseIf")
    ET.SubElement(ET.SubElement(branch, "isNull"), "variable", identifier="RESPONSE")
    set_outcome(branch, "SCORE", base_value("float", "0"))
    for test, limit, word in (("lt", form.low, "below"), ("gt", form.high, "above")):
        branch = ET.SubElement(given, "responseElseIf")
        compared = ET.SubElement(branch, test)
        ET.SubElement(compared, "variable", identifier="RESPONSE")
        compared.append(base_value("float", f"{limit:.12g}"))
        set_outcome(branch, "FEEDBACK", base_value("identifier", word))
    branch = ET.SubElement(given, "responseElse")
    set_outcome(branch, "SCORE", base_value("float", "1"))
    set_outcome(branch, "FEEDBACK", base_value("identifier", "near"))
    set_outcome(branch, "SOLUTION", base_value("identifier", "why"))
    for word in ("below", "near", "above"):
        item.append(modal_feedback("FEEDBACK", word, getattr(form, word)))
    return [] if form.step is None else ["the slider becomes a field to type in"]


def _ranking(item: ET.Element, sheet: Sheet, form: Ranking) -> list[str]:
    declare(item, "ordered", "identifier", [id_ for id_, _ in form.items])
    outcomes(item, None)
    asks = interaction(item, sheet, "orderInteraction", shuffle="true")
    for id_, text in form.items:
        ET.SubElement(asks, "simpleChoice", identifier=id_).text = xml_text(text)
    right_or_not(ET.SubElement(item, "responseProcessing"), score=True)
    return ["the feedback of each item, and credit for a part"]


def _pairs(item: ET.Element, sheet: Sheet, form: Pairs) -> list[str]:
    # one identifier may stand only once in an item, so the right-hand side has its own
    right = [f"{id_} to_{id_}" for id_, _, _ in form.pairs]
    declared = declare(item, "multiple", "directedPair", right)
    mapping = ET.SubElement(declared, "mapping", defaultValue="0")
    for pair in right:
        entry = {"mapKey": pair, "mappedValue": f"{1 / len(right)!r}"}
        ET.SubElement(mapping, "mapEntry", entry)
    outcomes(item, None)
    most = {"shuffle": "true", "maxAssociations": str(len(form.pairs))}
    asks = interaction(item, sheet, "matchInteraction", **most)
    left = ET.SubElement(asks, "simpleMatchSet")
    for id_, text, _ in form.pairs:
        _partner(left, id_, text)
    answers = ET.SubElement(asks, "simpleMatchSet")
    for id_, _, match in form.pairs:
        _partner(answers, f"to_{id_}", match)
    for number, decoy in enumerate(form.decoys, 1):
        _partner(answers, f"to_decoy_{number}", decoy)
    rules = ET.SubElement(item, "responseProcessing")
    mapped_score(rules)
    right_or_not(rules, score=False)
    return ["the feedback of each pair, and credit corrected for chance"]


def _partner(parent: ET.Element, id_: str, text: str) -> None:
    choice = ET.SubElement(parent, "simpleAssociableChoice", identifier=id_, matchMax="1")
    choice.text = xml_text(text)
