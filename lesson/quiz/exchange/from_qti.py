"""Items of QTI 2.1 and 2.2, read in.

Source: https://www.imsglobal.org/question/qtiv2p1/imsqti_infov2p1.html. An item's title takes the place
of its name; its identifier tells nobody anything, but it becomes the id where ours can be spelt so.
"""

from functools import partial
from typing import Any
from xml.etree.ElementTree import Element

from lesson.data_files.plain_xml import local_name
from lesson.quiz.exchange.foreign import LeftOut, latex_kept, quoted
from lesson.quiz.exchange.from_qti_choices import choices
from lesson.quiz.exchange.from_qti_item import FIELD, QtiItem
from lesson.quiz.exchange.from_qti_numbers import number
from lesson.quiz.exchange.from_qti_pairs import associate, gap_match, inline_choices, match, order
from lesson.quiz.exchange.gathering import QUESTION_ID, Foreign, letters, slug

KINDS = {
    "choiceInteraction": choices,
    "hottextInteraction": choices,
    "inlineChoiceInteraction": choices,
    "textEntryInteraction": number,
    "sliderInteraction": number,
    "matchInteraction": match,
    "associateInteraction": associate,
    "orderInteraction": order,
    "gapMatchInteraction": gap_match,
}
_PICTURE = "its answer is a place in a picture of its own; here places lie in the lesson's pictures"
_MADE = "it asks for something made, and this lesson has no type that could mark that"
#: Why an interaction cannot be taken, where more can be said than that the lesson has none.
NO_KINDS = {
    "extendedTextInteraction": "it asks for a text, and this lesson has no type that could mark one",
    "hotspotInteraction": _PICTURE,
    "selectPointInteraction": _PICTURE,
    "graphicOrderInteraction": _PICTURE,
    "graphicAssociateInteraction": _PICTURE,
    "graphicGapMatchInteraction": _PICTURE,
    "positionObjectInteraction": _PICTURE,
    "drawingInteraction": _MADE,
    "uploadInteraction": _MADE,
    "mediaInteraction": "it is something to be watched or heard, and asks nothing",
    "endAttemptInteraction": "it asks nothing",
    "customInteraction": "a program of its own asks there",
    "portableCustomInteraction": "a program of its own asks there",
}


def item_question(item: Element, topic: str) -> Foreign:
    """Return the question of an item."""
    title = " ".join(item.get("title", "").split())
    return Foreign(_id(item, title, topic), topic, title, partial(_entry, item, title, topic))


def _entry(element: Element, title: str, topic: str) -> tuple[dict[str, Any], list[str]]:
    """Return an item as the bank writes it, without its id, and what is lost or to be filled in."""
    if element.get("adaptive") == "true":
        raise LeftOut("it goes on by what was answered before, and this lesson has no such type")
    if any(local_name(part) == "templateDeclaration" for part in element):
        raise LeftOut(
            "its numbers are drawn anew for each learner, and this lesson has no such type"
        )
    item = QtiItem(element)
    asks = [each for each in item.asks if local_name(each) != "endAttemptInteraction"] or item.asks
    if item.body is None or not asks:
        raise LeftOut("it asks nothing")
    names = [local_name(each) for each in asks]
    if len(asks) > 1 and set(names) == {"inlineChoiceInteraction"}:
        own = inline_choices(item, asks)
    elif len(asks) > 1:
        raise LeftOut(f"it asks {len(asks)} things at once, and a question here asks one")
    elif names[0] in KINDS:
        own = KINDS[names[0]](item, asks[0])
    else:
        raise LeftOut(NO_KINDS.get(names[0], f"this lesson has no type {quoted(names[0])}"))
    stem = item.words(item.body, "the question", needed=True)
    if own["type"] == "numeric":  # the field stands below the words anyway
        stem = stem.removesuffix(FIELD).rstrip() or stem
    why = own.pop("why", "")
    entry = {"type": own.pop("type"), "stem": stem, **own, "why": why, "sources": []}
    if title and letters(title) not in letters(_id(element, title, topic) + stem):
        item.lose(f"its title: {quoted(title)}")
    if not item.followed:
        item.lose("how its answers are marked, as its rules are not among those that are read")
    return entry, [*item.changes, *item.losses, *item.not_read(), *latex_kept(entry)]


def _id(item: Element, title: str, topic: str) -> str:
    if QUESTION_ID.fullmatch(written := item.get("identifier", "")):
        return written
    return f"{topic}.{slug(title)}" if slug(title) else ""
