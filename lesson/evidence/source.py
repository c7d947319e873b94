"""The sources: what was read, where it stands and how far it was checked."""

import re
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from types import MappingProxyType

from lesson.data_folder import data_folder

# What each `checked` word of the file means, as it is printed.
CHECKED = MappingProxyType(
    {
        "read": "read: the abstract or the passage used",
        "part": "read in part",
        "second-hand": "known from another summary",
        "memory": "cited from memory",
        "own": "our own work",
    }
)


@dataclass(frozen=True)
class Source:
    """One source; the fields are explained in data/evidence/README.md."""

    key: str
    citation: str
    checked: str
    mark: str
    doi: str = ""
    note: str = ""

    @property
    def link(self) -> str:
        """Return the address the DOI leads to, or nothing where no DOI was verified."""
        return f"https://doi.org/{self.doi}" if self.doi else ""

    @property
    def checked_words(self) -> str:
        """Return how far the source was checked, with what is still to be verified."""
        return "; ".join(filter(None, [CHECKED[self.checked], self.note.rstrip(".").lower()]))


@cache
def load_sources(file: Path | None = None) -> MappingProxyType[str, Source]:
    """Return every source by its key, in the file's order.

    Raises
    ------
    DataError
        If an entry lacks a field, has an unknown one, or repeats a key; it names file, line,
        key, field and what was expected.
    """
    from lesson.data_files.yaml_file import read_entries  # YAML is slow to import

    sources: dict[str, Source] = {}
    known = {field.name for field in fields(Source)}
    for entry in read_entries(file or data_folder() / "evidence" / "sources.yaml"):
        name = str(entry.fields.get("key", f"entry {entry.number}"))
        for field in ("key", "citation", "checked", "mark"):
            if field not in entry.fields:
                raise entry.error(name, "expected, but missing", field)
        for field, value in entry.fields.items():
            if field not in known:
                raise entry.error(name, f"unknown; expected one of {sorted(known)}", field)
            if not isinstance(value, str) or not value.strip():
                raise entry.error(name, "expected words", field)
        if entry.fields["checked"] not in CHECKED:
            raise entry.error(name, f"expected one of {sorted(CHECKED)}", "checked")
        if not re.fullmatch(r"10\.\d{4,9}/\S+", entry.fields.get("doi", "10.0000/none")):
            raise entry.error(name, "expected a bare DOI such as 10.1000/xyz", "doi")
        if name in sources:
            raise entry.error(name, "expected a key not used before", "key")
        sources[name] = Source(**entry.fields)
    return MappingProxyType(sources)
