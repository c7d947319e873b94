"""The six ways in which the sciatic nerve and piriformis can lie to each other."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from lesson.atlas.nerve import FILE
from lesson.atlas.reading import (
    AtlasError,
    Points,
    as_points,
    read_atlas_file,
    require,
    require_named,
)

PASSAGES = ("below", "through", "above")


@dataclass(frozen=True)
class Part:
    """One of the nerve's two parts: its course, shape (n, 3) in metres, and how it passes."""

    passes: str
    points_m: Points


@dataclass(frozen=True)
class Variant:
    """One of the types of Beaton and Anson; both parts run together where it is ``undivided``."""

    letter: str
    undivided: bool
    tibial: Part
    common_fibular: Part


@cache
def load_variants() -> dict[str, Variant]:
    """Return the six types by letter.

    Raises
    ------
    AtlasError
        If ``nerve.json`` is missing or damaged, naming the type.

    Source: BeatonAnson1937 for the types; the courses are schematic.
    """
    types = require_named(
        require(read_atlas_file(FILE), "beaton_anson", FILE, "the file"),
        "types",
        FILE,
        "beaton_anson",
    )
    return {
        letter: Variant(
            letter,
            bool(require(entry, "undivided", FILE, f"type {letter}")),
            _part(entry, "tibial", letter),
            _part(entry, "common_fibular", letter),
        )
        for letter, entry in types.items()
    }


def _part(entry: Any, name: str, letter: str) -> Part:
    where = f"{name} of type {letter}"
    part = require(entry, name, FILE, f"type {letter}")
    passes = require(part, "piriformis", FILE, where)
    if passes not in PASSAGES:
        raise AtlasError(
            f"{FILE}: {where} passes {passes!r}; expected one of {', '.join(PASSAGES)}."
        )
    return Part(passes, as_points(require(part, "xyz", FILE, where), 3, FILE, where))
