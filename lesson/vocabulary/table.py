"""Terms as a table that needs no script, and as plain words."""

from collections.abc import Iterable
from html import escape

from lesson.bundles import style_element
from lesson.vocabulary.term import Term

#: What stands above a table's columns, with a search or without.
HEADS = ("in plain words", "in anatomy and medicine", "what it is")


def table_html(terms: Iterable[Term], caption: str) -> str:
    """Return the terms as an HTML table with its style sheet in front."""
    # Roles are said aloud: on a narrow page the style sheet turns cells into blocks, and a browser
    # then forgets that they were a table.
    heads = "".join(f'<th scope="col" role="columnheader">{head}</th>' for head in HEADS)
    rows = "".join(_row(term) for term in terms)
    return (
        f"{style_element('glossary.css')}"
        f'<div class="lesson-words"><table role="table"><caption>{escape(caption)}</caption>\n'
        f'<thead role="rowgroup"><tr role="row">{heads}</tr></thead>\n'
        f'<tbody role="rowgroup">\n{rows}</tbody></table></div>'
    )


def table_plain(terms: Iterable[Term]) -> str:
    """Return the terms in plain words, a line each."""
    return "\n".join(f"{_both_names(term)}: {term.definition}" for term in terms)


def _row(term: Term) -> str:
    return (
        f'<tr role="row"><th scope="row" role="rowheader">{escape(term.plain)}</th>'
        f'<td role="cell">{escape(term.medical)}</td>'
        f'<td role="cell">{escape(term.definition)}</td></tr>\n'
    )


def _both_names(term: Term) -> str:
    return term.plain if term.plain == term.medical else f"{term.plain} ({term.medical})"
