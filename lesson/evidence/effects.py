"""What trials measured: the few effects that the lesson prints, each with its source."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from lesson.data_folder import data_folder
from lesson.errors import BadData
from lesson.evidence.source import load_sources

if TYPE_CHECKING:
    from lesson.data_files.yaml_file import Entry

STANDARDISED = "standardised"
AIMS = {"lower": -1, "higher": 1}


@dataclass(frozen=True)
class Effect:
    """One effect as its source states it; the fields are explained in data/evidence/README.md."""

    id: str
    treatment: str
    against: str
    outcome: str
    measure: str
    value: float
    aim: str
    certainty: str
    source: str
    interval: tuple[float, float] | None = None
    yardstick: float | None = None

    @property
    def gain(self) -> float:
        """The value, turned so that more is better."""
        return AIMS[self.aim] * self.value

    @property
    def gain_interval(self) -> tuple[float, float] | None:
        """The interval, turned so that more is better; the smaller gain comes first."""
        if self.interval is None:
            return None
        low, high = sorted(AIMS[self.aim] * end for end in self.interval)
        return low, high

    @property
    def share(self) -> float:
        """The gain as a part of its yardstick.

        Raises
        ------
        BadData
            If the effect has no yardstick.
        """
        if self.yardstick is None:
            raise BadData(f"The effect {self.id!r} has no yardstick.")
        return self.gain / self.yardstick


@cache
def load_effects(file: Path | None = None) -> MappingProxyType[str, Effect]:
    """Return every effect by its id, in the file's order.

    Raises
    ------
    DataError
        If an entry lacks a field, has an unknown one, repeats an id, holds something other than
        numbers where numbers are due, or names a source that does not exist; it names file,
        line, id, field and what was expected.
    """
    from lesson.data_files.yaml_file import read_entries  # YAML is slow to import

    effects: dict[str, Effect] = {}
    for entry in read_entries(file or data_folder() / "evidence" / "effects.yaml"):
        name = str(entry.fields.get("id", f"entry {entry.number}"))
        _check_fields(entry, name)
        _check_numbers(entry, name)
        if not re.fullmatch(r"[a-z]+(-[a-z]+)*", name):
            raise entry.error(name, "expected small letters and hyphens", "id")
        if name in effects:
            raise entry.error(name, "expected an id not used before", "id")
        if entry.fields["aim"] not in AIMS:
            raise entry.error(name, f"expected one of {sorted(AIMS)}", "aim")
        if entry.fields["source"] not in load_sources():
            raise entry.error(name, "expected a key of sources.yaml", "source")
        if entry.fields["measure"] != STANDARDISED and "yardstick" not in entry.fields:
            raise entry.error(name, "expected with every measure in points", "yardstick")
        interval = entry.fields.get("interval")
        effects[name] = Effect(
            **entry.fields | {"interval": tuple(interval) if interval is not None else None}
        )
    return MappingProxyType(effects)


def _check_fields(entry: Entry, name: str) -> None:
    known = {field.name for field in fields(Effect)}
    optional, numeric = {"interval", "yardstick"}, {"value", "interval", "yardstick"}
    for field in (field.name for field in fields(Effect)):
        if field not in optional and field not in entry.fields:
            raise entry.error(name, "expected, but missing", field)
    for field, value in entry.fields.items():
        if field not in known:
            raise entry.error(name, f"unknown; expected one of {sorted(known)}", field)
        if field not in numeric and (not isinstance(value, str) or not value.strip()):
            raise entry.error(name, "expected words", field)


def _check_numbers(entry: Entry, name: str) -> None:
    value = entry.fields["value"]
    if not _is_number(value):
        raise entry.error(name, "expected a number", "value")
    interval = entry.fields.get("interval", [value, value])
    if not isinstance(interval, list) or len(interval) != 2 or not all(map(_is_number, interval)):
        raise entry.error(name, "expected two numbers, [low, high]", "interval")
    if not interval[0] <= value <= interval[1]:
        raise entry.error(name, f"expected low and high on either side of {value}", "interval")
    yardstick = entry.fields.get("yardstick", 1)
    if not _is_number(yardstick) or yardstick <= 0:
        raise entry.error(name, "expected a number above 0", "yardstick")


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
