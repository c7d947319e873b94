"""The lesson is read at about fourteen, which is grade 9; reading_age.py has the measure."""

import re
from collections.abc import Iterator
from statistics import median
from typing import Any

from lesson.content_checks.content import Content
from lesson.content_checks.finding import Finding
from lesson.content_checks.reading_age import grade, page_grade, told
from lesson.content_checks.registry import check
from lesson.content_checks.story_texts import placed_texts

PAGE_GRADE, HARDEST_ON_A_PAGE, LONGEST_ON_A_PAGE = 8, 14, 38
TYPICAL_GRADE, HARDEST_GRADE, LONGEST_SENTENCE = 6, 10, 30
GLOSSARY_GRADE, PART_GRADE = 7, 9


@check("words")
def pages_are_read_at_fourteen(content: Content) -> Iterator[Finding]:
    """A page is read at fourteen, and no sentence of it is far beyond the rest."""
    for page in content.lesson_pages:
        if (worth := page_grade(page)) > PAGE_GRADE:
            yield page.finding(f"expected grade {PAGE_GRADE} at most, not {worth:.1f}")
        for number, text in page.markdown:
            for sentence in told(text):
                if (worth := grade(sentence)) > HARDEST_ON_A_PAGE:
                    words = (
                        f"expected grade {HARDEST_ON_A_PAGE} at most, not {worth:.1f}: {sentence}"
                    )
                    yield page.finding(words, number, sentence.rstrip("."))


@check("words")
def sentences_on_pages_do_not_run_on(content: Content) -> Iterator[Finding]:
    """No sentence on a page has more than 38 words."""
    for page in content.lesson_pages:
        for number, text in page.markdown:
            for sentence in told(text):
                if (count := len(sentence.split())) > LONGEST_ON_A_PAGE:
                    words = f"expected {LONGEST_ON_A_PAGE} words at most, not {count}: {sentence}"
                    yield page.finding(words, number, sentence.rstrip("."))


@check("questions")
def questions_are_read_at_fourteen(content: Content) -> Iterator[Finding]:
    """What is typical of a topic is read easily, and no question is far beyond it."""
    by_topic: dict[str, list[float]] = {}
    for each in content.questions:
        worth = grade(question_text(each.fields))
        by_topic.setdefault(each.fields["id"].partition(".")[0], []).append(worth)
        if worth > HARDEST_GRADE:
            words = f"expected grade {HARDEST_GRADE} at most, not {worth:.1f}"
            yield Finding.at(each, words, "stem")
    for topic, grades in by_topic.items():
        if median(grades) > TYPICAL_GRADE:
            words = f"expected grade {TYPICAL_GRADE} at most on the whole, not {median(grades):.1f}"
            yield Finding(f"{topic}.yaml", "", words)


def question_text(fields: dict[str, Any]) -> str:
    """Return what is read before answering a question, each part as a sentence."""
    parts = [fields["stem"]]
    for many in ("options", "items", "pairs"):
        parts += [f"{one['text']} {one.get('match', '')}".strip() for one in fields.get(many, [])]
    return "\n".join(part if part.endswith((".", "?", "!")) else f"{part}." for part in parts)


@check("words")
def definitions_are_read_at_fourteen(content: Content) -> Iterator[Finding]:
    """The definitions of the glossary are read easily."""
    worth = grade(" ".join(term.definition for term in content.terms.values()))
    if worth > GLOSSARY_GRADE:
        yield Finding(
            "glossary.yaml", "", f"expected grade {GLOSSARY_GRADE} at most, not {worth:.1f}"
        )


@check("claims")
def parts_are_read_at_fourteen(content: Content) -> Iterator[Finding]:
    """What is told of a part of the popular story is read easily and does not run on."""
    for key, part in content.parts.items():
        if (worth := grade(f"{part.told}.")) > PART_GRADE:
            words = f"expected grade {PART_GRADE} at most, not {worth:.1f}"
            yield content.finding("evidence/parts.yaml", key, words, "told")
        for sentence in part.told.split(". "):
            if len(sentence.split()) > LONGEST_SENTENCE:
                words = f"expected {LONGEST_SENTENCE} words at most: {sentence}"
                yield content.finding("evidence/parts.yaml", key, words, "told")


@check("stories")
def stories_are_read_at_fourteen(content: Content) -> Iterator[Finding]:
    """What is typical of a story is read easily, and no text is far beyond it or runs on."""
    for file, story in content.stories.items():
        grades = []
        for person in story.people:
            for place, text in placed_texts(person):
                worth = grade(text.words)
                grades.append(worth)
                if worth > HARDEST_GRADE:
                    words = f"expected grade {HARDEST_GRADE} at most, not {worth:.1f}: {text.words}"
                    yield content.finding(file, person.id, words, *place)
        if median(grades) > TYPICAL_GRADE:
            words = f"expected grade {TYPICAL_GRADE} at most on the whole, not {median(grades):.1f}"
            yield Finding(content.file(file).name, "", words)


@check("stories")
def sentences_of_stories_do_not_run_on(content: Content) -> Iterator[Finding]:
    """No sentence of a story has more than 30 words."""
    for file, story in content.stories.items():
        for person in story.people:
            for place, text in placed_texts(person):
                for sentence in re.split(r"(?<=[.?!:]) ", text.words):
                    if len(sentence.split()) > LONGEST_SENTENCE:
                        words = f"expected {LONGEST_SENTENCE} words at most: {sentence}"
                        yield content.finding(file, person.id, words, *place)
