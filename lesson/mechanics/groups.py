"""The groups of muscles that are turned as one, at the hip and in the trunk."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lesson.data_files.yaml_file import DataError, Entry, read_entries
from lesson.errors import UnknownName
from lesson.mechanics.muscles import load_muscles
from lesson.mechanics.ranges import check_range
from lesson.mechanics.tables import muscles_folder

Numbers = NDArray[np.float64]

TIGHTNESS_PERCENT = (-10.0, 10.0)


@dataclass(frozen=True)
class HipGroup:
    """Muscles of one side that are turned as one; ``rows`` index ``muscle_names()``."""

    group: str
    label: str
    side: str
    rows: NDArray[np.intp]
    structures: tuple[str, ...]


@dataclass(frozen=True)
class Member:
    """A part of a trunk group: its row in ``lumbar.csv``, and the length of its fibres."""

    row: str
    fibre_m: float
    source: str


@dataclass(frozen=True)
class TrunkGroup:
    """Muscles of the trunk that are turned as one, both sides together."""

    group: str
    label: str
    side: str
    structures: tuple[str, ...]
    members: tuple[Member, ...]


@cache
def hip_groups() -> tuple[HipGroup, ...]:
    """Return the hip's groups; together they hold each of the 25 muscles once.

    Raises
    ------
    DataError
        If ``groups.yaml`` is damaged, naming line, group and field.
    """
    names = load_muscles().names
    found, left = [], list(names)
    file = muscles_folder() / "groups.yaml"
    for entry in read_entries(file):
        for name in _field(entry, "muscles", list):
            if name not in left:
                raise entry.error(
                    _name(entry), f"{name} is unknown or stands in two groups", "muscles"
                )
            left.remove(name)
        rows = np.array([names.index(name) for name in entry.fields["muscles"]], dtype=np.intp)
        found.append(HipGroup(**_words(entry), rows=rows))
    if left:
        raise DataError(file, 1, "the file", "muscles", f"no group holds {', '.join(left)}")
    return tuple(found)


@cache
def trunk_groups() -> tuple[TrunkGroup, ...]:
    """Return the trunk's groups.

    Raises
    ------
    DataError
        If ``trunk.yaml`` is damaged, naming line, group and field.
    """
    found = []
    for entry in read_entries(muscles_folder() / "trunk.yaml"):
        members = []
        for number, fields in enumerate(_field(entry, "members", list)):
            try:
                member = Member(**fields)
            except TypeError:
                raise entry.error(
                    _name(entry), "expected row, fibre_m and source", "members", number
                ) from None
            if not isinstance(member.fibre_m, float) or not 0.01 < member.fibre_m < 1:
                raise entry.error(
                    _name(entry), "fibre_m: expected 0.01 to 1 metres", "members", number
                )
            members.append(member)
        found.append(TrunkGroup(**_words(entry), members=tuple(members)))
    return tuple(found)


def group_names() -> tuple[str, ...]:
    """Return the names of all groups, hip before trunk."""
    hip, trunk = hip_groups(), trunk_groups()
    return tuple([each.group for each in hip] + [each.group for each in trunk])


def check_tightness(tightness: Mapping[str, float]) -> None:
    """Raise `UnknownName` for a group, `BadCall` for a tightness outside -10 to 10 per cent."""
    for name, value in tightness.items():
        if name not in group_names():
            raise UnknownName(
                f"There is no muscle group {name!r}; there are {', '.join(group_names())}."
            )
        check_range(f"tightness of {name}", value, TIGHTNESS_PERCENT, "per cent")


def by_muscle(tightness: Mapping[str, float]) -> Numbers:
    """Return each hip muscle's tightness in per cent, shape (25,), from that of its group."""
    found = np.zeros(len(load_muscles().names))
    for group in hip_groups():
        found[group.rows] = tightness.get(group.group, 0.0)
    return found


def _words(entry: Entry) -> dict[str, Any]:
    words: dict[str, Any] = {name: _field(entry, name, str) for name in ("group", "label", "side")}
    return words | {"structures": tuple(_field(entry, "structures", list))}


def _field(entry: Entry, name: str, kind: type) -> Any:
    value = entry.fields.get(name)
    if not isinstance(value, kind) or not value:
        expected = "a list" if kind is list else "words"
        raise entry.error(_name(entry), f"expected {expected}", name)
    return value


def _name(entry: Entry) -> str:
    return str(entry.fields.get("group", f"entry {entry.number}"))
