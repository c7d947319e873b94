"""The lesson's pages as files: where they lie, and in which order they are read."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import nbformat
from nbformat.validator import iter_validate

from lesson.errors import BadData, UnknownName
from lesson.page_calls import pages_folder, read_page

FIRST = "00_start_here.ipynb"


@dataclass(frozen=True)
class PageFile:
    """One page: its address below the pages' folder, its title, and its number if it has one."""

    path: str
    title: str

    @property
    def number(self) -> str:
        """Its two digits, such as "03", or nothing for what is only looked up."""
        return self.path[:2] if self.path[:2].isdigit() else ""


def page_file(path: str) -> Path:
    """Return where the page at this address below the pages' folder lies.

    Raises
    ------
    UnknownName
        If there is no such page.
    """
    folder = pages_folder().resolve()
    file = (folder / path).resolve()
    if file.suffix != ".ipynb" or not file.is_relative_to(folder) or not file.is_file():
        raise UnknownName(f"The lesson has no page {path!r:.80}.")
    return file


def is_page(root: str, path: str) -> bool:
    """Say whether the file at this path below a server's root lies in the pages' folder."""
    return (Path(root) / path.strip("/")).resolve().is_relative_to(pages_folder().resolve())


def sound_page(file: Path) -> nbformat.NotebookNode:
    """Return a page as it is saved now, whoever has written it.

    Raises
    ------
    BadData
        If the file is no notebook, or not made as one should be.
    """
    page = read_page(file)
    fault = next(iter_validate(page), None)  # type: ignore[no-untyped-call]
    if fault is not None:
        where = ".".join(map(str, fault.absolute_path)) or "the whole"
        raise BadData(f"{file.name} is no notebook that can be read: see {where} in it.")
    return page


def contents() -> list[PageFile]:
    """Return the pages in the order in which they are read; what is only looked up comes last."""
    folder = pages_folder()
    files = sorted(folder.glob("*.ipynb"))
    return [PageFile(file.name, _title(file, file.stat().st_mtime_ns)) for file in files]


@lru_cache(maxsize=64)
def _title(file: Path, _changed: int) -> str:
    try:
        return title_of(sound_page(file), file)
    except BadData:  # whoever opens it is told; the others are opened all the same
        return title_of(nbformat.v4.new_notebook(), file)  # type: ignore[no-untyped-call]


def title_of(page: nbformat.NotebookNode, file: Path) -> str:
    """Return what a page is called: its first heading, or else its file's name."""
    for cell in page.cells:
        for line in cell.source.splitlines() if cell.cell_type == "markdown" else ():
            if line.startswith("# "):
                return str(line.removeprefix("# ").strip())
    return file.stem.replace("_", " ")
