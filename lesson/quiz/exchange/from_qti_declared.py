"""What an item of QTI declares of a response: which is right, and what each part of one is worth."""

from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element

from lesson.data_files.plain_xml import local_name

NUMBERS = ("float", "integer")


@dataclass(frozen=True)
class Declared:
    """A response: its base type, whether it is `several` values, which are right, what each is worth.

    `worth` is empty where nothing is told; a pair is its two identifiers with a space between.
    """

    base: str
    several: bool
    right: tuple[str, ...]
    worth: dict[str, float]
    otherwise: float = 0.0
    least: float = float("-inf")
    most: float = float("inf")

    def right_value(self) -> Any:
        """Return the right response as rules compare it."""
        values: list[Any] = (
            [float(each) for each in self.right] if self.is_number else list(self.right)
        )
        return values if self.several else (values or [None])[0]

    @property
    def is_number(self) -> bool:
        """Whether it is a number."""
        return self.base in NUMBERS

    def mapped(self, response: Any) -> float:
        """Return what a response is worth."""
        parts = response if isinstance(response, list) else [response]
        found = dict.fromkeys(parts)  # each counts once
        total = sum(self.worth_of(part) for part in found if part is not None)
        return min(max(total, self.least), self.most)

    def worth_of(self, part: Any) -> float:
        """Return what a part of a response is worth, before the whole is kept within its bounds."""
        if isinstance(part, float):
            known = (value for key, value in self.worth.items() if float(key) == part)
            return next(known, self.otherwise)
        return self.worth.get(part, self.otherwise)


def declared(item: Element) -> dict[str, Declared]:
    """Return what an item declares of its responses. Raises ValueError for what is no number."""
    return {
        child.get("identifier", ""): _declared(child)
        for child in item
        if local_name(child) == "responseDeclaration"
    }


def _declared(declaration: Element) -> Declared:
    base = declaration.get("baseType", "")
    several = declaration.get("cardinality") in ("multiple", "ordered")
    parts = {local_name(child): child for child in declaration}
    right = [
        " ".join((value.text or "").split())
        for value in parts.get("correctResponse", ())
        if local_name(value) == "value"
    ]
    mapping = parts.get("mapping")
    if mapping is None:
        return Declared(base, several, tuple(right), {})
    worth = {
        " ".join(entry.get("mapKey", "").split()): float(entry.get("mappedValue", "0"))
        for entry in mapping
        if local_name(entry) == "mapEntry"
    }
    bounds = {
        name: float(mapping.get(attribute, ""))
        for name, attribute in (("least", "lowerBound"), ("most", "upperBound"))
        if mapping.get(attribute)
    }
    otherwise = float(mapping.get("defaultValue", "0"))
    return Declared(base, several, tuple(right), worth, otherwise, **bounds)
