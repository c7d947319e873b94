"""What is left of the HTML of a page that nobody vouches for: words and their order, nothing that acts."""

import bleach
from bs4 import BeautifulSoup

#: What is no word to be read: taken away with all that stands in it.
NO_WORDS = ["script", "style", "template", "noscript", "title", "iframe", "object", "svg", "math"]
#: What nbconvert puts behind every heading, to be hidden by a style that is taken away here.
PILCROWS = "a.anchor-link, .lesson-start"
TAGS = frozenset({
    "a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "dd", "del", "details", "div", "dl",
    "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd",
    "li", "ol", "p", "pre", "q", "s", "small", "span", "strong", "sub", "summary", "sup", "table", "tbody",
    "td", "tfoot", "th", "thead", "tr", "ul", "var",
})  # fmt: skip
#: An image keeps its words alone, as its address could tell somebody that the page was opened.
ATTRIBUTES = {
    "a": ["href", "title"],
    "abbr": ["title"],
    "img": ["alt"],
    "ol": ["start"],
    "td": ["colspan", "rowspan"],
    "th": ["colspan", "rowspan", "scope"],
    **{f"h{level}": ["id"] for level in range(1, 7)},
}


def without_acts(html: str) -> str:
    """Return HTML from which everything is gone that runs, asks a server or changes how a page looks."""
    # words alone it would take for an address to be fetched, and warn; the comment goes with the others
    soup = BeautifulSoup(f"{html}<!---->", "html.parser")
    for element in [*soup(NO_WORDS), *soup.select(PILCROWS)]:
        element.decompose()
    return str(bleach.clean(str(soup), tags=TAGS, attributes=ATTRIBUTES, strip=True))
