"""Text made safe for a format: what it says stays, and none of it can run."""

import re
from html import escape

#: Characters that XML 1.0 cannot hold at all, not even escaped.
NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    """Return text without the characters that XML cannot hold; each becomes �."""
    return NOT_IN_XML.sub("\ufffd", text)


def html_text(text: str) -> str:
    """Return text as HTML that shows it as it is written, whatever it holds."""
    return escape(xml_text(text), quote=True)
