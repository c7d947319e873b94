"""A number and its unit, which no end of a line may part: the spaces between them become no-break ones."""

import re

_UNITS = "%|°C?|mm|cm|m|kg|N·m|Nm|N|s|min|h"
#: Spaces before a unit that follows a number, and round an equals sign before a number.
_SPACES = re.compile(
    rf"(?<=\d)[ ](?=(?:{_UNITS})(?![\w·]))|(?<=\w)[ ](?==[ ][−+-]?\d)|(?<==)[ ](?=[−+-]?\d)"
)
#: What is no text to be read: tags, and what stands in elements that are taken as they are.
_NO_TEXT = re.compile(
    r"(<(script|style|pre|code|svg|textarea)\b.*?</\2\s*>|<!--.*?-->|<[^>]*>)",
    re.DOTALL | re.IGNORECASE,
)


def units_kept(html: str) -> str:
    """Return HTML whose numbers stay with their units at the end of a line; all else is as it was."""
    kept, at = [], 0
    for other in _NO_TEXT.finditer(html):
        kept += [_SPACES.sub("\N{NO-BREAK SPACE}", html[at : other.start()]), other[0]]
        at = other.end()
    return "".join([*kept, _SPACES.sub("\N{NO-BREAK SPACE}", html[at:])])
