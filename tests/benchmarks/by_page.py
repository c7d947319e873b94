"""Who answers on each page: its first picture with a slider, as that page itself calls it."""

import re
from pathlib import Path

import nbformat

from tests.benchmarks.contestants import RANGE, ROOT, Contestant

_CALL = re.compile(r"^lesson\.(?:lab|picture)\(.*\)$", re.MULTILINE)


def calls(path: Path) -> list[str]:
    """Return a page's calls that show a picture, labs first, for a lab always has a slider."""
    page = nbformat.read(path, as_version=4)
    cells = (cell.source for cell in page.cells if cell.cell_type == "code")
    found = [call for source in cells for call in _CALL.findall(source)]
    return sorted(found, key=lambda call: not call.startswith("lesson.lab"))


def first_with_slider(path: Path) -> str | None:
    """Return the first of a page's calls whose picture has a slider; None on a page without."""
    import lesson

    for call in calls(path):
        if call.startswith("lesson.lab"):
            return call
        name = call.split("(", 1)[1].strip("\"')")
        if len(lesson.picture(name).diagram.stops) > 1:
            return call
    return None


def by_page() -> list[Contestant]:
    """Return a contestant for each page that has a picture with a slider, keyed by its file."""
    return [
        Contestant(
            path.stem,
            f"{path.stem}: {call}",
            f"import lesson\n{call}",
            RANGE,
            "figure.sl-diagram .sl-picture",
            "" if call.startswith("lesson.lab") else _VALUE,
        )
        for path in sorted((ROOT / "notebooks").glob("*.ipynb"))
        if (call := first_with_slider(path))
    ]


_VALUE = "target.closest('figure').querySelector('input').value"
