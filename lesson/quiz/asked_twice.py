"""The questions asked before the lesson and once more after it."""

from collections.abc import Collection
from functools import cache
from pathlib import Path

from lesson.data_files.yaml_file import read_entries
from lesson.data_folder import data_folder


@cache
def pre_test_ids(file: Path | None = None) -> tuple[str, ...]:
    """Return the ids of the pre-test's questions, in the order in which they are asked.

    Raises
    ------
    DataError
        If an entry is no question of the bank, or stands twice; it names file, line and entry.
    """
    from lesson.quiz.bank import load_bank

    return read_ids(file or data_folder() / "pre_test.yaml", load_bank())


@cache
def listed_ids() -> tuple[str, ...]:
    """Return the same ids without a look at the bank, which takes a third of a second to read.

    Raises
    ------
    DataError
        If the list cannot be read.
    """
    entries = read_entries(data_folder() / "pre_test.yaml")
    return tuple(str(entry.fields.get("id")) for entry in entries)


def read_ids(file: Path, known: Collection[str]) -> tuple[str, ...]:
    """Return the ids that a file lists, each one of those known. Raises as `pre_test_ids`."""
    ids: list[str] = []
    for entry in read_entries(file):
        id_ = entry.fields.get("id")
        name = f"entry {entry.number}"
        if not isinstance(id_, str) or id_ not in known or set(entry.fields) != {"id"}:
            raise entry.error(name, "expected the id of a question, and nothing else", "id")
        if id_ in ids:
            raise entry.error(name, "expected a question not listed before", "id")
        ids.append(id_)
    return tuple(ids)
