"""The markdown of a page, taken apart: links, paragraphs, sentences, words as they are read."""

import re

CITED = re.compile(r'\]\(#(Sources|What-people-say) "(\w+)"\)')
LINK = re.compile(r'\[(?P<text>[^\]]*)\]\((?P<target>[^\s)]+)(?: "(?P<title>[^"]*)")?\)')


def paragraphs(text: str) -> list[str]:
    """Return paragraphs, list items and table rows, each by itself."""
    return [
        part.strip() for part in re.split(r"\n\n|\n(?=- |\d\. |\|)", text) if part and part.strip()
    ]


def bare(text: str) -> str:
    """Return markdown as it is read: no link targets, tags, signs of emphasis, grades or sources."""
    text = re.sub(r"</?span\b[^>]*>", "", text)
    text = re.sub(r" ?\((?:\[[^\]]*\]\(#(?:Sources|What-people-say)[^)]*\)[,; ]*)+\)", "", text)
    return re.sub(r"\*+|`|^#+ ", "", LINK.sub(r"\g<text>", text), flags=re.MULTILINE)


def sentences(text: str) -> list[str]:
    """Return the sentences of a paragraph of bare text."""
    parts = re.split(r"(?<=[.!?])[\"”)]?\s+(?=[\"“(]?[A-Z0-9−])", text.strip())
    return [part for part in parts if part]


def spoken(text: str) -> str:
    """Return what is read as sentences: no headings, tables or the line with the minutes."""
    lines = [line for line in text.splitlines() if not re.match(r"#|\||\*About \d|!\[", line)]
    return bare("\n".join(lines))
