"""What a reader sees of a foreign text, as the plain text that the lesson shows; what is lost is told.

HTML and the body of a QTI item are gone through alike: as beginnings, words and ends of elements.
"""

import re
from collections.abc import Callable
from html.parser import HTMLParser
from xml.etree.ElementTree import Element

from lesson.data_files.plain_xml import DEEPEST, local_name
from lesson.quiz.exchange.entities import readable
from lesson.quiz.exchange.foreign import LeftOut, quoted
from lesson.quiz.exchange.formula import in_one_line, shifted

#: What begins and ends a line.
BLOCKS = frozenset({
    "p", "div", "br", "hr", "ul", "ol", "li", "dl", "dt", "dd", "table", "tr", "blockquote",
    "pre", "section", "article", "header", "footer", "figure", "figcaption", "center", "h1", "h2",
    "h3", "h4", "h5", "h6", "prompt", "itemBody", "infoControl", "rubricBlock", "caption",
})  # fmt: skip
#: What only changes how words look: it is told once.
EMPHASIS = frozenset({
    "b", "strong", "i", "em", "u", "s", "strike", "del", "ins", "mark", "code", "tt", "kbd",
    "big", "small", "var",
})  # fmt: skip
#: What a reader never sees.
UNSEEN = frozenset({
    "script", "style", "head", "title", "template",
})  # fmt: skip
#: What is seen or heard, and is no words.
MEDIA = frozenset({
    "img", "object", "video", "audio", "iframe", "embed", "svg", "canvas", "applet", "picture",
    "source",
})  # fmt: skip
#: Elements without an end in HTML.
VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr", "param",
})  # fmt: skip
_SPACES = re.compile(r"[ \t\r\n\f]+")


class ShownText:
    """Gathers the words of a text, and what of it is no words."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._tags: list[str] = []
        self._marks: list[int] = []  # where what is raised, lowered or linked begins
        self._links: list[str] = []
        self._losses: dict[str, None] = {}  # each once, in the order met

    @property
    def losses(self) -> list[str]:
        """What was lost, each in a few words."""
        return list(self._losses)

    def text(self) -> str:
        """Return the words: a line for each block, and no space that nobody would see."""
        lines = "".join(self._parts).split("\n")
        return "\n".join(line for line in (part.strip(" ") for part in lines) if line)

    def begin(self, tag: str, attributes: dict[str, str | None]) -> None:
        """Note that an element begins."""
        if tag not in VOID and len(self._tags) < DEEPEST:
            self._tags.append(tag)
            self._marks.append(len(self._parts))
            self._links.append(attributes.get("href") or "")
        if tag in UNSEEN:
            if tag in ("script", "style"):
                self.lose(f"its {tag}")
        elif tag in MEDIA:
            self.lose(_medium(tag, attributes))
            alt = attributes.get("alt") or ""
            if alt.strip():
                self.words(f" [picture: {alt.strip()}] ")
        elif tag in BLOCKS:
            self._parts.append("\n• " if tag == "li" else "\n")
        elif tag in ("td", "th") and self._parts and not self._parts[-1].endswith("\n"):
            self._parts.append(" | ")
        elif tag in EMPHASIS or "style" in attributes:
            self.lose("how its words look (bold, italics, colours)")
        if tag in ("table", "math"):
            self.lose(f"the layout of its {'table' if tag == 'table' else 'formula'}")

    def words(self, text: str) -> None:
        """Note words; spaces and line ends are one space, as a browser shows them."""
        if not UNSEEN.isdisjoint(self._tags):
            return
        shown = text if "pre" in self._tags else _SPACES.sub(" ", text)
        before = next((part for part in reversed(self._parts) if part), "\n")
        self._parts.append(shown.lstrip(" ") if before[-1] in " \n" else shown)

    def end(self, tag: str) -> None:
        """Note that an element ends, and with it all that was left open in it."""
        if tag not in self._tags:
            return
        while self._tags:
            open_, start, link = self._tags.pop(), self._marks.pop(), self._links.pop()
            if open_ in ("sup", "sub"):
                self._shift(open_, start)
            elif open_ in BLOCKS:
                self._parts.append("\n")
            if link and not link.startswith("#"):
                self.lose(f"where “{''.join(self._parts[start:]).strip()}” leads: {quoted(link)}")
            if open_ == tag:
                return

    def _shift(self, tag: str, start: int) -> None:
        inside = "".join(self._parts[start:])
        del self._parts[start:]
        if inside.strip():
            written = shifted(inside, up=tag == "sup")
            self._parts.append(written)
            if written[0] in "^_":
                self.lose("what is raised or lowered: it is written with ^ and _")

    def lose(self, what: str) -> None:
        """Note something that is lost."""
        self._losses.setdefault(what)


class _Html(HTMLParser):
    def __init__(self, shown: ShownText) -> None:
        super().__init__(convert_charrefs=True)
        self._shown = shown

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._shown.begin(tag, dict(attrs))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._shown.begin(tag, dict(attrs))
        self._shown.end(tag)

    def handle_endtag(self, tag: str) -> None:
        self._shown.end(tag)

    def handle_data(self, data: str) -> None:
        self._shown.words(data)


def html_shown(html: str) -> tuple[str, list[str]]:
    """Return the words of HTML, and what of it is lost."""
    shown = ShownText()
    reader = _Html(shown)
    reader.feed(readable(html))
    reader.close()
    return shown.text(), shown.losses


def element_shown(
    element: Element, special: Callable[[ShownText, Element], bool] = lambda *_: False
) -> tuple[str, list[str]]:
    """Return the words of an element, and what of it is lost.

    `special` says whether it has dealt with an element inside by itself.
    """
    shown = ShownText()
    _walk(shown, element, special)
    return shown.text(), shown.losses


def words_taken(
    shown: tuple[str, list[str]], place: str, lose: Callable[[str], None], *, needed: bool
) -> str:
    """Return the words of a part of a question, and tell `lose` what of it is lost.

    Raises LeftOut if they are `needed` and there are none.
    """
    text, losses = shown
    if needed and not text:
        what = f", not only {losses[0]}" if losses else ""
        raise LeftOut(f"{place}: expected words{what}")
    for loss in losses:
        lose(f"{loss}, in {place}")
    return text


def _walk(
    shown: ShownText, element: Element, special: Callable[[ShownText, Element], bool]
) -> None:
    # parsed_xml made sure that it is not too deep
    if element.text:
        shown.words(element.text)
    for child in element:
        name = local_name(child)
        if name == "math":
            formula = in_one_line(child)
            shown.words(f" {formula} ")
            shown.lose(f"the layout of a formula, which is written in one line: {quoted(formula)}")
        elif name and not special(shown, child):
            shown.begin(name, dict(child.attrib))
            _walk(shown, child, special)
            shown.end(name)
        if child.tail:
            shown.words(child.tail)


def _medium(tag: str, attributes: dict[str, str | None]) -> str:
    kind = "a picture" if tag in ("img", "svg", "picture", "canvas") else f"its {tag}"
    source = attributes.get("src") or attributes.get("data") or ""
    source = "(inside the file)" if source.startswith("data:") else source
    alt = (attributes.get("alt") or "").strip()
    named = [quoted(alt)] if alt else []
    return " ".join([kind, *named, *([quoted(source)] if source else [])])
