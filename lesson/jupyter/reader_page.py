"""A page of the lesson as the reader shows it: one HTML document."""

import json
from dataclasses import dataclass, replace
from functools import lru_cache
from html import escape
from http import HTTPStatus
from pathlib import Path, PurePosixPath
from string import Template
from typing import Any

from jupyter_server.utils import url_path_join

from lesson.jupyter.document import before_paint, stamped
from lesson.jupyter.page_html import PageHtml, page_html
from lesson.jupyter.page_links import page_address
from lesson.jupyter.pages import FIRST, SavedPage, contents, sound_page, title_of
from lesson.jupyter.served import Served
from lesson.jupyter.trust import ships

SHELL = Path(__file__).with_name("reader.html")


@dataclass(frozen=True)
class Asked:
    """A page that is asked for: its path below the pages' folder, and what its file holds.

    One that nobody vouches for has a ``nonce``, the secret by which the browser knows our script.
    """

    path: str
    saved: SavedPage
    nonce: str = ""

    @property
    def trusted(self) -> bool:
        """Whether it may run by itself."""
        return not self.nonce


def is_published(saved: SavedPage) -> bool:
    """Say whether a page is as it was published. Raises as `lesson.jupyter.pages.sound_page`."""
    return _known(saved)[1]


def reader_page(asked: Asked, served: Served) -> str:
    """Return the document for a page. Raises as `lesson.jupyter.pages.sound_page`."""
    title, _ = _known(asked.saved)
    shown = _html(asked.saved, asked.trusted)
    return _document(asked.path, served, title, shown, asked.saved.mark, nonce=asked.nonce)


def damaged_page(path: str, served: Served) -> str:
    """Return the document that stands in for a page that cannot be read, and says so in a sentence."""
    title = page_address(PurePosixPath(path).name).replace("_", " ")
    words = (
        f"The page “{title}” cannot be shown, as its file is damaged: get it again from where "
        "the lesson came from. The other pages open all the same."
    )
    return _document(path, served, title, _notice(escape(words)))


def missing_page(served: Served) -> str:
    """Return the document at an address where there is no page: a sentence that leads to the first."""
    words = f"There is no page of this name: {_first_page('the lesson begins here', served)}."
    return _no_page(served, "No such page", words)


def refused_page(status_code: int, served: Served) -> str:
    """Return the document where the server cannot answer, or must not: a sentence, and what can be done."""
    words = (
        "You are not allowed to read this page here. Whoever has put the lesson here can change that."
        if status_code == HTTPStatus.FORBIDDEN
        else "This page could not be shown just now. Open it again in a moment; if that does not help, "
        "close the lesson and start it anew. What you answered and noted is kept. "
        f"{_first_page('The lesson begins here', served)}."
    )
    return _no_page(served, "This page cannot be shown", words)


def _first_page(words: str, served: Served) -> str:
    return f'<a href="{escape(served.home)}/read/{page_address(FIRST)}">{words}</a>'


def _no_page(served: Served, title: str, html: str) -> str:
    """Return a document with no page behind it: nothing to be changed in the workbench, no kernel."""
    return _document("", replace(served, workbench=None), title, _notice(html))


def _notice(html: str) -> PageHtml:
    return PageHtml(parts=[f'<div class="page-prose" data-cell="0"><p>{html}</p></div>'])


def _document(
    path: str, served: Served, title: str, shown: PageHtml, mark: str = "", nonce: str = ""
) -> str:
    learner = served.learners.now()
    config = {
        "home": served.home,
        "person": learner.id,
        "learner": learner.name,
        "who": url_path_join(served.home, "who") if served.learners.can_be_several else None,
        "path": path,
        "title": title,
        "mark": mark,
        "trusted": not nonce,
        "workbench": served.workbench,
        "contents": [{"path": page.path, "title": page.title} for page in contents()],
        "setup": shown.setup,
        "sleeping": shown.sleeping,
    }
    return Template(SHELL.read_text("utf-8")).substitute(
        title=escape(title),
        home=escape(served.home),
        nonce=nonce,
        person=learner.id,
        before_paint=before_paint(),
        style=stamped("reader.css"),
        script=stamped("reader.js"),
        config=_in_script(config),
        parts="\n".join(shown.parts),
    )


@lru_cache(maxsize=32)
def _known(saved: SavedPage) -> tuple[str, bool]:
    page = sound_page(saved)
    return title_of(page, saved.name), ships(page)


@lru_cache(maxsize=32)
def _html(saved: SavedPage, trusted: bool) -> PageHtml:
    return page_html(sound_page(saved), trusted=trusted)


def _in_script(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False).replace("<", "\\u003c")
