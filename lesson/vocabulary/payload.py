"""What the glossary's script is given, as plain values."""

from typing_extensions import TypedDict


class GlossaryTerm(TypedDict):
    """A word: plain, medical, what it is; further forms, and its names in the data and the code."""

    plain: str
    medical: str
    kind: str
    definition: str
    page: str
    code: list[str]
    forms: list[str]


class GlossaryPayload(TypedDict):
    """The glossary; `kinds` names groups of words by their key."""

    caption: str
    heads: list[str]
    kinds: dict[str, str]
    terms: list[GlossaryTerm]


TYPES = {"GlossaryPayload": GlossaryPayload}
