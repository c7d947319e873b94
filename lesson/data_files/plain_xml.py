"""XML that somebody hands in: no entity is opened, and neither depth nor length can hurt."""

import re
from xml.etree.ElementTree import Element, ParseError, TreeBuilder

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from lesson.errors import LessonError

#: What people write nests a dozen deep; who walks a tree by calling itself dies far below the file's end.
DEEPEST = 100
#: A bank of ten thousand questions stays below this, and a machine keeps its memory.
MOST_ELEMENTS = 1_000_000
#: What people write XML in. Python knows stranger ones, which do things of their own.
ENCODINGS = re.compile(
    r"utf-?8|utf-?16(le|be)?|us-ascii|iso-8859-\d{1,2}|(windows-|cp)125\d|koi8-[ru]", re.IGNORECASE
)


class NotPlainXml(LessonError, ValueError):
    """Bytes are no XML, or no plain one; `line` is where, and the message says what was expected."""

    def __init__(self, line: int, expected: str) -> None:
        super().__init__(expected)
        self.line = line


class _Bounded(TreeBuilder):
    """Builds a tree as long as it is neither too deep nor too large."""

    def __init__(self) -> None:
        super().__init__()
        self._depth = self._count = 0

    def start(self, tag: str, attrs: dict[str, str], /) -> Element:
        self._depth += 1
        self._count += 1
        if self._depth > DEEPEST:
            raise NotPlainXml(0, f"expected XML of ordinary depth, at most {DEEPEST} levels")
        if self._count > MOST_ELEMENTS:
            raise NotPlainXml(0, f"expected at most {MOST_ELEMENTS} elements")
        return super().start(tag, attrs)

    def end(self, tag: str, /) -> Element:
        self._depth -= 1
        return super().end(tag)


def parsed_xml(content: bytes) -> Element:
    """Return the outermost element of XML.

    Raises
    ------
    NotPlainXml
        If it is not XML in an encoding that is known and kept to, declares entities or asks for other
        files, nests deeper than `DEEPEST`, or has more than `MOST_ELEMENTS`.
    """
    parser = DefusedXMLParser(target=_Bounded())
    parser.parser.XmlDeclHandler = _declared
    try:
        parser.feed(content)
        root: Element = parser.close()
    except NotPlainXml as error:
        raise NotPlainXml(parser.parser.CurrentLineNumber, str(error)) from None
    except ParseError as error:
        raise NotPlainXml(error.position[0], f"expected XML ({_said(error)})") from error
    except DefusedXmlException as error:
        said = "expected XML that declares no entities and asks for no other file"
        raise NotPlainXml(parser.parser.CurrentLineNumber, said) from error
    except (
        ValueError,
        LookupError,
        TypeError,
    ) as error:  # of Python's codecs, by what was declared
        said = "expected XML in an encoding that is known, such as UTF-8"
        raise NotPlainXml(parser.parser.CurrentLineNumber, said) from error
    return root


def local_name(element: Element) -> str:
    """Return an element's name without its namespace; nothing for a comment."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _declared(_version: str, encoding: str | None, _standalone: int) -> None:
    if encoding and not ENCODINGS.fullmatch(encoding):
        raise NotPlainXml(0, "expected XML in an encoding that is known, such as UTF-8")


def _said(error: ParseError) -> str:
    return str(error).partition(": line ")[0]
