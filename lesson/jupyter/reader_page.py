"""A page of the lesson as the reader shows it: one HTML document."""

import hashlib
import json
from functools import lru_cache
from html import escape
from pathlib import Path
from string import Template
from typing import Any

from lesson.bundles import bundle_file
from lesson.jupyter.page_html import PageHtml, page_html
from lesson.jupyter.pages import contents, title_of
from lesson.jupyter.served import Served
from lesson.jupyter.trust import is_trusted, ships
from lesson.page_calls import read_page

SHELL = Path(__file__).with_name("reader.html")


def reader_page(file: Path, path: str, served: Served) -> str:
    """Return the document for the page in this file. Raises as `lesson.page_calls.read_page`."""
    changed = file.stat().st_mtime_ns
    title, as_published = _read(file, changed)
    trusted = as_published or is_trusted(read_page(file))
    shown = _html(file, changed, trusted)
    config = {
        "home": served.home,
        "path": path,
        "title": title,
        "trusted": trusted,
        "workbench": served.workbench,
        "contents": [{"path": page.path, "title": page.title} for page in contents()],
        "setup": shown.setup,
        "sleeping": shown.sleeping,
    }
    return Template(SHELL.read_text("utf-8")).substitute(
        title=escape(title),
        home=escape(served.home),
        style=_stamped("reader.css"),
        script=_stamped("reader.js"),
        config=_in_script(config),
        parts="\n".join(shown.parts),
    )


@lru_cache(maxsize=32)
def _read(file: Path, _changed: int) -> tuple[str, bool]:
    page = read_page(file)
    return title_of(page, file), ships(page)


@lru_cache(maxsize=32)
def _html(file: Path, _changed: int, trusted: bool) -> PageHtml:
    return page_html(read_page(file), trusted=trusted)


def _stamped(name: str) -> str:
    """Return a built file's name with a mark that changes when the file does."""
    file = bundle_file(name)
    return f"{name}?v={_mark(file, file.stat().st_mtime_ns)}"


@lru_cache(maxsize=8)
def _mark(file: Path, _changed: int) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()[:16]


def _in_script(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False).replace("<", "\\u003c")
