"""A piece of page with two faces: HTML for the eye, plain words for everything else."""

import json
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

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


def in_script(value: object) -> str:
    """Return a plain value as JavaScript for a page's script; nothing in it can end the script.

    Raises
    ------
    TypeError, ValueError
        If it is not what JSON can hold.
    """
    written = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return written.replace("<", "\\u003c")


@cache
def style() -> str:
    """Return the rooms' style sheet, ready to stand in front of the HTML it dresses."""
    sheet = Path(__file__).with_name("evidence.css").read_text(encoding="utf-8")
    return f"<style>\n{sheet}</style>\n"


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
