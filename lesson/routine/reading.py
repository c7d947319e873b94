"""A list of data/routine, read entry by entry and checked, so that a mistake can be pointed at."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, TypeVar

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from lesson.data_files.expected import expected
from lesson.data_files.yaml_file import DataError, Entry, read_entries
from lesson.data_folder import data_folder
from lesson.errors import BadData
from lesson.evidence import load_claims, load_sources

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, strict=True)]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", strict=True)]


class Written(BaseModel):
    """Something written in a data file; a misspelt field must not pass for a missing one."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str


Kind = TypeVar("Kind", bound=Written)


def read_list(name: str, kind: type[Kind], file: Path | None = None) -> dict[str, Kind]:
    """Return the entries of data/routine/`name` by id, in the file's order.

    Raises
    ------
    DataError
        If the file is missing or empty, or an entry cannot be used: it names file, line, id,
        field and what was expected. A repeated id, an unknown source and an unknown claim count.
    """
    file = file or data_folder() / "routine" / name
    entries = read_entries(file)
    if not entries:
        raise DataError(file, 1, "the file", "entries", "expected at least one")
    found: dict[str, Kind] = {}
    for entry in entries:
        one = _read(entry, kind)
        if one.id in found:
            raise entry.error(one.id, "expected an id not used before", "id")
        _check_keys(entry, one)
        found[one.id] = one
    return found


def refuse_unknown(entry_id: str, field: str, keys: Iterable[str], known: Iterable[str]) -> None:
    """Refuse keys of another list that do not exist there.

    Raises
    ------
    BadData
        Naming the entry, the field and the key.
    """
    allowed = set(known)
    for key in keys:
        if key not in allowed:
            raise BadData(
                f"{entry_id}: {field}: expected one of {sorted(allowed)}, not {key!r:.60}"
            )


def _read(entry: Entry, kind: type[Kind]) -> Kind:
    name = str(entry.fields.get("id", f"entry {entry.number}"))
    try:
        return kind.model_validate(entry.fields)
    except ValidationError as error:
        item = error.errors()[0]
        raise entry.error(name, expected(item), *item["loc"]) from error


def _check_keys(entry: Entry, one: Written) -> None:
    for field, known in (("sources", load_sources()), ("claims", load_claims())):
        for place, key in enumerate(getattr(one, field, ())):
            if key not in known:
                wanted = f"expected a key of data/evidence/{field}.yaml, not {key!r}"
                raise entry.error(one.id, wanted, field, place)
