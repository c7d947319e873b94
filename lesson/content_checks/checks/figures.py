"""Each number that stands beside a source is the source's own."""

import re
from collections.abc import Iterator

from lesson.content_checks.content import Content
from lesson.content_checks.finding import Finding
from lesson.content_checks.markdown import CITED, LINK
from lesson.content_checks.prose_numbers import sourced_numbers
from lesson.content_checks.registry import check
from lesson.content_checks.story_texts import placed_texts
from lesson.evidence.figures import NUMBER

#: Fewer would mean that the search no longer sees them.
FEWEST_ON_PAGES = 80


@check("figures")
def numbers_on_pages_are_their_sources(content: Content) -> Iterator[Finding]:
    """Every number beside a source on a page is in figures.yaml for that source."""
    count = 0
    for page in content.lesson_pages:
        for cell, text in page.markdown:
            for number, keys, sentence in sourced_numbers(text):
                count += 1
                if number not in content.numbers_of(sorted(keys)):
                    said = LINK.sub(r"\g<text>", sentence)
                    words = f"{number} is no figure of {', '.join(sorted(keys))} in figures.yaml: {said}"
                    yield page.finding(words, cell, sentence)
    if count <= FEWEST_ON_PAGES:
        words = f"expected more than {FEWEST_ON_PAGES} numbers with a source, not {count}"
        yield Finding("notebooks", "", words)


@check("figures")
def figures_have_a_source_beside_them(content: Content) -> Iterator[Finding]:
    """A paragraph or list item with a share, a count or a size names where it comes from."""
    for page in content.pages:
        for cell, text in page.markdown:
            for paragraph in re.split(r"\n\n|\n- |\n\d\. ", text):
                figure = re.search(r"\d+(\.\d+)? ?%|\d+ (of|in) 100|\d,\d{3}", paragraph)
                if figure and not CITED.search(paragraph):
                    yield page.finding(f"expected a source beside {figure[0]}", cell, figure[0])


@check("figures")
def figures_are_no_surer_than_their_source(content: Content) -> Iterator[Finding]:
    """A source known second-hand or from memory has no figure marked as read."""
    for number, figure in enumerate(content.figures):
        checked = content.sources[figure.source].checked
        wrong = checked in ("second-hand", "memory") and figure.mark not in ("V2", "M+")
        if wrong or (checked == "own" and figure.mark != "D"):
            words = f"{figure.source} is {checked!r}, so {figure.mark} cannot be"
            yield content.finding("evidence/figures.yaml", number, words, "mark")


@check("figures")
def numbers_in_claims_are_their_sources(content: Content) -> Iterator[Finding]:
    """The numbers in a claim's reason are its sources'."""
    for claim in content.claims.values():
        for field in ("why", "kernel"):
            for number in NUMBER.findall(getattr(claim, field).replace("L4–S3", "")):
                if number not in content.numbers_of(claim.sources):
                    words = f"{number} is no figure of {', '.join(claim.sources)} in figures.yaml"
                    yield content.finding("evidence/claims.yaml", claim.id, words, field)


@check("figures")
def effects_are_their_sources(content: Content) -> Iterator[Finding]:
    """The effects that a picture draws are their sources'."""
    for effect in content.effects.values():
        for number in (effect.value, *(effect.interval or ())):
            # as it may be printed: with its zeros or without
            said = {f"{number:g}".replace("-", "−"), f"{number:.2f}".replace("-", "−")}
            if not said & content.numbers_of([effect.source]):
                words = f"{min(said)} is no figure of {effect.source} in figures.yaml"
                yield content.finding("evidence/effects.yaml", effect.id, words, "value")


@check("figures")
def numbers_in_stories_are_their_sources(content: Content) -> Iterator[Finding]:
    """Every number beside a source in a story is in figures.yaml for that source."""
    names = re.compile(r"\b[LS]\d\b|\b[Oo]f 100\b")  # roots, and the hundred of "30 of 100"
    for file, story in content.stories.items():
        for person in story.people:
            for place, text in placed_texts(person):
                for words, keys in text.pieces:
                    beside = keys or text.keys
                    for number in NUMBER.findall(names.sub(" ", words)):
                        if text.keys and number not in content.numbers_of(beside):
                            said = f"{number} is no figure of {', '.join(beside)}: {words.strip()}"
                            yield content.finding(file, person.id, said, *place)
