"""The pieces that items of QTI 2.1 are made of."""

from xml.etree import ElementTree as ET

from lesson.quiz.exchange.sheet import Sheet
from lesson.quiz.exchange.text import xml_text


def root(tag: str, namespace: str, schema: str, about: dict[str, str]) -> ET.Element:
    """Return the outermost element; strict importers know a format by where its schema lies."""
    names = {
        "xmlns": namespace,
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation": f"{namespace} {schema}",
    }
    return ET.Element(tag, names | about)


def declare(item: ET.Element, cardinality: str, base: str, right: list[str]) -> ET.Element:
    """Add what a right answer is; return its declaration."""
    declared = ET.SubElement(
        item,
        "responseDeclaration",
        identifier="RESPONSE",
        cardinality=cardinality,
        baseType=base,
    )
    correct = ET.SubElement(declared, "correctResponse")
    for value in right:
        ET.SubElement(correct, "value").text = value
    return declared


def outcomes(item: ET.Element, feedback: str | None) -> None:
    """Add the outcomes: the score from −1 to 1, what to say to the answer, whether to say why."""
    score = {"identifier": "SCORE", "cardinality": "single", "baseType": "float"}
    default = ET.SubElement(ET.SubElement(item, "outcomeDeclaration", score), "defaultValue")
    ET.SubElement(default, "value").text = "0"
    for name, cardinality in (("FEEDBACK", feedback), ("SOLUTION", "single")):
        if cardinality:
            what = {"identifier": name, "cardinality": cardinality, "baseType": "identifier"}
            ET.SubElement(item, "outcomeDeclaration", what)


def interaction(item: ET.Element, sheet: Sheet, name: str, **how: str) -> ET.Element:
    """Add the question and what it is answered with; return the latter."""
    body = ET.SubElement(item, "itemBody")
    asks = ET.SubElement(body, name, {"responseIdentifier": "RESPONSE", **how})
    ET.SubElement(asks, "prompt").text = xml_text(sheet.stem)
    return asks


def right_or_not(rules: ET.Element, *, score: bool) -> None:
    """Say why once the answer is wholly right, and give the score for it."""
    branch = ET.SubElement(ET.SubElement(rules, "responseCondition"), "responseIf")
    match = ET.SubElement(branch, "match")
    ET.SubElement(match, "variable", identifier="RESPONSE")
    ET.SubElement(match, "correct", identifier="RESPONSE")
    if score:
        set_outcome(branch, "SCORE", base_value("float", "1"))
    set_outcome(branch, "SOLUTION", base_value("identifier", "why"))


def mapped_score(rules: ET.Element) -> None:
    """Set the score to the sum of what each chosen part is worth."""
    set_outcome(rules, "SCORE", ET.Element("mapResponse", identifier="RESPONSE"))


def set_outcome(parent: ET.Element, outcome: str, value: ET.Element) -> None:
    """Set an outcome to a value or an expression."""
    ET.SubElement(parent, "setOutcomeValue", identifier=outcome).append(value)


def base_value(base: str, text: str) -> ET.Element:
    """Return a value written out."""
    value = ET.Element("baseValue", baseType=base)
    value.text = text
    return value


def modal_feedback(outcome: str, id_: str, text: str) -> ET.Element:
    """Return words that are shown once an outcome has the value `id_`."""
    told = ET.Element("modalFeedback", outcomeIdentifier=outcome, identifier=id_, showHide="show")
    told.text = xml_text(text)
    return told
