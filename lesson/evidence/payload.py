"""What the script of chips is given, as plain values."""

from typing_extensions import TypedDict


class ClaimCard(TypedDict):
    """A claim with its grade; `style` is what the style sheet knows the grade by."""

    claim: str
    grade: str
    shape: str
    style: str
    kernel: str
    why: str
    sources: list[str]


class SourceLine(TypedDict):
    """A source as it is listed; without a link it is empty."""

    citation: str
    link: str
    checked: str


class ChipPayload(TypedDict):
    """The claims by number and the sources by key that a list holds."""

    claims: dict[str, ClaimCard]
    sources: dict[str, SourceLine]


TYPES = {"ChipPayload": ChipPayload}
