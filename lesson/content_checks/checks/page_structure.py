"""Every page keeps the contract: what comes, and in which order.

Title, minutes and what you will be able to do; Predict, Explore, Explain, Check, Take away, Words,
Sources. Two pages have shapes of their own: 00 begins with what cannot wait, and asks before it
teaches; 07 asks again, explores the learner's own record and teaches no new words.
"""

import re
from collections.abc import Iterator

from lesson.content_checks.content import Content
from lesson.content_checks.finding import Finding
from lesson.content_checks.markdown import bare, sentences
from lesson.content_checks.page import Page, Section
from lesson.content_checks.registry import check

END = ["What people say", "Check", "Take away", "Words", "Sources"]
MIDDLE = {"Explore", "Explain", "Keep track"}
SHOWN = {"picture", "lab", "story", "plan_activity", "build_routine"}
_NOWHERE = Section(0, [])


def _teaching(content: Content) -> Iterator[Page]:
    return (page for page in content.lesson_pages if page.number not in ("00", "07"))


def _kinds(titles: list[str]) -> list[str]:
    return [title.split(":")[0] for title in titles]


@check("pages")
def pages_open_with_title_and_minutes(content: Content) -> Iterator[Finding]:
    """A page opens with its one title, its minutes and what one will be able to do."""
    for page in content.lesson_pages:
        first = page.cells[0].source if page.cells else ""
        title, _, rest = first.partition("\n\n")
        if not re.fullmatch(r"# .+", title):
            yield page.finding("expected a title such as '# The sciatic nerve'", 0)
        able = r" · .+" if title == "# Start here" else r".* Afterwards you .+"
        if not re.fullmatch(rf"\*About \d+ minutes{able}\*", rest.split("\n\n")[0]):
            yield page.finding("expected '*About N minutes … Afterwards you …*' next", 0)
        for number, text in page.markdown:
            titles = re.findall(r"^# .+", text, re.MULTILINE)
            for again in titles[number == 0 :]:
                yield page.finding("expected one title on a page", number, again)


@check("pages")
def sections_come_in_order(content: Content) -> Iterator[Finding]:
    """A page that teaches asks first, and ends with check, take away, words and sources."""
    for page in _teaching(content):
        titles = list(page.sections)
        if titles[:2] != ["", "Predict"]:
            yield page.finding("expected the section Predict first", _start(page, titles[1:2]))
        if titles[-5:] != END:
            yield page.finding(f"expected the sections {', '.join(END)} at the end")
        for title, kind in zip(titles[2:-5], _kinds(titles[2:-5]), strict=True):
            if kind not in MIDDLE:
                words = f"expected one of {', '.join(sorted(MIDDLE))}, not {title!r}"
                yield page.finding(words, page.sections[title].number)
        for kind in sorted({"Explore", "Explain"} - set(_kinds(titles[2:-5]))):
            yield page.finding(f"expected a section {kind}")


def _start(page: Page, titles: list[str]) -> int:
    return page.sections[titles[0]].number if titles else 0


@check("pages")
def predictions_come_first(content: Content) -> Iterator[Finding]:
    """A prediction is made before anything is shown, and looked back on later."""
    for page in _teaching(content):
        if page.sections[""].calls:
            yield page.finding("expected no call before the section Predict", 0)
        asked = page.sections.get("Predict", _NOWHERE)
        if asked.calls[:1] != ["predict"]:
            yield page.finding("expected lesson.predict first in the section Predict", asked.number)
        later = [name for section in page.sections.values() for name in section.calls]
        if "predict" in later and "recall" not in later[later.index("predict") :]:
            words = "expected lesson.recall somewhere after lesson.predict"
            yield page.finding(words, asked.number)


@check("pages")
def sections_show_and_explain(content: Content) -> Iterator[Finding]:
    """There is something to explore, something explained, and what people say is weighed."""
    for page in _teaching(content):
        for title, section in page.sections.items():
            if title.startswith("Explore") and not SHOWN & set(section.calls):
                yield page.finding(f"expected one of {sorted(SHOWN)}", section.number)
            if title.startswith("Explain") and len(section.text.split()) <= 40:
                yield page.finding("expected more than 40 words of explanation", section.number)
        said = page.sections.get("What people say", _NOWHERE)
        if "claim_cards" not in said.calls:
            yield page.finding("expected lesson.claim_cards under What people say", said.number)


