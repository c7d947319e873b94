"""The claim ledger: what is said about sciatica, and how well each saying is supported."""

import re
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from types import MappingProxyType

from lesson.data_folder import data_folder
from lesson.evidence.grade import Grade
from lesson.evidence.part import load_parts
from lesson.evidence.source import load_sources


@dataclass(frozen=True)
class Claim:
    """One claim as people meet it; the fields are explained in data/evidence/README.md."""

    id: str
    part: str
    page: str
    claim: str
    grade: Grade
    why: str
    sources: tuple[str, ...]
    kernel: str = ""


@cache
def load_claims(file: Path | None = None) -> MappingProxyType[str, Claim]:
    """Return every claim by its id, in the file's order.

    Raises
    ------
    DataError
        If an entry lacks a field, has an unknown one, repeats an id, or names a source or a
        part that does not exist; it names file, line, id, field and what was expected.
    """
    from lesson.data_files.yaml_file import read_entries  # YAML is slow to import

    claims: dict[str, Claim] = {}
    known = {field.name for field in fields(Claim)}
    for entry in read_entries(file or data_folder() / "evidence" / "claims.yaml"):
        name = str(entry.fields.get("id", f"entry {entry.number}"))
        for field in ("id", "part", "page", "claim", "grade", "why", "sources"):
            if field not in entry.fields:
                raise entry.error(name, "expected, but missing", field)
        for field, value in entry.fields.items():
            if field not in known:
                raise entry.error(name, f"unknown; expected one of {sorted(known)}", field)
            if field != "sources" and (not isinstance(value, str) or not value.strip()):
                raise entry.error(name, "expected words", field)
        if not re.fullmatch(r"C\d\d", name):
            raise entry.error(name, "expected C and two digits, such as C04", "id")
        if name in claims:
            raise entry.error(name, "expected an id not used before", "id")
        if entry.fields["part"] not in load_parts():
            raise entry.error(name, f"expected one of {list(load_parts())}", "part")
        if not re.fullmatch(r"0\d", entry.fields["page"]):
            raise entry.error(name, "expected a page's two digits in quotes, such as '05'", "page")
        grades = [str(grade) for grade in Grade]
        if entry.fields["grade"] not in grades:
            raise entry.error(name, f"expected one of {grades}", "grade")
        keys = entry.fields["sources"]
        if not isinstance(keys, list) or not keys:
            raise entry.error(name, "expected a list of source keys", "sources")
        for place, key in enumerate(keys):
            if not isinstance(key, str) or key not in load_sources():
                expected = f"expected a key of sources.yaml, not {key!r}"
                raise entry.error(name, expected, "sources", place)
        written = entry.fields | {"grade": Grade(entry.fields["grade"]), "sources": tuple(keys)}
        claims[name] = Claim(**written)
    return MappingProxyType(claims)
