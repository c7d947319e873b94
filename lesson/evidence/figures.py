"""The figures that a page may print: the ledger that tests hold the prose against."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

from lesson.data_folder import data_folder
from lesson.evidence.source import load_sources

#: How far a figure was checked; one remembered with medium confidence is in no ledger.
MARKS = ("V", "V2", "M+", "D")
NUMBER = re.compile(r"(?<![\w.,])−?\d+(?:,\d{3})*(?:\.\d+)?(?!\d)")


@dataclass(frozen=True)
class Figure:
    """One figure of one source; the fields are explained in data/evidence/README.md."""

    source: str
    says: str
    figure: str
    mark: str
    rounded: tuple[str, ...] = ()

    @property
    def numbers(self) -> frozenset[str]:
        """Return every number that may be printed of it, such as "−1.2" or "7,068"."""
        return frozenset([*NUMBER.findall(self.figure), *self.rounded])


@cache
def load_figures(file: Path | None = None) -> tuple[Figure, ...]:
    """Return every figure, in the file's order.

    Raises
    ------
    DataError
        If an entry lacks a field, has an unknown one, names a source that does not exist, holds
        no number, or has a mark that may not be printed; it names file, line, source, field and
        what was expected.
    """
    from lesson.data_files.yaml_file import read_entries  # YAML is slow to import

    known = {field.name for field in fields(Figure)}
    found = []
    for entry in read_entries(file or data_folder() / "evidence" / "figures.yaml"):
        name = str(entry.fields.get("source", f"entry {entry.number}"))
        for field in ("source", "says", "figure", "mark"):
            if not isinstance(entry.fields.get(field), str) or not entry.fields[field].strip():
                raise entry.error(name, "expected words", field)
        for field in entry.fields.keys() - known:
            raise entry.error(name, f"unknown; expected one of {sorted(known)}", field)
        if name not in load_sources():
            raise entry.error(name, "expected a key of sources.yaml", "source")
        if entry.fields["mark"].split(" via ")[0] not in MARKS:
            raise entry.error(name, f"expected one of {list(MARKS)}", "mark")
        rounded = entry.fields.get("rounded", [])
        if not isinstance(rounded, list) or not all(isinstance(each, str) for each in rounded):
            raise entry.error(
                name, 'expected a list of numbers in quotes, such as ["85"]', "rounded"
            )
        figure = Figure(**entry.fields | {"rounded": tuple(rounded)})
        if not figure.numbers:
            raise entry.error(name, "expected a number", "figure")
        found.append(figure)
    return tuple(found)


def numbers_of(sources: Iterable[str]) -> frozenset[str]:
    """Return every number that may be printed beside any of these sources."""
    keys = set(sources)
    return frozenset().union(
        *(figure.numbers for figure in load_figures() if figure.source in keys)
    )
