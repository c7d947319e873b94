"""The parts of a question of Moodle XML, each read once; what nobody reads is told."""

import re
from collections.abc import Iterable
from xml.etree.ElementTree import Element

from lesson.data_files.plain_xml import local_name
from lesson.quiz.exchange.foreign import LeftOut, quoted
from lesson.quiz.exchange.foreign_numbers import number_of
from lesson.quiz.exchange.shown_text import html_shown, words_taken

#: How questions are counted and laid out: told once a file.
SETTINGS = (
    "defaultgrade", "penalty", "hidden", "answernumbering", "showstandardinstruction",
    "shownumcorrect", "usecase", "unitgradingtype", "unitpenalty", "showunits", "unitsleft",
    "layouttype", "gradingtype", "showgrading", "numberingstyle", "instructions",
)  # fmt: skip
#: What stands beside the words of a part, and is read by whoever reads that.
READ_ELSEWHERE = ("", "file", "text", "feedback", "answer", "tolerance", "group", "infinite")
#: Longer than any text of a question, so that nobody waits for it to be gone through.
MOST_LETTERS = 200_000
_TAG = re.compile(r"</?[A-Za-z]|&[a-z#]")


class MoodleQuestion:
    """A question whose parts are read one by one; `changes` and `losses` fill up meanwhile."""

    def __init__(self, question: Element) -> None:
        self.changes: list[str] = []
        self.losses: list[str] = []
        self._question = question
        self._unread = [child for child in question if local_name(child) not in ("", *SETTINGS)]

    def children(self, *names: str) -> list[Element]:
        """Return the parts of some names, which thereby are read."""
        self._unread = [child for child in self._unread if local_name(child) not in names]
        return [child for child in self._question if local_name(child) in names]

    def child(self, *names: str) -> Element | None:
        """Return the first part of some names, which is not read thereby."""
        return next((child for child in self._question if local_name(child) in names), None)

    def done(self, *names: str) -> None:
        """Note that the first part of each name is read."""
        for name in names:
            first = self.child(name)
            self._unread = [child for child in self._unread if child is not first]

    def flag(self, name: str, *, otherwise: bool) -> bool:
        """Return a part that is true or false."""
        written = [plain_text(child).lower() for child in self.children(name)]
        return written[0] in ("true", "1", "yes") if written and written[0] else otherwise

    def words(self, element: Element | None, place: str, *, needed: bool = False) -> str:
        """Return the words of a part, and note what of it is lost.

        Raises LeftOut if they are `needed` and there are none.
        """
        return words_taken(_shown(element, place), place, self.lose, needed=needed)

    def feedback(self, answer: Element, place: str) -> str:
        """Return what is said to whoever gives an answer, or nothing."""
        told = next((child for child in answer if local_name(child) == "feedback"), None)
        return self.words(told, f"what is said to {place}")

    def fraction(self, answer: Element, place: str) -> float:
        """Return how many per cent an answer is worth. Raises LeftOut if it does not say."""
        try:
            return number_of(answer.get("fraction", ""))
        except LeftOut as error:
            raise LeftOut(f"{place}: fraction: {error}") from error

    def lose(self, what: str) -> None:
        """Note a loss."""
        self.losses.append(f"not taken: {what}")

    def not_read(self) -> Iterable[str]:
        """Give what is lost of parts that nobody read: each that says something."""
        for child in self._unread:
            said = " ".join(" ".join([*child.itertext(), *child.attrib.values()]).split())
            if said and local_name(child).lower() in ("image_base64", "imagebase64"):
                yield "not taken: a picture (inside the file)"
            elif said:
                yield f"not taken: <{local_name(child)}>: {quoted(said)}"


def plain_text(element: Element | None) -> str:
    """Return what a part says, in its <text> or without one, or nothing."""
    if element is None:
        return ""
    inside = next((child for child in element if local_name(child) == "text"), element)
    return " ".join("".join(inside.itertext()).split())


def _shown(element: Element | None, place: str) -> tuple[str, list[str]]:
    if element is None:
        return "", []
    inside = next((child for child in element if local_name(child) == "text"), None)
    written = "".join(inside.itertext()) if inside is not None else element.text or ""
    if len(written) > MOST_LETTERS:
        raise LeftOut(f"{place}: expected at most {MOST_LETTERS} letters")
    form = element.get("format", "moodle_auto_format")
    if form == "plain_text" or not _TAG.search(written):
        text, losses = _lines(written, kept=form != "html"), list[str]()
    elif form == "markdown":
        text, losses = _lines(written, kept=True), []
    else:
        text, losses = html_shown(written if form == "html" else written.replace("\n", "<br>\n"))
    if form == "markdown" and text:
        losses = [*losses, "the meaning of its Markdown, which is kept as text"]
    return text, [*losses, *_files(element, written)]


def _lines(written: str, *, kept: bool) -> str:
    lines = [" ".join(line.split()) for line in written.split("\n")]
    return ("\n" if kept else " ").join(line for line in lines if line)


def _files(element: Element, written: str) -> Iterable[str]:
    """Give the files that come with a text, but those that the text itself shows."""
    for child in element:
        name = local_name(child)
        if name == "file" and (file := child.get("name", "")) not in written:
            yield f"a file {quoted(file)}"
        elif name not in READ_ELSEWHERE and (said := " ".join("".join(child.itertext()).split())):
            yield f"<{name}>: {quoted(said)}"
        elif name in ("clearwrong", "shownumcorrect"):
            yield f"what a hint does besides, <{name}>"
