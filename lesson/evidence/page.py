"""A piece of page with two faces: HTML for the eye, plain words for everything else."""

from dataclasses import dataclass
from html import escape
from typing import Any

from lesson.bundles import style_element
from lesson.evidence.source import Source

# JupyterLab takes Enter and Space from whatever has the focus, unless that very element says no.
QUIET = 'data-lm-suppress-shortcuts="true"'


@dataclass(frozen=True)
class Page:
    """What a cell shows. Both faces are the same on every run, so they can be compared."""

    html: str
    plain: str

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        return {"text/html": self.html, "text/plain": self.plain}

    def __repr__(self) -> str:
        return self.plain


def style() -> str:
    """Return the rooms' style sheet, ready to stand in front of the HTML it dresses."""
    return style_element("evidence.css")


def source_html(source: Source) -> str:
    """Return one source as HTML: citation, DOI link, and how far it was checked."""
    link = ""
    if source.doi:
        link = (
            f' <a href="{escape(source.link)}" target="_blank" rel="noopener" {QUIET}>'
            f"doi:{escape(source.doi)}</a>"
        )
    checked = f'<span class="lesson-checked">({escape(source.checked_words)})</span>'
    return f"{escape(source.citation)}{link} {checked}"


def source_plain(source: Source) -> str:
    """Return one source in plain words."""
    parts = [source.citation, source.link, f"({source.checked_words})"]
    return " ".join(filter(None, parts))
