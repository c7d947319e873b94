"""The parts of the popular story that the claims come from."""

from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from lesson.data_folder import data_folder

FIELDS = {"key", "name", "told"}


@dataclass(frozen=True)
class Part:
    """One part of the story: its name, and what can be told of its claims."""

    key: str
    name: str
    told: str


@cache
def load_parts() -> MappingProxyType[str, Part]:
    """Return every part by its key, in the story's order.

    Raises
    ------
    DataError
        If an entry has other fields than key, name and told, or one that is no words.
    """
    from lesson.evidence.yaml_file import read_entries  # YAML is slow to import

    parts: dict[str, Part] = {}
    for entry in read_entries(data_folder() / "evidence" / "parts.yaml"):
        name = str(entry.fields.get("key", f"entry {entry.number}"))
        if set(entry.fields) != FIELDS or not all(
            isinstance(v, str) for v in entry.fields.values()
        ):
            raise entry.error(name, f"expected words for {sorted(FIELDS)}")
        parts[name] = Part(**entry.fields)
    return MappingProxyType(parts)
