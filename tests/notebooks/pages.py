"""The pages as their tests read them: cells, prose, sections, calls."""

import ast
import re
from functools import cache
from pathlib import Path

import nbformat

NOTEBOOKS = Path(__file__).resolve().parents[2] / "notebooks"
PATHS = sorted(set(NOTEBOOKS.rglob("*.ipynb")) - set(NOTEBOOKS.rglob(".ipynb_checkpoints/*")))
#: The pages of the lesson, 00 to 07, by their stems; a guide beside them is not one.
LESSON_PAGES = [path for path in PATHS if re.match(r"0\d_", path.name)]

CITED = re.compile(r'\]\(#(Sources|What-people-say) "(\w+)"\)')
LINK = re.compile(r'\[(?P<text>[^\]]*)\]\((?P<target>[^\s)]+)(?: "(?P<title>[^"]*)")?\)')


@cache
def read(path):
    """A notebook, read once for all tests: none of them may change it."""
    return nbformat.read(path, as_version=4)


def code(page):
    return [cell for cell in page.cells if cell.cell_type == "code"]


def markdown(page):
    return [cell.source for cell in page.cells if cell.cell_type == "markdown"]


def prose(page):
    return "\n\n".join(markdown(page))


def calls(page, name):
    """The words that a page hands to one of the lesson's functions."""
    found = []
    for cell in code(page):
        for node in ast.walk(ast.parse(cell.source)):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == f"lesson.{name}":
                found += [argument.value for argument in node.args]
    return found


def sections(page):
    """Heading -> the cells under it, in the page's order; what stands before comes under ""."""
    found, heading = {"": []}, ""
    for cell in page.cells:
        if cell.cell_type == "markdown" and (title := re.match(r"## (.+)", cell.source)):
            heading = title[1].strip()
        found.setdefault(heading, []).append(cell)
    return found


def calls_in(cells):
    """The functions that these cells call, in their order."""
    written = "\n".join(cell.source for cell in cells if cell.cell_type == "code")
    return re.findall(r"^lesson\.(\w+)\(", written, re.MULTILINE)


def paragraphs(text):
    """Paragraphs, list items and table rows, each by itself."""
    return [
        part.strip() for part in re.split(r"\n\n|\n(?=- |\d\. |\|)", text) if part and part.strip()
    ]


def bare(text):
    """Markdown as it is read: no link targets, signs of emphasis, chips of grades or sources."""
    text = re.sub(r" ?\((?:\[[^\]]*\]\(#(?:Sources|What-people-say)[^)]*\)[,; ]*)+\)", "", text)
    return re.sub(r"\*+|`|^#+ ", "", LINK.sub(r"\g<text>", text), flags=re.MULTILINE)


def sentences(text):
    """The sentences of a paragraph of bare text."""
    parts = re.split(r"(?<=[.!?])[\"”)]?\s+(?=[\"“(]?[A-Z0-9−])", text.strip())
    return [part for part in parts if part]


def spoken(page):
    """All that is read as sentences: no headings, tables or the line with the minutes."""
    lines = [
        line for line in prose(page).splitlines() if not re.match(r"#|\||\*About \d|!\[", line)
    ]
    return bare("\n".join(lines))
