"""The whole glossary, with a field to search it that needs no kernel."""

from typing import Any

from lesson.bundles import bundle_text, output_script
from lesson.vocabulary.payload import GlossaryPayload, GlossaryTerm
from lesson.vocabulary.table import HEADS, table_html, table_plain
from lesson.vocabulary.term import KINDS, Term, load_terms

CAPTION = "The words of the lesson"


def glossary() -> "Glossary":
    """Show every word of the lesson, to be searched and filtered."""
    return Glossary(tuple(sorted(load_terms().values(), key=lambda term: term.plain.casefold())))


class Glossary:
    """Terms in three faces: a script with a search, a table without it, and plain words.

    A saved page shows the script's face as soon as it is open and trusted, without a kernel.
    """

    def __init__(self, terms: tuple[Term, ...]) -> None:
        self.terms = terms

    def script(self) -> str:
        """Return the script that shows the glossary in the output's own ``element``."""
        known = GlossaryPayload(
            caption=CAPTION,
            heads=list(HEADS),
            kinds=dict(KINDS),
            terms=[_shown(term) for term in self.terms],
        )
        return output_script("glossary.js", "showGlossary", known, bundle_text("glossary.css"))

    def __repr__(self) -> str:
        """The terms in words, in the order of the alphabet."""
        return table_plain(self.terms)

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        return {
            "application/javascript": self.script(),
            "text/html": table_html(self.terms, CAPTION),
            "text/plain": repr(self),
        }


def _shown(term: Term) -> GlossaryTerm:
    return GlossaryTerm(
        plain=term.plain,
        medical=term.medical,
        kind=term.kind,
        definition=term.definition,
        page=term.page,
        code=list(term.code),
        forms=list(term.forms),
    )
