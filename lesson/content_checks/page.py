"""A notebook as the checks read it: cells, prose, sections, calls, and where each of them stands."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import nbformat

from lesson.content_checks.finding import Finding, Refused
from lesson.content_checks.markdown import bare
from lesson.page_calls import read_page


@dataclass(frozen=True)
class Page:
    """A notebook: a page of the lesson, 00 to 07, or one beside them."""

    path: Path
    notebook: Any

    @property
    def name(self) -> str:
        """Its file's name."""
        return self.path.name

    @property
    def number(self) -> str:
        """The two digits of a page of the lesson, or nothing."""
        found = re.match(r"0\d(?=_)", self.name)
        return found[0] if found else ""

    @property
    def cells(self) -> list[Any]:
        """Its cells, in order."""
        return list(self.notebook.cells)

    @property
    def code(self) -> list[tuple[int, Any]]:
        """Its cells of code, each with its place among all, from 0."""
        return [(n, cell) for n, cell in enumerate(self.cells) if cell.cell_type == "code"]

    @property
    def markdown(self) -> list[tuple[int, str]]:
        """The text of its cells of markdown, each with its place among all cells, from 0."""
        return [(n, c.source) for n, c in enumerate(self.cells) if c.cell_type == "markdown"]

    @property
    def outputs(self) -> list[tuple[int, Any]]:
        """Every output, with the place of its cell."""
        return [(n, output) for n, cell in self.code for output in cell.outputs]

    @cached_property
    def prose(self) -> str:
        """All its markdown."""
        return "\n\n".join(text for _, text in self.markdown)

    @cached_property
    def trees(self) -> tuple[tuple[int, ast.Module], ...]:
        """Its code, parsed.

        Raises
        ------
        Refused
            If a cell is no Python.
        """
        found = []
        for number, cell in self.code:
            try:
                found.append((number, ast.parse(cell.source)))
            except SyntaxError as error:
                words = f"expected Python ({error.msg})"
                raise Refused(self.finding(words, number)) from error
        return tuple(found)

    def calls(self, name: str) -> list[str]:
        """Return the words that the page hands to one of the lesson's functions."""
        return self._words_of_calls.get(f"lesson.{name}", [])

    @cached_property
    def _words_of_calls(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for _, tree in self.trees:
            for node in ast.walk(tree):
                if isinstance(node, ast.Call):
                    words = [str(a.value) for a in node.args if isinstance(a, ast.Constant)]
                    found.setdefault(ast.unparse(node.func), []).extend(words)
        return found

    def cell_calling(self, name: str, word: str = "") -> int | None:
        """Return the place of the first cell that calls a function, with this word if any."""
        opened = f"lesson.{name}("
        said = f'"{word}"' if word else ""
        return next((n for n, c in self.code if opened in c.source and said in c.source), None)

    @cached_property
    def sections(self) -> dict[str, "Section"]:
        """The cells under each heading, in order; what stands before the first comes under ""."""
        found: dict[str, Section] = {"": Section(0, [])}
        heading = ""
        for number, cell in enumerate(self.cells):
            if cell.cell_type == "markdown" and (title := re.match(r"## (.+)", cell.source)):
                heading = title[1].strip()
            found.setdefault(heading, Section(number, [])).cells.append(cell)
        return found

    def heading_above(self, number: int) -> str:
        """Return the heading that a cell stands under, or nothing."""
        heading = ""
        for _, text in self.markdown[: sum(1 for n, _ in self.markdown if n <= number)]:
            if title := re.match(r"## (.+)", text):
                heading = title[1].strip()
        return heading

    def finding(self, words: str, cell: int | None = None, near: str = "") -> Finding:
        """Return a finding in this notebook, in a cell counted from 0, on the line with `near`."""
        if cell is None:
            return Finding(self.name, "", words)
        lines = enumerate(self.cells[cell].source.splitlines(), start=1)
        line = next((n for n, line in lines if near and (near in line or near in bare(line))), 0)
        heading = self.heading_above(cell)
        parts = [f"cell {cell + 1}", f"line {line}" if line else ""]
        parts.append(f"under “{heading}”" if heading else "")
        return Finding(self.name, ", ".join(filter(None, parts)), words)


@dataclass(frozen=True)
class Section:
    """The cells under one heading, and the place of the first among all the page's cells."""

    number: int
    cells: list[Any]

    @property
    def calls(self) -> list[str]:
        """The lesson's functions that are called here, in their order."""
        return calls_in(self.cells)

    @property
    def text(self) -> str:
        """Its markdown."""
        return "\n".join(cell.source for cell in self.cells if cell.cell_type == "markdown")

    @property
    def source(self) -> str:
        """Its code."""
        return "\n".join(cell.source for cell in self.cells if cell.cell_type == "code")


def calls_in(cells: list[Any]) -> list[str]:
    """Return the lesson's functions that these cells call, in their order."""
    written = "\n".join(cell.source for cell in cells if cell.cell_type == "code")
    return re.findall(r"^lesson\.(\w+)\(", written, re.MULTILINE)


def load_page(path: Path) -> Page:
    """Return a notebook.

    Raises
    ------
    Refused
        If the file is no valid notebook.
    """
    try:
        page = Page(path, read_page(path))
        nbformat.validate(page.notebook)
    except nbformat.ValidationError as error:
        words = f"expected a valid notebook ({str(error).splitlines()[0]})"
        raise Refused(Finding(path.name, "", words)) from error
    except ValueError as error:
        words = f"expected a notebook ({str(error).removeprefix(f'{path.name} ')})"
        raise Refused(Finding(path.name, "", words)) from error
    return page


def notebook_paths(folder: Path) -> Iterator[Path]:
    """Yield every notebook of a folder and of those in it, but no checkpoint of Jupyter's."""
    for path in sorted(folder.rglob("*.ipynb")):
        if ".ipynb_checkpoints" not in path.parts:
            yield path
