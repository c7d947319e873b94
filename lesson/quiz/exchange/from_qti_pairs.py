"""Things to bring together or to put in order in an item of QTI, as the fields of a question here."""

from collections import Counter
from typing import Any
from xml.etree.ElementTree import Element

from lesson.data_files.plain_xml import local_name
from lesson.quiz.exchange.foreign import LeftOut, quoted
from lesson.quiz.exchange.foreign_pairs import gap_fields, match_fields, order_fields
from lesson.quiz.exchange.from_qti_declared import Declared
from lesson.quiz.exchange.from_qti_item import QtiItem
from lesson.quiz.exchange.shares import pairs_told


def match(item: QtiItem, asks: Element) -> dict[str, Any]:
    """Things of one list with what belongs to each of another."""
    sets = [part for part in asks if local_name(part) == "simpleMatchSet"]
    if len(sets) != 2:
        raise LeftOut("expected two lists to bring together")
    left, right = (_texts(item, part, "simpleAssociableChoice") for part in sets)
    found = _pairs(_declared(item, asks))
    if any(one not in left or other not in right for one, other in found):
        raise LeftOut("its right pairs: expected one of each list")
    if max(Counter(one for one, _ in found).values()) > 1:
        if max(Counter(other for _, other in found).values()) > 1:
            raise LeftOut("a thing belongs to several there, and here to one")
        left, right, found = right, left, [(other, one) for one, other in found]
        item.changes.append("its two lists changed sides, as here one thing is chosen for each")
    found.sort(key=lambda pair: list(left).index(pair[0]))
    for id_ in left.keys() - {one for one, _ in found}:
        item.lose(f"{quoted(left[id_])}, to which nothing belongs")
    return _fields(item, asks, found, left, right)


def associate(item: QtiItem, asks: Element) -> dict[str, Any]:
    """Things of one list in pairs."""
    texts = _texts(item, asks, "simpleAssociableChoice")
    found = _pairs(_declared(item, asks))
    used = [id_ for pair in found for id_ in pair]
    if len(set(used)) < len(used) or not set(used) <= set(texts):
        raise LeftOut("its right pairs: expected each thing in one pair at most")
    item.changes.append("its things stood in one list there; here they stand in two")
    return _fields(item, asks, found, texts, {i: t for i, t in texts.items() if i not in used[::2]})


def order(item: QtiItem, asks: Element) -> dict[str, Any]:
    """Things in their right order."""
    texts = _texts(item, asks, "simpleChoice")
    right = _declared(item, asks).right
    if sorted(right) != sorted(texts):
        raise LeftOut("its right order: expected each of its things once")
    fields, changes = order_fields([texts[id_] for id_ in right], right)
    item.changes += changes
    return fields | _why(item, asks, list(right))


def gap_match(item: QtiItem, asks: Element) -> dict[str, Any]:
    """Gaps in a text, each with the word that fits."""
    if any(local_name(part) == "gapImg" for part in asks):
        raise LeftOut("pictures are to be put into its gaps, and here words")
    texts = _texts(item, asks, "gapText")
    gaps = [each.get("identifier", "") for each in asks.iter() if local_name(each) == "gap"]
    found = {gap: text for text, gap in _pairs(_declared(item, asks))}
    if not gaps or any(found.get(gap) not in texts for gap in gaps):
        raise LeftOut("expected a word that fits for each gap")
    _number(item, [each for each in asks.iter() if local_name(each) == "gap"])
    fields, changes = gap_fields([texts[found[gap]] for gap in gaps], list(texts.values()))
    item.changes += changes
    return fields | _why(item, asks, [f"{found[gap]} {gap}" for gap in gaps])


def inline_choices(item: QtiItem, asks: list[Element]) -> dict[str, Any]:
    """Several choices inside a text, each with the word that fits."""
    fitting: list[str] = []
    words: list[str] = []
    for each in asks:
        texts = _texts(item, each, "inlineChoice")
        right = _declared(item, each).right
        if len(right) != 1 or right[0] not in texts:
            raise LeftOut("expected a right word for each field in its text")
        fitting.append(texts[right[0]])
        words += texts.values()
    _number(item, asks)
    fields, changes = gap_fields(fitting, words)
    item.changes += changes
    if any(Counter(words)[word] < len(asks) for word in words):
        item.changes.append("a field offered words of its own there, and here any of them")
    return fields


def _fields(
    item: QtiItem, asks: Element, found: list[tuple[str, str]], left: Any, right: Any
) -> dict[str, Any]:
    fields, changes = match_fields(
        [(left[one], right[other]) for one, other in found],
        list(right.values()),
        [one for one, _ in found],
    )
    item.changes += changes
    return fields | _why(item, asks, _right(_declared(item, asks)))


def _why(item: QtiItem, asks: Element, response: list[str]) -> dict[str, str]:
    """Return what is said to the right answer, and note what each pair is worth."""
    declared = _declared(item, asks)
    if declared.worth:
        item.changes += pairs_told(declared.worth, declared.right or response, declared.otherwise)
    return {"why": item.said(item.said_to(**{asks.get("responseIdentifier", ""): response}))}


def _declared(item: QtiItem, asks: Element) -> Declared:
    declared = item.declared.get(asks.get("responseIdentifier", ""))
    if declared is None or not (declared.right or declared.worth):
        raise LeftOut("it does not tell which answer is right")
    return declared


def _right(declared: Declared) -> list[str]:
    earning = [key for key, worth in declared.worth.items() if worth > 0]
    return list(declared.right) or earning


def _pairs(declared: Declared) -> list[tuple[str, str]]:
    """Return the right pairs: as declared, or those that earn something."""
    pairs = [(one, other) for one, _, other in (pair.partition(" ") for pair in _right(declared))]
    if not pairs:
        raise LeftOut("it does not tell which pairs are right")
    return pairs


def _texts(item: QtiItem, asks: Element, name: str) -> dict[str, str]:
    parts = [each for each in asks.iter() if local_name(each) == name]
    return {
        part.get("identifier", ""): item.words(part, f"{number} of its things", needed=True)
        for number, part in enumerate(parts, 1)
    }


def _number(item: QtiItem, gaps: list[Element]) -> None:
    item.numbers |= {id(gap): number for number, gap in enumerate(gaps, 1)}
