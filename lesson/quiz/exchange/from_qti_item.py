"""The parts of an item of QTI: what it asks, what it says to which response, and what is lost of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element

from lesson.data_files.plain_xml import local_name
from lesson.quiz.exchange.foreign import LeftOut, quoted
from lesson.quiz.exchange.from_qti_declared import Declared, declared
from lesson.quiz.exchange.from_qti_rules import NotFollowed, outcomes
from lesson.quiz.exchange.shown_text import ShownText, element_shown, words_taken

FEEDBACK = ("modalFeedback", "feedbackInline", "feedbackBlock")
#: What is read, or tells nothing to whoever is asked.
READ = (
    "", "itemBody", "responseDeclaration", "outcomeDeclaration", "responseProcessing", "modalFeedback",
)  # fmt: skip
#: Shown in the place of a field inside a text.
FIELD = "[…]"


@dataclass(frozen=True)
class Told:
    """Words that are said once an outcome has, or with `hide` has not, the value `id`."""

    outcome: str
    id: str
    hide: bool
    text: str
    element: Element

    def heard(self, found: Mapping[str, Any]) -> bool:
        """Say whether they are said with these outcomes."""
        value = found.get(self.outcome)
        values = value if isinstance(value, list) else [value]
        return (self.id in map(_spelt, values)) != self.hide


def _spelt(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


class QtiItem:
    """An item, taken apart; `changes` and `losses` fill up while it is read."""

    def __init__(self, item: Element) -> None:
        self.changes: list[str] = []
        self.losses: list[str] = []
        self.numbers: dict[int, int] = {}  # of gaps in a text, where there are several
        self._item = item
        try:
            self.declared: dict[str, Declared] = declared(item)
        except ValueError as error:
            raise LeftOut("its mapping: expected numbers") from error
        self.body = next((part for part in item if local_name(part) == "itemBody"), None)
        inside = [] if self.body is None else list(self.body.iter())
        self.asks = [each for each in inside if local_name(each).endswith("Interaction")]
        self.told = [self._told(each) for each in item.iter() if local_name(each) in FEEDBACK]
        self._heard: set[int] = set()
        self.followed = True

    def words(self, element: Element, place: str, *, needed: bool = False) -> str:
        """Return the words of an element, and note what of it is lost.

        Raises LeftOut if they are `needed` and there are none.
        """
        shown = element_shown(element, self._special)
        return words_taken(shown, place, self.lose, needed=needed)

    def lose(self, what: str) -> None:
        """Note a loss, once."""
        if (loss := f"not taken: {what}") not in self.losses:
            self.losses.append(loss)

    def outcomes(self, **responses: Any) -> dict[str, Any] | None:
        """Return the outcomes of a response, or None if the item's rules are not followed here."""
        try:
            return outcomes(self._item, self.declared, responses)
        except NotFollowed:
            self.followed = False
            return None

    def said_to(self, **responses: Any) -> list[Told]:
        """Return what is said to a response."""
        found = self.outcomes(**responses)
        return [] if found is None else [told for told in self.told if told.heard(found)]

    def said(self, told: Iterable[Told]) -> str:
        """Return words, which thereby have found their place."""
        told = list(told)
        self._heard |= {id(each.element) for each in told}
        return "\n".join(dict.fromkeys(each.text for each in told if each.text))

    def rules(self) -> Iterable[Element]:
        """Give every part of its rules."""
        for part in self._item:
            if local_name(part) == "responseProcessing":
                yield from part.iter()

    def not_read(self) -> Iterable[str]:
        """Give what is lost of parts that nobody read."""
        for told in self.told:
            if told.text and id(told.element) not in self._heard:
                where = f"{told.outcome} is {'not ' if told.hide else ''}{told.id}"
                yield f"not taken: what is said when {where}: {quoted(told.text)}"
        for part in self._item:
            if local_name(part) not in READ:
                said = " ".join(" ".join([*part.itertext(), *part.attrib.values()]).split())
                yield f"not taken: <{local_name(part)}>: {quoted(said)}"

    def _told(self, element: Element) -> Told:
        title = " ".join(element.get("title", "").split())
        text = self.words(element, "what is said to an answer")
        if title and text:
            text = f"{title}\n{text}"
        return Told(
            element.get("outcomeIdentifier", ""),
            element.get("identifier", ""),
            element.get("showHide") == "hide",
            text,
            element,
        )

    def _special(self, shown: ShownText, element: Element) -> bool:
        """Deal with what of a text is no text: a field, words said later, what only markers read."""
        name = local_name(element)
        if name in FEEDBACK or name in ("simpleChoice", "gapText", "gapImg", "simpleMatchSet"):
            return True
        if name in ("simpleAssociableChoice", "inlineChoice"):
            return True
        if name in ("textEntryInteraction", "inlineChoiceInteraction", "gap"):
            if name == "textEntryInteraction":
                shown.words(element_shown(element)[0])  # some writers put a prompt into it
            number = self.numbers.get(id(element))
            shown.words(f" [gap {number}] " if number else f" {FIELD} ")
            return True
        if name == "endAttemptInteraction":
            shown.lose(f"its button {quoted(element.get('title', ''))}")
            return True
        if name == "rubricBlock" or name.startswith("template") or name == "printedVariable":
            text, _ = element_shown(element)
            shown.lose(f"<{name}>: {quoted(text)}")
            return True
        return False
