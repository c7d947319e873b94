"""What every notebook's file holds: it is whole, was run, and keeps nothing of the machine."""

import ast
import json
import re
from collections.abc import Iterator

import lesson
from lesson.content_checks.content import Content
from lesson.content_checks.finding import Finding
from lesson.content_checks.registry import check

PAGE_FIELDS = {"kernelspec", "language_info", "title"}
HIDDEN = {"jupyter": {"source_hidden": True}, "transient": {"remove_source": True}}
HEAVIEST_BYTES = 4_000_000
_OF_A_MACHINE = re.compile(r"/home/|/Users/|/tmp/|C:\\\\\\\\|/root/")


@check("pages")
def notebooks_are_valid(content: Content) -> Iterator[Finding]:
    """Each notebook is valid, its cells are Python and it weighs under 4 MB."""
    for page in content.pages:
        _ = page.trees
        size = page.path.stat().st_size if page.path.is_file() else 0
        if size >= HEAVIEST_BYTES:
            yield page.finding(f"expected under 4 MB, not {size / 1e6:.1f} MB")


@check("pages")
def pages_were_run(content: Content) -> Iterator[Finding]:
    """Each notebook was run from top to bottom, without errors or printed lines."""
    for page in content.pages:
        for expected, (number, cell) in enumerate(page.code, start=1):
            if cell.execution_count != expected:
                words = f"expected to be run as number {expected}, not {cell.execution_count}; run python start.py notebooks"
                yield page.finding(words, number)
        for number, output in page.outputs:
            if output.output_type != "execute_result":
                yield page.finding(
                    f"expected a result, not the output {output.output_type}", number
                )


@check("pages")
def cells_are_one_call(content: Content) -> Iterator[Finding]:
    """A code cell is a friendly line and one call of the lesson, hidden."""
    for page in content.pages:
        for number, cell in page.code:
            lines = cell.source.splitlines()
            called = len(lines) == 2 and (
                lines[1] == "import lesson" or re.fullmatch(r"lesson\.\w+\(.*\)", lines[1])
            )
            if not called or not lines[0].startswith("# "):
                yield page.finding("expected a line that begins with '# ' and one call", number)
            if cell.metadata != HIDDEN:
                yield page.finding(f"expected only the metadata {json.dumps(HIDDEN)}", number)


@check("pages")
def calls_are_offered(content: Content) -> Iterator[Finding]:
    """A page imports the lesson alone and calls what it offers."""
    for page in content.pages:
        for number, tree in page.trees:
            for node in ast.walk(tree):
                if wrong := _wrong_call(node):
                    yield page.finding(wrong, number)


def _wrong_call(node: ast.AST) -> str:
    if isinstance(node, ast.ImportFrom):
        return "expected 'import lesson' and no other import"
    if isinstance(node, ast.Import) and [(n.name, n.asname) for n in node.names] != [
        ("lesson", None)
    ]:
        return "expected 'import lesson' and no other import"
    if isinstance(node, ast.Attribute) and ast.unparse(node.value) != "lesson":
        return f"expected calls of the lesson alone, not {ast.unparse(node)}"
    if isinstance(node, ast.Attribute) and node.attr not in lesson.__all__:
        return f"the lesson has no call {node.attr!r}"
    return ""


@check("pages")
def notebooks_carry_no_metadata(content: Content) -> Iterator[Finding]:
    """A notebook names its kernel, language and title only; its cells have ids of their own."""
    for page in content.pages:
        for field in sorted(set(page.notebook.metadata) - PAGE_FIELDS):
            yield page.finding(f"expected no metadata {field!r}")
        kernel = page.notebook.metadata.get("kernelspec", {}).get("name")
        if kernel != "python3":
            yield page.finding(f"expected the kernel python3, not {kernel}")
        seen = set()
        for number, cell in enumerate(page.cells):
            if cell.id in seen:
                yield page.finding(f"expected an id of its own, not {cell.id!r} again", number)
            seen.add(cell.id)
            if cell.cell_type != "code" and cell.metadata:
                yield page.finding("expected no metadata", number)
        for number, output in page.outputs:
            if output.get("metadata"):
                yield page.finding("expected an output without metadata", number)


@check("pages")
def nothing_of_the_machine(content: Content) -> Iterator[Finding]:
    """No notebook holds a path of the machine that it was run on."""
    for page in content.pages:
        for number, cell in enumerate(page.cells):
            if found := _OF_A_MACHINE.search(json.dumps(cell)):
                yield page.finding(f"expected no path of a machine, such as {found[0]}", number)
        if found := _OF_A_MACHINE.search(json.dumps(page.notebook.metadata)):
            yield page.finding(f"expected no path of a machine, such as {found[0]}")
