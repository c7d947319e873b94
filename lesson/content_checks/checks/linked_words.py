"""A page's own words stand at its end, and the first use of each leads there."""

import re
from collections.abc import Iterator

from lesson.content_checks.content import Content
from lesson.content_checks.finding import Finding
from lesson.content_checks.first_uses import WORD_LINK, first_uses, without_word_links
from lesson.content_checks.page import Page
from lesson.content_checks.registry import check


def _listed(content: Content, page: Page) -> list[str]:
    """Return the words of a page that the glossary has; `listed_words_exist` names the others."""
    return [id_ for id_ in page.calls("words") if id_ in content.terms]


def _prose(page: Page) -> list[tuple[int, str]]:
    """Return the cells of markdown down to the one that ends with the words."""
    kept = []
    for number, text in page.markdown:
        if text.startswith(("## Words", "## Sources")):
            break
        kept.append((number, text))
    return kept


@check("words")
def words_are_linked_at_first_use(content: Content) -> Iterator[Finding]:
    """Each word of a page is linked at its first use in the prose, and nowhere else."""
    for page in content.lesson_pages:
        cells = _prose(page)
        plain = [without_word_links(text) for _, text in cells]
        uses = first_uses(plain, _listed(content, page), content.terms)
        wanted = {(n, start, plain[n][start:end]) for n, start, end in uses.values()}
        linked = {
            (n, len(without_word_links(text[: link.start()])), link[1])
            for n, (_, text) in enumerate(cells)
            for link in WORD_LINK.finditer(text)
        }
        for n, _, word in sorted(wanted - linked):
            words = f'expected a link at the first use of {word!r}: [{word}](#Words "…")'
            yield page.finding(words, cells[n][0], word)
        for n, _, word in sorted(linked - wanted):
            words = f"expected no link at {word!r}: it is not the first use of a word of this page"
            yield page.finding(words, cells[n][0], f'[{word}](#Words "')
        count = sum(len(WORD_LINK.findall(text)) for _, text in cells)
        if count != len(linked):
            yield page.finding("expected each link to a word once in its place")


@check("words")
def links_say_what_the_glossary_says(content: Content) -> Iterator[Finding]:
    """A link to a word shows the first sentence of its definition."""
    for page in content.lesson_pages:
        shorts = {content.terms[id_].short for id_ in _listed(content, page)}
        for number, text in page.markdown:
            for word, title in WORD_LINK.findall(text):
                if title not in shorts:
                    words = f"expected the glossary's first sentence of {word!r}, not {title!r}"
                    yield page.finding(words, number, title or re.escape(word))


@check("words")
def listed_words_exist(content: Content) -> Iterator[Finding]:
    """A page lists words of the glossary, none of them twice."""
    for page in content.lesson_pages:
        ids = page.calls("words")
        for id_ in dict.fromkeys(ids):
            place = page.cell_calling("words", id_)
            if id_ not in content.terms:
                yield page.finding(f"there is no word {id_!r} in glossary.yaml", place)
            if ids.count(id_) > 1:
                yield page.finding(f"expected {id_!r} once", place)


@check("words")
def words_name_the_first_page_that_lists_them(content: Content) -> Iterator[Finding]:
    """A word's page in the glossary is the first that lists it."""
    first: dict[str, str] = {}
    for page in content.lesson_pages:
        for id_ in _listed(content, page):
            first.setdefault(id_, page.number)
    for id_, number in first.items():
        if content.terms[id_].page != number:
            words = f"expected {number}, the first page that lists it"
            yield content.finding("glossary.yaml", id_, words, "page")
