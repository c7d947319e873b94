"""Pages and the lesson meet in `lesson` alone; the arrows between its rooms are checked by `lint`."""

import ast
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

import lesson

ROOT = Path(__file__).resolve().parent.parent
NOTEBOOKS = [
    p for p in (ROOT / "notebooks").rglob("*.ipynb") if ".ipynb_checkpoints" not in p.parts
]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_page_imports_the_lesson_alone_and_calls_what_it_offers(path):
    for cell in nbformat.read(path, as_version=4).cells:
        if cell.cell_type != "code":
            continue
        for node in ast.walk(ast.parse(cell.source)):
            assert not isinstance(node, ast.ImportFrom)
            if isinstance(node, ast.Import):
                assert [(name.name, name.asname) for name in node.names] == [("lesson", None)]
            if isinstance(node, ast.Attribute):
                assert ast.unparse(node.value) == "lesson"
                assert node.attr in lesson.__all__


@pytest.mark.parametrize("name", lesson.__all__)
def test_what_the_lesson_offers_is_there(name):
    assert callable(getattr(lesson, name))


def test_the_lesson_opens_without_any_of_its_rooms():
    seen = "import sys, lesson; print([m for m in sys.modules if m.startswith('lesson.')])"
    done = subprocess.run([sys.executable, "-c", seen], cwd=ROOT, capture_output=True, text=True)
    assert done.stdout.strip() == "['lesson.one_sentence']"
