"""The parts of the popular story that the claims come from."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from lesson.data_folder import data_folder

FIELDS = {"key", "name", "short", "told"}


@dataclass(frozen=True)
class Part:
    """One part of the story; the fields are explained in data/evidence/README.md."""

    key: str
    name: str
    short: str
    told: str


@cache
def load_parts(file: Path | None = None) -> MappingProxyType[str, Part]:
    """Return every part by its key, in the story's order.

    Raises
    ------
    DataError
        If an entry has other fields than these, or one that is no words.
    """
    from lesson.data_files.yaml_file import read_entries  # YAML is slow to import

    parts: dict[str, Part] = {}
    for entry in read_entries(file or data_folder() / "evidence" / "parts.yaml"):
        name = str(entry.fields.get("key", f"entry {entry.number}"))
        if set(entry.fields) != FIELDS or not all(
            isinstance(v, str) for v in entry.fields.values()
        ):
            raise entry.error(name, f"expected words for {sorted(FIELDS)}")
        if name in parts:
            raise entry.error(name, "expected a key not used before", "key")
        parts[name] = Part(**entry.fields)
    return MappingProxyType(parts)
