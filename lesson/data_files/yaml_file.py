"""A YAML file read with its line numbers, so that a mistake can be pointed at."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from lesson.data_files.plain_yaml import DEEPEST, deeper_than_plain, not_plain
from lesson.errors import BadData

#: The C parser is ten times as fast; where there is none, the other one reads the same.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class DataError(BadData):
    """A data file says something the lesson cannot use.

    The message names the file, the line, the entry, the field and what was expected.
    """

    def __init__(self, file: Path, line: int, entry: str, field: str, expected: str) -> None:
        self.file, self.line, self.entry, self.field, self.expected = (
            file,
            line,
            entry,
            field,
            expected,
        )
        place = f"{file.name}, line {line}, {_short(entry, 60)}: {_short(field, 60)}"
        super().__init__(f"{place}: {_short(expected, 1500)}")


def _short(words: str, most: int) -> str:
    return words if len(words) <= most else f"{words[:most]}…"


@dataclass(frozen=True)
class Entry:
    """One item of the file's list: its fields, and the place each was written."""

    file: Path
    number: int
    fields: dict[str, Any]
    node: yaml.Node

    def line(self, *path: str | int) -> int:
        """Return the line where the field at `path` stands, or the nearest thing that exists."""
        node = self.node
        for step in path:
            inner = _step(node, step)
            if inner is None:
                break
            node = inner
        return int(node.start_mark.line) + 1

    def error(self, name: str, expected: str, *path: str | int) -> DataError:
        """Return the error that points at `path` in the entry called `name`."""
        field = ".".join(str(step) for step in path) or "entry"
        return DataError(self.file, self.line(*path), name, field, expected)


def read_entries(file: Path) -> list[Entry]:
    """Return the entries of a YAML file that holds one list of mappings.

    Raises
    ------
    DataError
        If the file is missing or no text, is not YAML, not a list of mappings, or holds what is
        not plain: a field twice, a reference, a tag, a number without end.
    """
    text = _text(file)
    root = _root(file, text)
    if root is None:
        return []
    if not isinstance(root, yaml.SequenceNode):
        raise DataError(file, 1, "the file", "YAML", "expected a list of entries, each with '- '")
    seen: set[int] = set()
    for number, node in enumerate(root.value, start=1):
        if not isinstance(node, yaml.MappingNode):
            line = node.start_mark.line + 1
            raise DataError(
                file, line, f"entry {number}", "entry", "expected fields, 'name: value'"
            )
        if wrong := not_plain(node, seen):
            raise DataError(file, wrong.line, f"entry {number}", wrong.field, wrong.expected)
    try:
        written = _constructed(root)
    except (yaml.YAMLError, ValueError, LookupError, TypeError, AttributeError) as error:
        # a tag that its value does not fit, such as !!int ten; the library says it in many ways
        raise DataError(file, 1, "the file", "YAML", f"a value cannot be read ({error})") from error
    return [
        Entry(file, number, fields, node)
        for number, (node, fields) in enumerate(zip(root.value, written, strict=True), start=1)
    ]


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise DataError(file, 1, "the file", "letters", "expected text in UTF-8") from error
    except FileNotFoundError as error:
        raise DataError(file, 1, "the file", "place", f"expected in {file.parent}") from error
    except OSError as error:
        why = f"it cannot be read ({error.strerror})"
        raise DataError(file, 1, "the file", "place", why) from error


def _root(file: Path, text: str) -> yaml.Node | None:
    try:
        try:
            return _nodes(file, text, LOADER)
        except yaml.YAMLError:
            return _nodes(file, text, yaml.SafeLoader)  # points at a mistake more closely
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        problem = getattr(error, "problem", None) or "it cannot be read"
        raise DataError(file, line, "the file", "YAML", problem) from error


def _nodes(file: Path, text: str, loader: Any) -> yaml.Node | None:
    if line := deeper_than_plain(yaml.parse(text, Loader=loader)):
        raise DataError(file, line, "the file", "YAML", f"expected at most {DEEPEST} levels")
    node: yaml.Node | None = yaml.compose(text, Loader=loader)
    return node


def _constructed(root: yaml.Node) -> Any:
    loader = LOADER("")
    try:
        return loader.construct_document(root)
    finally:
        loader.dispose()


def _step(node: yaml.Node, step: str | int) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        found: yaml.Node = node.value[step]
        return found
    return None
