"""The lesson's pages as files: where they lie, and in which order they are read."""

import hashlib
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

import nbformat
from nbformat.validator import iter_validate

from lesson.errors import BadData, UnknownName
from lesson.jupyter.page_links import ENDING, page_address
from lesson.page_calls import pages_folder, parse_page

FIRST = "00_start_here.ipynb"


@dataclass(frozen=True)
class PageFile:
    """One page: its path below the pages' folder, and its title."""

    path: str
    title: str


def page_file(path: str) -> Path:
    """Return where the page at this path below the pages' folder lies.

    Raises
    ------
    UnknownName
        If there is no such page.
    """
    folder = pages_folder().resolve()
    try:
        file = (folder / path).resolve()
        there = file.suffix == ENDING and file.is_relative_to(folder) and file.is_file()
    except (OSError, ValueError):  # no system has such a name, as one of a thousand letters
        there = False
    if not there:
        raise UnknownName(f"The lesson has no page {path!r:.80}.")
    return file


def is_there(path: str) -> bool:
    """Say whether there is a page at this path below the pages' folder."""
    try:
        page_file(path)
    except UnknownName:
        return False
    return True


def is_page(root: str, path: str) -> bool:
    """Say whether the file at this path below a server's root lies in the pages' folder."""
    return (Path(root) / path.strip("/")).resolve().is_relative_to(pages_folder().resolve())


@dataclass(frozen=True)
class SavedPage:
    """A page as its file was when it was read once: what is decided of it holds for what is shown of it.

    Two are the same if their files have the same name and hold the same, whose hash is ``mark``.
    """

    name: str
    mark: str
    content: bytes = field(compare=False, repr=False)


def saved_page(file: Path) -> SavedPage:
    """Read a page's file. Raises BadData if that cannot be done."""
    try:
        content = file.read_bytes()
    except OSError as error:
        raise BadData(f"{file.name} cannot be read: {error.strerror}") from error
    return SavedPage(file.name, hashlib.sha256(content).hexdigest(), content)


def sound_page(saved: SavedPage) -> nbformat.NotebookNode:
    """Return the notebook that a page's file held, whoever has written it.

    Raises
    ------
    BadData
        If the file is no notebook, or not made as one should be.
    """
    page = parse_page(saved.content, saved.name)
    fault = next(iter_validate(page), None)  # type: ignore[no-untyped-call]
    if fault is not None:
        where = ".".join(map(str, fault.absolute_path)) or "the whole"
        raise BadData(f"{saved.name} is no notebook that can be read: see {where} in it.")
    return page


def contents() -> list[PageFile]:
    """Return the pages in the order in which they are read; what is only looked up comes last."""
    folder = pages_folder()
    files = sorted(folder.glob(f"*{ENDING}"))
    return [PageFile(file.name, _title(file, file.stat().st_mtime_ns)) for file in files]


@lru_cache(maxsize=64)
def _title(file: Path, _changed: int) -> str:
    try:
        return title_of(sound_page(saved_page(file)), file.name)
    except BadData:  # whoever opens it is told; the others are opened all the same
        return title_of(nbformat.v4.new_notebook(), file.name)  # type: ignore[no-untyped-call]


def title_of(page: nbformat.NotebookNode, name: str) -> str:
    """Return what a page is called: its first heading, or else its file's name."""
    for cell in page.cells:
        for line in cell.source.splitlines() if cell.cell_type == "markdown" else ():
            if line.startswith("# "):
                return str(line.removeprefix("# ").strip())
    return page_address(name).replace("_", " ")
