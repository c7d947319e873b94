"""The words of one page, at its end."""

from lesson.errors import UnknownName
from lesson.evidence.page import Page
from lesson.vocabulary.table import table_html, table_plain
from lesson.vocabulary.term import Term, load_terms


def words(*ids: str) -> Page:
    """Show a page's own terms, such as ``words("sitting_bone", "piriformis")``, in this order.

    Raises
    ------
    UnknownName
        If the glossary has no term of that id.
    """
    terms = [_find(id_) for id_ in ids]
    return Page(table_html(terms, "The words of this page"), table_plain(terms))


def _find(id_: str) -> Term:
    terms = load_terms()
    if not isinstance(id_, str) or id_ not in terms:
        raise UnknownName(f"There is no term {id_!r:.80} in data/glossary.yaml.")
    return terms[id_]
