"""HTML from a page that is not trusted, with all taken out that could run or fetch anything."""

from bleach.sanitizer import Cleaner

_TAGS = [
    "a",
    "abbr",
    "b",
    "blockquote",
    "br",
    "caption",
    "code",
    "dd",
    "del",
    "details",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "img",
    "ins",
    "kbd",
    "li",
    "ol",
    "p",
    "pre",
    "q",
    "s",
    "samp",
    "section",
    "small",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "u",
    "ul",
]
_ATTRIBUTES = {
    "*": ["id", "lang", "title"],
    "a": ["href"],
    "img": ["alt", "height", "src", "width"],
    "ol": ["start", "type"],
    "td": ["colspan", "rowspan"],
    "th": ["colspan", "rowspan", "scope"],
}
_CLEANER = Cleaner(
    tags=_TAGS,
    attributes=_ATTRIBUTES,
    protocols=["http", "https", "mailto", "data"],
    strip=True,
    strip_comments=True,
)


def harmless(html: str) -> str:
    """Return what is left of some HTML once scripts, handlers, styles and frames are taken out."""
    return str(_CLEANER.clean(html))
