"""The glossary: every kind of word is used, no spelling belongs to two, names are really there."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import lesson
from lesson.content_checks.content import Content
from lesson.content_checks.finding import Finding
from lesson.content_checks.registry import check
from lesson.data_folder import data_folder
from lesson.vocabulary.term import KINDS

FILE = "glossary.yaml"


@check("words")
def every_kind_of_word_is_used(content: Content) -> Iterator[Finding]:
    """Every kind of word in the menu of the glossary has words."""
    used = {term.kind for term in content.terms.values()}
    for kind in KINDS:
        if kind not in used:
            yield Finding(FILE, "", f"no word is of the kind {kind!r}")


@check("words")
def spellings_belong_to_one_word(content: Content) -> Iterator[Finding]:
    """No spelling belongs to two words."""
    owners: dict[str, str] = {}
    for term in content.terms.values():
        for spelling in term.spellings:
            owner = owners.setdefault(spelling.casefold(), term.id)
            if owner != term.id:
                yield content.finding(FILE, term.id, f"{spelling!r} is a spelling of {owner} too")


@check("words")
def names_in_the_code_are_there(content: Content) -> Iterator[Finding]:
    """What the glossary says the code or the data call a word is really found there."""
    for term in content.terms.values():
        for place, name in enumerate(term.code):
            if name not in _code_and_data():
                words = f"{name!r} is nowhere in the code or the data"
                yield content.finding(FILE, term.id, words, "code", place)


@cache
def _code_and_data() -> str:
    data = data_folder()
    files = [*Path(lesson.__file__).parent.rglob("*.py"), *data.rglob("*.json")]
    files += [file for file in data.rglob("*.yaml") if file.name != FILE]
    return "\n".join(file.read_text(encoding="utf-8") for file in files)
