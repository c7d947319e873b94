"""What a data file may not hold, though YAML allows it: it hides mistakes, or asks for mischief."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import isfinite

import yaml

_PLAIN = {f"tag:yaml.org,2002:{kind}" for kind in ("str", "int", "float", "bool", "null")}
_WORDS = "tag:yaml.org,2002:str"
_NUMBERS = {"tag:yaml.org,2002:int", "tag:yaml.org,2002:float"}
_NO_REFERENCES = "expected no references (& and *): write it out"
#: Data nest five deep; a number needs a dozen characters.
DEEPEST, LONGEST_NUMBER = 30, 20


@dataclass(frozen=True)
class NotPlain:
    """The line at fault, the field it stands in, and what was expected there."""

    line: int
    field: str
    expected: str


def not_plain(root: yaml.Node, seen: set[int]) -> NotPlain | None:
    """Return the first thing that is not plain: a field twice, a reference, a tag, a wild number.

    `seen` is shared by all entries of a file, since one may refer to another; it is added to.
    """
    return next(_faults(root, "", seen), None)


def deeper_than_plain(events: Iterable[yaml.Event]) -> int:
    """Return the line where a file nests too deep, or 0.

    It is asked before the file becomes nodes: the C parser, which calls itself at each level, falls
    through the floor of its stack at some 20,000, and takes Python with it.
    """
    depth = 0
    for event in events:
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > DEEPEST:
                return event.start_mark.line + 1 if event.start_mark else 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
    return 0


def _faults(node: yaml.Node, field: str, seen: set[int]) -> Iterator[NotPlain]:
    line = node.start_mark.line + 1
    if id(node) in seen:  # it could stand for millions of entries, or for itself
        yield NotPlain(line, field, _NO_REFERENCES)
        return
    seen.add(id(node))
    if isinstance(node, yaml.MappingNode):
        yield from _faults_of_fields(node, seen)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _faults(value, field, seen)
    elif node.tag not in _PLAIN:
        yield NotPlain(line, field, "expected words, a number, true or false; put words in quotes")
    elif node.tag in _NUMBERS and not _ordinary(node.value):
        yield NotPlain(line, field, "expected an ordinary number; put words in quotes")


def _faults_of_fields(node: yaml.MappingNode, seen: set[int]) -> Iterator[NotPlain]:
    names = set()
    for key, value in node.value:
        line = key.start_mark.line + 1
        if key.tag != _WORDS or not isinstance(key, yaml.ScalarNode):
            yield NotPlain(line, "name", "expected a field's name; put it in quotes")
        elif id(key) in seen:
            yield NotPlain(line, key.value, _NO_REFERENCES)
        elif key.value in names:  # YAML keeps the last of two and says nothing
            yield NotPlain(line, key.value, "expected once, not twice")
        else:
            names.add(key.value)
            seen.add(id(key))
            yield from _faults(value, key.value, seen)


def _ordinary(written: str) -> bool:
    if len(written) > LONGEST_NUMBER or ":" in written:
        return False
    try:
        return isfinite(float(written.replace("_", "")))
    except ValueError:
        return written[:2].lower() in ("0x", "0b", "0o") and "." not in written
