"""Each page has a guide that a teacher can stand on: plans that add up, reveals, answers, troubles."""

import re
from collections.abc import Iterator

from lesson.content_checks.content import Content
from lesson.content_checks.finding import Finding
from lesson.content_checks.page import Page, calls_in
from lesson.content_checks.registry import check

PARTS = ("Plans", "Before and after each reveal", "The questions", "Common troubles")
PLANS = (20, 45, 90)
REVEAL = ("*Ask before:*", "*You will hear:*", "*Ask after:*")
TEMPLATE = ["Predict", "Explore", "Explain", "What people say", "Check", "Take away", "Words"]


def _guides(content: Content) -> Iterator[tuple[Page, Page]]:
    by_name = {page.name: page for page in content.pages}
    for page in content.lesson_pages:
        if guide := by_name.get(f"guide_{page.name}"):
            yield page, guide


@check("pages")
def pages_have_guides(content: Content) -> Iterator[Finding]:
    """Each page has a guide that leads to it and has its four parts."""
    guided = {page.name for page, _ in _guides(content)}
    for page in content.lesson_pages:
        if page.name not in guided:
            yield page.finding(f"expected notebooks/teaching/guide_{page.name}")
    for page, guide in _guides(content):
        if f"(../{page.name})" not in guide.prose:
            yield guide.finding(f"expected a link to ../{page.name}")
        for part in PARTS:
            if part not in guide.sections:
                yield guide.finding(f"expected the section {part}")


@check("pages")
def plans_add_up(content: Content) -> Iterator[Finding]:
    """A guide's plans for 20, 45 and 90 minutes add up."""
    for _, guide in _guides(content):
        for minutes in PLANS:
            pattern = rf"### {minutes} minutes\n(.*?)(?:\n###|\n##|\Z)"
            table = re.search(pattern, guide.prose, re.DOTALL)
            rows = re.findall(r"^\| (\d+) \|", table[1] if table else "", re.MULTILINE)
            if sum(map(int, rows)) != minutes:
                heading = f"### {minutes} minutes"
                place = next((n for n, text in guide.markdown if heading in text), None)
                words = f"expected {minutes} minutes in all, not {sum(map(int, rows))}"
                yield guide.finding(words, place, heading)


@check("pages")
def guides_cover_questions_and_pictures(content: Content) -> Iterator[Finding]:
    """A guide has the answers to its page's questions and the notes on its pictures."""
    for page, guide in _guides(content):
        if guide.calls("answer_key") != [page.number]:
            words = f'expected lesson.answer_key("{page.number}")'
            yield guide.finding(words, guide.cell_calling("answer_key"))
        shown = {"picture", "lab"} & set(calls_in(page.cells))
        if shown and page.number != "00" and guide.calls("picture_notes") != [page.number]:
            words = f'expected lesson.picture_notes("{page.number}")'
            yield guide.finding(words, guide.cell_calling("picture_notes"))


@check("pages")
def reveals_are_asked_about(content: Content) -> Iterator[Finding]:
    """Two reveals or more say what to ask before, what one will hear, and what to ask after."""
    for _, guide in _guides(content):
        section = guide.sections.get(PARTS[1])
        if section is None:
            continue  # pages_have_guides says it
        text = "\n".join(each.source for each in section.cells)
        reveals = len(re.findall(r"^\*\*.+\*\*$", text, re.MULTILINE))
        if reveals < 2:
            yield guide.finding(f"expected two reveals or more, not {reveals}", section.number)
        for words in REVEAL:
            if text.count(words) != reveals:
                said = f"expected {words} once for each of {reveals} reveals"
                yield guide.finding(said, section.number)


@check("pages")
def guides_give_nothing_away(content: Content) -> Iterator[Finding]:
    """Answers in a guide are folded away for whoever sees it projected."""
    for _, guide in _guides(content):
        for number, output in guide.outputs:
            html = output.get("data", {}).get("text/html", "")
            if html.count("<details>") != html.count("<details"):
                yield guide.finding("expected every answer folded away", number)


@check("pages")
def template_keeps_the_contract(content: Content) -> Iterator[Finding]:
    """The template of a new page has the sections that every page has."""
    for page in content.pages:
        if page.name == "new_page.ipynb":
            titles = [title.split(":")[0] for title in page.sections]
            if titles != ["", *TEMPLATE, "Sources"]:
                yield page.finding(f"expected the sections {', '.join([*TEMPLATE, 'Sources'])}")
            return
    yield Finding("new_page.ipynb", "", "expected in notebooks/teaching")
