"""How the lesson speaks: British spelling, no promise, no mockery, no fright."""

import re
from collections.abc import Iterator
from typing import Any

from lesson.content_checks.content import Content
from lesson.content_checks.finding import Finding
from lesson.content_checks.markdown import LINK, bare
from lesson.content_checks.registry import check
from lesson.content_checks.spelling import american
from lesson.content_checks.tone import BAD_TONE
from lesson.data_folder import data_folder
from lesson.stories.telling import ToldStory

#: Citations keep their own spelling.
OF_OTHERS = {"sources.yaml", "trunk.yaml"}
#: The pages that say, once, that this is not medical advice.
WHERE_IT_MATTERS = ("00", "06")


@check("words")
def pages_are_spelt_as_in_britain(content: Content) -> Iterator[Finding]:
    """A page is spelt as in Britain."""
    for page in content.lesson_pages:
        for number, text in page.markdown:
            for word in american(LINK.sub(r"\g<text>", text)):
                yield page.finding(f"{word!r} is not British spelling", number, word)


@check("words")
def data_are_spelt_as_in_britain(content: Content) -> Iterator[Finding]:
    """Questions, claims, words, the routine and the stories are spelt as in Britain."""
    for file in sorted(data_folder().rglob("*.yaml")):
        if file.name in OF_OTHERS:
            continue
        for entry in content.entries(file.relative_to(data_folder()).as_posix()):
            for path, text in _texts(entry.fields):
                for word in american(text):
                    yield Finding.at(entry, f"{word!r} is not British spelling", *path)


def _texts(value: Any, *path: str | int) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield every text of a data file and its place, without its fields' names."""
    if isinstance(value, dict):
        for field, inner in value.items():
            yield from _texts(inner, *path, field)
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from _texts(inner, *path, place)
    else:
        yield path, str(value)


@check("words")
def pages_keep_the_tone(content: Content) -> Iterator[Finding]:
    """A page mocks nobody, frightens nobody and promises no relief."""
    for page in content.pages:
        for number, text in page.markdown:
            for does, pattern in BAD_TONE.items():
                if page.number or does == "promises relief":
                    for found in pattern.finditer(bare(text)):
                        yield page.finding(f"{found[0]!r} {does}", number, found[0])


@check("words")
def no_medical_advice_is_said_once(content: Content) -> Iterator[Finding]:
    """Pages 00 and 06 say once that this is not medical advice; no page says it twice."""
    for page in content.lesson_pages:
        said = re.findall(r"not medical advice", bare(page.prose), re.IGNORECASE)
        if page.number in WHERE_IT_MATTERS and len(said) != 1:
            yield page.finding(f"expected 'not medical advice' once, not {len(said)} times")
        elif len(said) > 1:
            yield page.finding(f"expected 'not medical advice' once at most, not {len(said)} times")


@check("stories")
def stories_keep_tone_and_spelling(content: Content) -> Iterator[Finding]:
    """A story mocks and frightens nobody, promises no relief and is spelt as in Britain."""
    for file, story in content.stories.items():
        told = repr(ToldStory(story)).split("Sources:")[0]
        name = content.file(file).name
        for does, pattern in BAD_TONE.items():
            for found in pattern.finditer(told):
                yield Finding(name, "", f"{found[0]!r} {does}: {_around(told, found.start())}")
        for word in american(told):
            around = _around(told, told.index(word))
            yield Finding(name, "", f"{word!r} is not British spelling: {around}")


def _around(text: str, at: int) -> str:
    return f"… {text[max(at - 30, 0) : at + 30]} …"


@check("routine")
def the_routine_promises_nothing(content: Content) -> Iterator[Finding]:
    """Nothing that the routine says, and no technique, promises relief."""
    promises = ("cure", "heal", "will help", "relieve", "fix")
    for id_, saying in content.sayings.items():
        for word in promises:
            if word in saying.text.lower():
                words = f"expected no promise, such as {word!r}"
                yield content.finding("routine/words.yaml", id_, words, "text")
    for id_, technique in content.techniques.items():
        for place, line in enumerate(technique.how):
            for word in promises:
                if word in line.lower():
                    words = f"expected no promise, such as {word!r}"
                    yield content.finding("routine/techniques.yaml", id_, words, "how", place)
