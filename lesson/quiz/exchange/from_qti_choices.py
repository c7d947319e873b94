"""Answers to choose from in an item of QTI, as the fields of a question here."""

from typing import Any
from xml.etree.ElementTree import Element

from lesson.data_files.plain_xml import local_name
from lesson.quiz.exchange.foreign import LeftOut
from lesson.quiz.exchange.foreign_choices import Option, choices_fields
from lesson.quiz.exchange.from_qti_item import QtiItem, Told
from lesson.quiz.exchange.shares import shares_told

#: More than anybody chooses from.
MOST = 100


def choices(item: QtiItem, asks: Element) -> dict[str, Any]:
    """Return a choice's fields, with the `why` that is said to the right answer alone.

    Raises LeftOut if it does not tell which are right.
    """
    answers = _answers(asks)
    if not 0 < len(answers) <= MOST:
        raise LeftOut(f"expected 1 to {MOST} answers to choose from")
    response = asks.get("responseIdentifier", "")
    declared = item.declared.get(response)
    if declared is None:
        raise LeftOut("expected a declaration of its response, which tells what is right")
    if local_name(asks) != "hottextInteraction" and asks.get("shuffle", "false") != "true":
        item.changes.append("its answers stood in one order there; here each learner has another")
    ids = [each.get("identifier", "") for each in answers]
    right = _right(item, response, ids)
    texts = [
        item.words(each, f"answer {number}", needed=True) for number, each in enumerate(answers, 1)
    ]
    alone: dict[str, list[Told]] = {
        id_: item.said_to(**{response: [id_] if declared.several else id_}) for id_ in ids
    }
    whole: Any = [id_ for id_ in ids if id_ in right]
    said = item.said_to(**{response: whole}) if declared.several else []
    options, why = [], []
    for id_, text, element in zip(ids, texts, answers, strict=True):
        inside = set(map(id, element.iter()))
        # words of its own: inside it, or said to it alone; what all wrong ones hear is theirs as well
        own = [told for told in alone[id_] if id(told.element) in inside or told.id == id_]
        unheard = not alone[id_] and not own
        if unheard:
            own = [told for told in item.told if id(told.element) in inside or told.id == id_]
        others = [told for told in alone[id_] if told not in own and told.text]
        if not declared.several:
            own, more = (own, others) if own and id_ in right else (own + others, [])
            why += more
        options.append(Option(text, id_ in right, item.said(own), id_))
    why += [told for told in said if told.text and not any(told.id == id_ for id_ in ids)]
    fields, changes = choices_fields(options, several=declared.several)
    item.changes += changes
    if worth := [declared.worth_of(id_) for id_ in ids] if declared.worth else []:
        most = sum(each for each in worth if each > 0) if declared.several else max(worth)
        if most > 0:
            shares = [each / most for each in worth]
            item.changes += shares_told(options, shares, declared.several)
    return fields | {"why": item.said(why)}


def _answers(asks: Element) -> list[Element]:
    names = ("simpleChoice", "inlineChoice", "hottext")
    return [each for each in asks.iter() if local_name(each) in names]


def _right(item: QtiItem, response: str, ids: list[str]) -> set[str]:
    """Return which are right: as declared, or those that earn something."""
    declared = item.declared[response]
    if declared.right:
        if strange := [each for each in declared.right if each not in ids]:
            raise LeftOut(f"its right answer “{strange[0]}” is none of those to choose from")
        return set(declared.right)
    if found := {id_ for id_ in ids if declared.worth.get(id_, 0) > 0}:
        return found
    earned = set()
    for id_ in ids:
        score = (item.outcomes(**{response: [id_] if declared.several else id_}) or {}).get("SCORE")
        if isinstance(score, float) and score > 0:
            earned.add(id_)
    if not earned:
        raise LeftOut("it does not tell which of its answers is right")
    return earned
