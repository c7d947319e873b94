"""Where each tool of self-massage is reasonable, and where not."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from lesson.data_folder import data_folder
from lesson.evidence.source import load_sources

VERDICTS = ("reasonable", "with care", "not here")


@dataclass(frozen=True)
class Use:
    """One tool on one area; the fields are explained in data/evidence/README.md."""

    area: str
    tool: str
    verdict: str
    why: str
    sources: tuple[str, ...]


Uses = Mapping[tuple[str, str], Use]


@cache
def load_uses(file: Path | None = None) -> MappingProxyType[tuple[str, str], Use]:
    """Return every use by its area and tool, in the file's order.

    Raises
    ------
    DataError
        If an entry lacks a field or has an unknown one, repeats an area and tool, has another
        verdict than those known, names a source that does not exist, or if a tool is missing for
        an area; it names file, line, entry, field and what was expected.
    """
    from lesson.data_files.yaml_file import read_entries  # YAML is slow to import

    uses: dict[tuple[str, str], Use] = {}
    entries = read_entries(file or data_folder() / "evidence" / "tools_by_area.yaml")
    for entry in entries:
        name = f"entry {entry.number}"
        for field in ("area", "tool", "verdict", "why"):
            if not isinstance(entry.fields.get(field), str) or not entry.fields[field].strip():
                raise entry.error(name, "expected words", field)
        for field in entry.fields.keys() - {"area", "tool", "verdict", "why", "sources"}:
            raise entry.error(name, "unknown field", field)
        key = entry.fields["area"], entry.fields["tool"]
        if key in uses:
            raise entry.error(name, "expected each area and tool once", "tool")
        if entry.fields["verdict"] not in VERDICTS:
            raise entry.error(name, f"expected one of {list(VERDICTS)}", "verdict")
        sources = entry.fields.get("sources")
        if not isinstance(sources, list) or not sources or not _known(sources):
            raise entry.error(name, "expected a list of keys of sources.yaml", "sources")
        uses[key] = Use(**entry.fields | {"sources": tuple(sources)})
    areas, tools = areas_of(uses), tools_of(uses)
    for area in areas:
        for tool in tools:
            if (area, tool) not in uses:
                raise entries[-1].error(f"{area}, {tool}", "expected every tool for every area")
    return MappingProxyType(uses)


def _known(keys: list[object]) -> bool:
    return all(isinstance(key, str) and key in load_sources() for key in keys)


def areas_of(uses: Uses) -> list[str]:
    """Return the areas in the file's order."""
    return list(dict.fromkeys(area for area, _ in uses))


def tools_of(uses: Uses) -> list[str]:
    """Return the tools in the file's order."""
    return list(dict.fromkeys(tool for _, tool in uses))
