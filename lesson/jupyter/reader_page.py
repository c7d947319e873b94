"""A page of the lesson as the reader shows it: one HTML document."""

import hashlib
import json
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from pathlib import Path
from string import Template
from typing import Any

from lesson.bundles import bundle_file
from lesson.jupyter.page_html import PageHtml, page_html
from lesson.jupyter.pages import contents, sound_page, title_of
from lesson.jupyter.served import Served
from lesson.jupyter.trust import ships

SHELL = Path(__file__).with_name("reader.html")


@dataclass(frozen=True)
class Asked:
    """A page that is asked for: its file, and its address below the pages' folder.

    One that nobody vouches for has a ``nonce``, the secret by which the browser knows our script.
    """

    file: Path
    path: str
    nonce: str = ""

    @property
    def trusted(self) -> bool:
        """Whether it may run by itself."""
        return not self.nonce

    @property
    def changed(self) -> int:
        """When the file was changed last, in nanoseconds."""
        return self.file.stat().st_mtime_ns


def is_published(file: Path) -> bool:
    """Say whether a page is as it was published. Raises as `lesson.jupyter.pages.sound_page`."""
    return _read(file, file.stat().st_mtime_ns)[1]


def reader_page(asked: Asked, served: Served) -> str:
    """Return the document for a page. Raises as `lesson.jupyter.pages.sound_page`."""
    title, _ = _read(asked.file, asked.changed)
    return _document(asked, served, title, _html(asked.file, asked.changed, asked.trusted))


def damaged_page(asked: Asked, served: Served) -> str:
    """Return the document that stands in for a page that cannot be read, and says so in a sentence."""
    words = (
        f"This page cannot be shown, as its file {asked.file.name} is damaged: get it again from where "
        "the lesson came from. The other pages open all the same."
    )
    prose = f'<div class="page-prose" data-cell="0"><p>{escape(words)}</p></div>'
    return _document(asked, served, asked.file.stem.replace("_", " "), PageHtml(parts=[prose]))


def _document(asked: Asked, served: Served, title: str, shown: PageHtml) -> str:
    config = {
        "home": served.home,
        "path": asked.path,
        "title": title,
        "trusted": asked.trusted,
        "workbench": served.workbench,
        "contents": [{"path": page.path, "title": page.title} for page in contents()],
        "setup": shown.setup,
        "sleeping": shown.sleeping,
    }
    return Template(SHELL.read_text("utf-8")).substitute(
        title=escape(title),
        home=escape(served.home),
        nonce=asked.nonce,
        style=_stamped("reader.css"),
        script=_stamped("reader.js"),
        config=_in_script(config),
        parts="\n".join(shown.parts),
    )


@lru_cache(maxsize=32)
def _read(file: Path, _changed: int) -> tuple[str, bool]:
    page = sound_page(file)
    return title_of(page, file), ships(page)


@lru_cache(maxsize=32)
def _html(file: Path, _changed: int, trusted: bool) -> PageHtml:
    return page_html(sound_page(file), trusted=trusted)


def _stamped(name: str) -> str:
    """Return a built file's name with a mark that changes when the file does."""
    file = bundle_file(name)
    return f"{name}?v={_mark(file, file.stat().st_mtime_ns)}"


@lru_cache(maxsize=8)
def _mark(file: Path, _changed: int) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()[:16]


def _in_script(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False).replace("<", "\\u003c")
