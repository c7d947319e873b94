"""The terms of the glossary, read from data/glossary.yaml."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from lesson.data_folder import data_folder
from lesson.evidence.source import load_sources

if TYPE_CHECKING:
    from lesson.data_files.yaml_file import Entry

#: What each `kind` of the file is called on the page, in the order of the menu.
KINDS = MappingProxyType(
    {
        "body": "The body",
        "trouble": "Pain and illness",
        "evidence": "Measuring and evidence",
        "care": "Care and the routine",
    }
)
LONGEST_DEFINITION = 30
_WORDS = ("id", "plain", "medical", "kind", "definition", "page")
_LISTS = ("forms", "code")


@dataclass(frozen=True)
class Term:
    """One term; the fields are explained in data/README.md."""

    id: str
    plain: str
    medical: str
    kind: str
    definition: str
    page: str
    source: str = ""
    forms: tuple[str, ...] = ()
    code: tuple[str, ...] = ()

    @property
    def short(self) -> str:
        """Return the first sentence of the definition, as a link's title shows it."""
        return self.definition.split(". ")[0].rstrip(".")

    @property
    def spellings(self) -> tuple[str, ...]:
        """Return the ways in which prose may name it, none of them twice."""
        medical = self.medical.rstrip(")").split(" (")
        return tuple(dict.fromkeys((self.plain, *medical, *self.forms)))


@cache
def load_terms(file: Path | None = None) -> MappingProxyType[str, Term]:
    """Return every term by its id, in the file's order.

    Raises
    ------
    DataError
        If an entry lacks a field, has an unknown one, repeats an id, is defined in more than
        30 words, or names a kind or a source that does not exist; it names file, line, id,
        field and what was expected.
    """
    from lesson.data_files.yaml_file import read_entries  # YAML is slow to import

    terms: dict[str, Term] = {}
    for entry in read_entries(file or data_folder() / "glossary.yaml"):
        term = _term(entry)
        if term.id in terms:
            raise entry.error(term.id, "expected an id not used before", "id")
        terms[term.id] = term
    return MappingProxyType(terms)


def _term(entry: Entry) -> Term:
    name = str(entry.fields.get("id", f"entry {entry.number}"))
    known = {field.name for field in fields(Term)}
    for field in _WORDS:
        if field not in entry.fields:
            raise entry.error(name, "expected, but missing", field)
    for field, value in entry.fields.items():
        if field not in known:
            raise entry.error(name, f"unknown; expected one of {sorted(known)}", field)
        if field in _LISTS:
            if not isinstance(value, list) or not all(isinstance(part, str) for part in value):
                raise entry.error(name, "expected a list of words", field)
        elif not isinstance(value, str) or not value.strip():
            raise entry.error(name, "expected words", field)
    if not re.fullmatch(r"[a-z][a-z_]*", name):
        raise entry.error(name, "expected small letters and _, such as sitting_bone", "id")
    if entry.fields["kind"] not in KINDS:
        raise entry.error(name, f"expected one of {list(KINDS)}", "kind")
    if not re.fullmatch(r"0[0-7]", entry.fields["page"]):
        raise entry.error(name, 'expected the number of a page in quotes, such as "01"', "page")
    if len(entry.fields["definition"].split()) > LONGEST_DEFINITION:
        raise entry.error(name, f"expected at most {LONGEST_DEFINITION} words", "definition")
    if '"' in entry.fields["definition"]:
        raise entry.error(name, "expected no \", which would end a link's title", "definition")
    if "source" in entry.fields and entry.fields["source"] not in load_sources():
        raise entry.error(name, "expected a key of sources.yaml", "source")
    lists = {field: tuple(entry.fields.get(field, ())) for field in _LISTS}
    return Term(**entry.fields | lists)
