"""A page of the lesson, read as a file: where it is, and which of the lesson's calls it makes."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lesson.errors import BadData, UnknownName

if TYPE_CHECKING:
    import nbformat

PACKAGE = Path(__file__).resolve().parent
CHECKOUT = PACKAGE.parent / "notebooks"


@dataclass(frozen=True)
class Call:
    """One call of a page: its friendly line, its name and its words."""

    title: str
    name: str
    words: tuple[str, ...]


def pages_folder() -> Path:
    """Return the folder of the lesson's own pages: inside a wheel's package, or beside it."""
    inside = PACKAGE / "notebooks"
    return inside if inside.is_dir() else CHECKOUT


def find_page(name: str) -> Path:
    """Return the notebook called `name`, such as "02" or "02_what_irritates_it", or its path.

    Raises
    ------
    UnknownName
        If there is no such page, or more than one, naming those that exist.
    """
    name = str(name)
    if name.endswith(".ipynb") and _is_file(Path(name)):
        return Path(name)
    folders = [pages_folder(), Path.cwd(), Path.cwd().parent, Path.cwd() / "notebooks"]
    for folder in folders:
        pages = sorted(folder.glob("[0-9][0-9]_*.ipynb"))
        found = [page for page in pages if page.stem.startswith(name.removesuffix(".ipynb"))]
        if len(found) == 1:
            return found[0]
    there = ", ".join(page.stem for page in sorted(pages_folder().glob("[0-9][0-9]_*.ipynb")))
    raise UnknownName(
        f"There is no one page {name!r:.80}; there are {there or 'none beside the lesson'}."
    )


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # no system has a file of that name, such as one of a thousand letters
        return False


def read_page(path: Path) -> nbformat.NotebookNode:
    """Return a notebook as it is saved.

    Raises
    ------
    BadData
        If the file is no notebook that can be read.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise BadData(f"{path.name} is no notebook that can be read: {error}") from error
    return parse_page(content, path.name)


def parse_page(content: bytes, name: str) -> nbformat.NotebookNode:
    """Return the notebook that a file of this name holds.

    Raises
    ------
    BadData
        If it holds no notebook that can be read.
    """
    import nbformat  # takes a second to import

    try:
        text = content.decode("utf-8")
        page: nbformat.NotebookNode = nbformat.reads(text, as_version=4)  # type: ignore[no-untyped-call]
        return page
    except Exception as error:  # nbformat lets through whatever a damaged file brings about
        raise BadData(f"{name} is no notebook that can be read: {error}") from error


def calls_of(page: nbformat.NotebookNode) -> Iterator[Call]:
    """Give every call that a page makes of the lesson, in its order. Raises as `call_of`."""
    for cell in page.cells:
        if cell.cell_type == "code" and (call := call_of(cell.source)):
            yield call


def call_of(source: str) -> Call | None:
    """Return what a cell calls of the lesson, or None where it calls nothing.

    Raises
    ------
    BadData
        If the cell is no Python, even with IPython's own commands (``%magic``) taken for Python.
    """
    for node in ast.walk(_parsed(source)):
        if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("lesson."):
            words = [each.value for each in node.args if isinstance(each, ast.Constant)]
            title = _first_line(source).removeprefix("# ")
            name = ast.unparse(node.func).removeprefix("lesson.")
            return Call(title, name, tuple(map(str, words)))
    return None


def _parsed(source: str) -> ast.Module:
    try:
        return ast.parse(source)
    except SyntaxError:
        from IPython.core.inputtransformer2 import TransformerManager  # half a second, rarely used
    try:
        plain: str = TransformerManager().transform_cell(source)  # type: ignore[no-untyped-call]
        return ast.parse(plain)
    except SyntaxError as error:
        raise BadData(
            f"The cell that begins {_first_line(source)!r} is no Python: {error.msg}."
        ) from error


def _first_line(source: str) -> str:
    """Return a cell's first line that is not empty, without commands of IPython before it."""
    lines = [line for line in source.splitlines() if line.strip()]
    return next((line for line in lines if not line.startswith(("%", "!"))), lines[0])