@check("pages")
def checks_have_four_to_eight_questions(content: Content) -> Iterator[Finding]:
    """The section Check asks four to eight questions in one call."""
    for page in _teaching(content):
        section = page.sections.get("Check", _NOWHERE)
        if section.calls != ["ask"]:
            yield page.finding("expected one call of lesson.ask under Check", section.number)
        count = len(re.findall(r'"\w+\.\w+"', section.source))
        if not 4 <= count <= 8:
            yield page.finding(f"expected four to eight questions, not {count}", section.number)


@check("pages")
def three_sentences_are_taken_away(content: Content) -> Iterator[Finding]:
    """Take away holds three items of one sentence each; only the first page has none."""
    for page in content.lesson_pages:
        if page.number == "00":
            continue
        section = page.sections.get("Take away", _NOWHERE)
        items = re.findall(r"^(\d)\. (.+)$", section.text, re.MULTILINE)
        if [number for number, _ in items] != ["1", "2", "3"]:
            yield page.finding("expected items 1., 2. and 3. under Take away", section.number)
        for _, item in items:
            if len(sentences(bare(item))) != 1:
                yield page.finding(f"expected one sentence: {item}", section.number, item)


@check("pages")
def ends_are_what_their_headings_say(content: Content) -> Iterator[Finding]:
    """Words holds the words and Sources the sources; no page types a table of words."""
    for page in _teaching(content):
        for title, call in (("Words", "words"), ("Sources", "source_list")):
            section = page.sections.get(title, _NOWHERE)
            if section.calls != [call]:
                yield page.finding(f"expected one call of lesson.{call}", section.number)
    for page in content.lesson_pages:
        for number, text in page.markdown:
            if "| in plain words |" in text:
                yield page.finding("expected lesson.words, not a typed table of words", number)


@check("pages")
def first_page_says_what_cannot_wait(content: Content) -> Iterator[Finding]:
    """Page 00 begins with emergencies, and asks before it teaches; who is new meets no call before."""
    page = content.page("00")
    titles = list(page.sections)
    urgent, see, asked = (
        "First, check for an emergency",
        "See a clinician first, before any self-massage",
        "What do you know already?",
    )
    there = [title for title in titles if title in (urgent, see, asked)]
    if there != [urgent, see, asked] or titles.index(see) != titles.index(urgent) + 1:
        yield page.finding(f"expected the sections “{urgent}”, at once “{see}”, later “{asked}”")
        return
    for title in titles[: titles.index(see) + 1]:
        if set(page.sections[title].calls) - {"today"}:  # whoever is new is shown nothing of it
            words = "expected no call but lesson.today before what cannot wait is said"
            yield page.finding(words, page.sections[title].number)
    if page.sections[asked].calls != ["pre_test"]:
        yield page.finding("expected one call of lesson.pre_test", page.sections[asked].number)
    if titles[-1] != "Sources":
        yield page.finding("expected the section Sources last", page.sections[titles[-1]].number)


@check("pages")
def last_page_asks_again(content: Content) -> Iterator[Finding]:
    """Page 07 asks the first page's questions again and ends with check, take away, sources."""
    page = content.page("07")
    predict = page.sections.get("Predict", _NOWHERE)
    if predict.calls != ["post_test"]:
        yield page.finding("expected one call of lesson.post_test under Predict", predict.number)
    kinds = _kinds(list(page.sections))
    if kinds[:2] != ["", "Predict"] or kinds[-3:] != ["Check", "Take away", "Sources"]:
        yield page.finding("expected Predict first, and Check, Take away, Sources at the end")
    if set(kinds[2:-3]) != {"Explore", "Explain"}:
        yield page.finding("expected sections Explore and Explain, and no others, between")
