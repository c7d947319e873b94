"""How long a page takes from a fresh kernel to its last cell: `python start.py bench pages`."""

import os
import statistics
import tempfile
import time
from pathlib import Path

from tests.benchmarks.contestants import ROOT

#: What the lesson promises for one page.
PROMISED_S = 15


def pages() -> list[Path]:
    """Return the pages of the lesson in their order."""
    return sorted((ROOT / "notebooks").glob("0*.ipynb"))


def run_once(path: Path) -> float:
    """Return the seconds that a page takes to run, kernel and all, with a journal of its own."""
    import nbformat
    from nbclient import NotebookClient

    page = nbformat.read(path, as_version=4)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as journal:
        env = {**os.environ, "LESSON_JOURNAL": journal}
        client = NotebookClient(page, timeout=300, resources={"metadata": {"path": path.parent}})
        began = time.perf_counter()
        client.execute(env=env)
        return time.perf_counter() - began


def measure(rounds: int, tell) -> dict[str, list[float]]:
    """Run every page so many times, in turns; return page -> seconds."""
    taken: dict[str, list[float]] = {}
    for number in range(rounds):
        for path in pages():
            tell(f"{path.stem}, round {number + 1} of {rounds} ...")
            taken.setdefault(path.stem, []).append(run_once(path))
    return taken


def rows(taken: dict[str, list[float]]) -> list[list[str]]:
    """Return a table's rows: page, median, slowest, and whether the promise is kept."""
    return [
        [
            name,
            f"{statistics.median(each):.1f}",
            f"{max(each):.1f}",
            f"< {PROMISED_S}",
            "kept" if statistics.median(each) < PROMISED_S else "MISSED",
        ]
        for name, each in taken.items()
    ]
