"""XML of strangers: whatever it holds, it is read, or refused with its line and what was expected."""

import encodings
import pkgutil
import re
from contextlib import suppress
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesson.data_files.plain_xml import DEEPEST, NotPlainXml, local_name, parsed_xml

BOMB = b"""<?xml version="1.0"?>
<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;&x;&x;&x;&x;&x;&x;&x;">]>
<a>&y;</a>"""
OUTSIDE = b'<!DOCTYPE a [\n<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'
PARAMETER = b'<!DOCTYPE a [<!ENTITY % x SYSTEM "file:///etc/passwd"> %x;]><a/>'

REFUSED = [
    (b"", 1, "expected XML (no element found)"),
    (b"<a>\n<b>\n</a>", 3, "expected XML (mismatched tag)"),
    (b"<a>\n&nbsp;</a>", 2, "expected XML (undefined entity)"),
    (BOMB, 2, "declares no entities"),
    (OUTSIDE, 2, "asks for no other file"),
    (PARAMETER, 1, "asks for no other file"),
    (b"\n" + b"<a>" * 40_000, 2, f"at most {DEEPEST} levels"),
    (b"<a>" * 40_000 + b"</a>" * 40_000, 1, f"at most {DEEPEST} levels"),
    (b"<?xml version='1.0' encoding='utf-8'?>\n<a>\xff</a>", 2, "expected XML"),
    (b"<?xml version='1.0' encoding='klingon'?><a/>", 1, "encoding"),
    (b"<?xml version='1.0' encoding='unicode_escape'?><a/>", 1, "encoding"),
    (b"<?xml version='1.0' encoding='iso-8859-99'?><a/>", 1, "encoding"),
]


@pytest.mark.parametrize(("content", "line", "expected"), REFUSED)
def test_what_is_no_plain_xml_is_refused_by_line(content, line, expected):
    with pytest.raises(NotPlainXml, match=re.escape(expected)) as refused:
        parsed_xml(content)
    assert refused.value.line == line


def test_a_declaration_of_its_type_alone_is_no_harm():
    assert parsed_xml(b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>').tag == "a"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1", "windows-1252"])
def test_an_encoding_that_is_kept_to_is_read(encoding):
    head = "" if encoding.startswith("utf") else f"<?xml version='1.0' encoding='{encoding}'?>"
    assert parsed_xml(f"{head}<a>é</a>".encode(encoding)).text == "é"


@pytest.mark.parametrize(
    "encoding", [each.name for each in pkgutil.iter_modules(encodings.__path__)]
)
def test_no_encoding_that_python_knows_is_a_fault(encoding):
    content = f"<?xml version='1.0' encoding='{encoding}'?><a>x</a>".encode()
    with suppress(NotPlainXml):
        assert isinstance(parsed_xml(content), Element)


def test_more_elements_than_anybody_writes_are_refused(monkeypatch):
    monkeypatch.setattr("lesson.data_files.plain_xml.MOST_ELEMENTS", 10)
    with pytest.raises(NotPlainXml, match="at most 10 elements"):
        parsed_xml(b"<a>" + b"<b/>" * 10 + b"</a>")


@given(st.binary(max_size=60), st.integers(0, 30))
def test_bytes_in_the_midst_are_read_or_refused(scrap, place):
    sound = b"<quiz><question type='multichoice'>x</question></quiz>"
    with suppress(NotPlainXml):
        assert isinstance(parsed_xml(sound[:place] + scrap + sound[place:]), Element)


def test_a_name_is_told_without_its_namespace_and_a_comment_has_none():
    root = parsed_xml(b"<a xmlns='urn:x'><!-- no --><b/></a>")
    assert [local_name(root), *map(local_name, root)] == ["a", "b"]
