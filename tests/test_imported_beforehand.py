"""A page that is opened finds everything imported: what takes long was done once, while its text was read."""

import json
import re
import subprocess
import sys

import pytest

from lesson.jupyter.page_html import page_html
from lesson.page_calls import pages_folder, read_page

PAGES = sorted(page.name for page in pages_folder().glob("*.ipynb"))
#: What a page may bring from outside the lesson: a few milliseconds each (numpy itself is there before).
QUICK = {"fsrs", "platformdirs", "numpy", "_cython"}
#: What a kernel does, anew: it is warmed up, and pages wake in it; prints what each has imported.
KERNEL = """
import json, sys
import lesson.waking
lesson.waking.warm_up()
assert {"numpy", "matplotlib.figure", "ipywidgets", "anywidget", "pydantic", "yaml"} <= set(sys.modules)
brought = {}
for page, cells in json.load(sys.stdin).items():
    known = set(sys.modules)
    for cell in cells:
        lesson.waking.wake(page, cell)
    brought[page] = sorted(set(sys.modules) - known)
print(json.dumps(brought))
"""


@pytest.fixture(scope="module")
def brought():
    """The modules that the cells of each page have imported, page by page, in a kernel of their own."""
    shown = {name: page_html(read_page(pages_folder() / name), trusted=True) for name in PAGES}
    cells = {name: [*each.setup, *each.sleeping.values()] for name, each in shown.items()}
    assert sum(map(len, cells.values())) > 30
    run = subprocess.run(
        [sys.executable, "-c", KERNEL],
        input=json.dumps(cells),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    told = json.loads(run.stdout.splitlines()[-1])
    assert any(told.values())  # a lab draws its own picture
    return told


def test_the_first_page_finds_all_of_the_lesson_imported(brought):
    assert [module for module in brought[PAGES[0]] if module.startswith("lesson.")] == []


@pytest.mark.parametrize("name", PAGES)
def test_no_page_has_to_wait_for_what_takes_long_to_import(brought, name):
    packages = {re.split(r"[.]|_[0-9]", module)[0] for module in brought[name]}
    assert packages - {"lesson", *QUICK, *sys.stdlib_module_names} == set()
