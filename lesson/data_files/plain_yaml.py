"""What a data file may not hold, though YAML allows it: it hides mistakes, or asks for mischief."""

from collections.abc import Iterator
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
    return next(_faults(root, "", 0, seen), None)


def _faults(node: yaml.Node, field: str, depth: int, seen: set[int]) -> Iterator[NotPlain]:
    line = node.start_mark.line + 1
    if id(node) in seen:  # it could stand for millions of entries, or for itself
        yield NotPlain(line, field, _NO_REFERENCES)
        return
    seen.add(id(node))
    if depth > DEEPEST:
        yield NotPlain(line, field, f"expected at most {DEEPEST} levels")
    elif isinstance(node, yaml.MappingNode):
        yield from _faults_of_fields(node, depth, seen)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _faults(value, field, depth + 1, seen)
    elif node.tag not in _PLAIN:
        yield NotPlain(line, field, "expected words, a number, true or false; put words in quotes")
    elif node.tag in _NUMBERS and not _ordinary(node.value):
        yield NotPlain(line, field, "expected an ordinary number; put words in quotes")


def _faults_of_fields(node: yaml.MappingNode, depth: int, seen: set[int]) -> Iterator[NotPlain]:
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
            yield from _faults(value, key.value, depth + 1, seen)


def _ordinary(written: str) -> bool:
    if len(written) > LONGEST_NUMBER or ":" in written:
        return False
    try:
        return isfinite(float(written.replace("_", "")))
    except ValueError:
        return written[:2].lower() in ("0x", "0b", "0o") and "." not in written
