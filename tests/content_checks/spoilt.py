"""The lesson's own content, and copies of it with one thing wrong."""

import shutil
from copy import deepcopy
from functools import cache
from pathlib import Path

from lesson.content_checks.command import find_checks, findings_of
from lesson.content_checks.content import Content
from lesson.content_checks.page import Page
from lesson.data_folder import data_folder

CHECKS = {check.name: check for check in find_checks()}


@cache
def own() -> Content:
    """The content as it is, read once for all tests: none of them may change it."""
    return Content()


def found(name: str, content: Content) -> list:
    return list(findings_of(CHECKS[name], content))


def page_called(start: str) -> Page:
    return next(page for page in own().pages if page.name.startswith(start))


def with_page(start: str, change) -> tuple[Content, object]:
    """The content with one notebook changed, and what the change returned."""
    page = page_called(start)
    notebook = deepcopy(page.notebook)
    place = change(notebook)
    pages = [Page(p.path, notebook) if p is page else p for p in own().pages]
    return Content(pages=pages), place


def with_file(folder: Path, name: str, old: str, new: str) -> tuple[Content, str]:
    """The content with one file of data/ changed, and the changed text."""
    before = (data_folder() / name).read_text(encoding="utf-8")
    assert old in before, name
    text = before.replace(old, new, 1)
    if name.startswith("questions/"):
        there = folder / "questions"
        shutil.copytree(data_folder() / "questions", there)
        instead = {"questions": there}
        file = folder / name
    else:
        file = folder / Path(name).name
        instead = {name: file}
    file.write_text(text, encoding="utf-8")
    return Content(instead, own().pages), text
