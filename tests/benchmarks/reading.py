"""How long until a question can be answered, in the reader and in the workbench as it was before.

`python start.py bench reading`: from the command that starts the lesson, and from page to page.
"""

import time
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.benchmarks.opening import quiet_browser
from tests.benchmarks.page_runs import pages
from tests.browser.visiting import RUN_ALL, Lab, a_lab

#: A question that takes an answer.
ANSWERABLE = ".lesson-quiz fieldset:not([disabled])"
#: What the reader may take, as a part of what the workbench takes in the same run.
FROM_COMMAND, FROM_PAGE = 0.6, 0.4


@dataclass
class Times:
    """Seconds until a question can be answered: after the command, and after turning to a page."""

    from_command: list[float] = field(default_factory=list)
    from_page: list[float] = field(default_factory=list)


def read(page, lab: Lab, name: str) -> None:
    """Open a page in the reader, and wait for its first question."""
    page.goto(lab.page(name))
    page.locator(ANSWERABLE).first.wait_for(timeout=60_000)


def run(page, lab: Lab, name: str) -> None:
    """Open a page in JupyterLab, press its start button as soon as that helps, and wait likewise."""
    page.goto(lab.in_workbench(name))
    page.wait_for_selector(".jp-Notebook .jp-Cell")
    page.wait_for_selector("text=/\\| Idle/", state="attached", timeout=60_000)
    page.locator(RUN_ALL).click()
    page.locator(ANSWERABLE).first.wait_for(timeout=60_000)


WAYS = {"the reader": read, "the workbench, by ▶▶": run}


def measure(rounds: int, tell) -> dict[str, Times]:
    """Start the lesson and turn its pages so many times each way, in turns."""
    taken = {name: Times() for name in WAYS}
    with quiet_browser() as context, TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        context.add_init_script("localStorage.setItem('lesson-workbench', 'yes')")
        for number in range(rounds):
            for name, way in WAYS.items():
                tell(f"{name}, round {number + 1} of {rounds} ...")
                _one_start(context, Path(folder, f"{number} {len(name)}"), way, taken[name])
    return taken


def _one_start(context, journal: Path, way, times: Times) -> None:
    began = time.perf_counter()
    with a_lab(journal) as lab:
        first, *others = [path.name for path in pages()]
        page = context.new_page()
        way(page, lab, first)
        times.from_command.append(time.perf_counter() - began)
        for name in others:
            began = time.perf_counter()
            way(page, lab, name)
            times.from_page.append(time.perf_counter() - began)
        page.close()


def rows(taken: dict[str, Times]) -> list[list[str]]:
    """Return a row for each way, and one for how the reader stands to the workbench."""
    told = [
        [name, f"{median(times.from_command):.1f}", f"{median(times.from_page):.1f}"]
        for name, times in taken.items()
    ]
    reader, workbench = taken.values()
    command = median(reader.from_command) / median(workbench.from_command)
    page = median(reader.from_page) / median(workbench.from_page)
    told.append(
        ["the first, as a part of the second", _held(command, FROM_COMMAND), _held(page, FROM_PAGE)]
    )
    return told


def _held(ratio: float, most: float) -> str:
    return f"{ratio:.2f} (promised ≤ {most:g}: {'kept' if ratio <= most else 'MISSED'})"
