"""What each root of the sciatic nerve supplies: skin, muscles, reflex, in words."""

from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from types import MappingProxyType

from lesson.data_folder import data_folder
from lesson.evidence.source import load_sources


@dataclass(frozen=True)
class Root:
    """One root as textbooks describe it; the fields are explained in data/evidence/README.md."""

    root: str
    leaves: str
    disc: str
    skin: str
    muscle: str
    reflex: str
    told: str
    source: str


@cache
def load_roots(file: Path | None = None) -> MappingProxyType[str, Root]:
    """Return every root by its name, from above downwards.

    Raises
    ------
    DataError
        If an entry lacks a field, has an unknown one, repeats a root, holds something other than
        words, or names a source that does not exist; it names file, line, root, field and what
        was expected.
    """
    from lesson.data_files.yaml_file import read_entries  # YAML is slow to import

    known = [field.name for field in fields(Root)]
    roots: dict[str, Root] = {}
    for entry in read_entries(file or data_folder() / "evidence" / "roots.yaml"):
        name = str(entry.fields.get("root", f"entry {entry.number}"))
        for field in known:
            if not isinstance(entry.fields.get(field), str) or not entry.fields[field].strip():
                raise entry.error(name, "expected words", field)
        for field in entry.fields:
            if field not in known:
                raise entry.error(name, f"unknown; expected one of {sorted(known)}", field)
        if name in roots:
            raise entry.error(name, "expected each root once", "root")
        if entry.fields["source"] not in load_sources():
            raise entry.error(name, "expected a key of sources.yaml", "source")
        roots[name] = Root(**entry.fields)
    return MappingProxyType(roots)
