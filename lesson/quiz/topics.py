"""The questions' topics, in the lesson's order and in words."""

from functools import cache
from pathlib import Path
from types import MappingProxyType

from lesson.data_files.yaml_file import read_entries
from lesson.data_folder import data_folder


@cache
def topic_names(file: Path | None = None) -> MappingProxyType[str, str]:
    """Return the name of each topic of the bank by its id, such as "Daily life" by "daily".

    Raises
    ------
    DataError
        If an entry is no topic, has no name or stands twice; it names file, line and entry.
    """
    from lesson.quiz.bank import load_bank

    known = {id_.partition(".")[0] for id_ in load_bank()}
    names: dict[str, str] = {}
    for entry in read_entries(file or data_folder() / "topics.yaml"):
        id_, name = entry.fields.get("id"), entry.fields.get("name")
        if not isinstance(id_, str) or id_ not in known or id_ in names:
            expected = f"expected a topic not listed before: {', '.join(sorted(known))}"
            raise entry.error(f"entry {entry.number}", expected, "id")
        if not isinstance(name, str) or not name.strip() or len(entry.fields) != 2:
            raise entry.error(id_, "expected a name in words, and nothing else", "name")
        names[id_] = name
    return MappingProxyType(names)
