"""Signs that HTML writes as entities, such as `&eacute;`: read, whatever number somebody wrote."""

import re
from html import unescape

#: No sign has a number this long, and Python refuses to read one of some thousand digits.
_ENDLESS = re.compile(r"&#[0-9]{20,};?")


def readable(text: str) -> str:
    """Return a text whose entities can all be read: one that stands for no sign is the sign for that."""
    return _ENDLESS.sub("\N{REPLACEMENT CHARACTER}", text)


def characters(text: str) -> str:
    """Return a text with characters in its entities' place."""
    return unescape(readable(text))
