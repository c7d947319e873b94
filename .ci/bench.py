"""Measures how fast the lesson's diagrams are beside other ways: `python start.py bench`."""

import argparse
import os
import platform
import subprocess
import sys
import tempfile
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# The folder of a file run with -P is not on the path; and packages bring a `tests` of their own.
sys.path.insert(0, str(ROOT))
from lesson.browser import find_browser  # noqa: E402
from tests.benchmarks import by_page, opening, page_runs, probing, reading, summary  # noqa: E402
from tests.benchmarks import plain as without_browser  # noqa: E402
from tests.benchmarks.contestants import FIRST, contestants, picture_names  # noqa: E402

PACKAGES = (
    "matplotlib",
    "ipywidgets",
    "anywidget",
    "jupyterlab",
    "ipykernel",
    "ipympl",
    "plotly",
    "jupyterquiz",
)
KEYS = 10


def say(sentence: str) -> None:
    """Tell what is done now, away from the table."""
    print(sentence, file=sys.stderr, flush=True)


def machine() -> str:
    """Name the machine, the browser and the packages."""
    processor = platform.processor() or platform.machine()
    with suppress(OSError, StopIteration):  # only Linux has it, and not on every kind of machine
        cores = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
        processor = next(line.split(": ")[1] for line in cores if line.startswith("model name"))
    path = find_browser()
    browser = "no browser"
    if path and os.name != "nt":  # where asking would open a window
        asked = subprocess.run([path, "--version"], capture_output=True, text=True, check=False)
        browser = asked.stdout.strip()
    packages = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    return (
        f"{processor}, {os.cpu_count()} cores{load}; {platform.platform()}; Python "
        f"{platform.python_version()}; {browser}, headless; {packages}."
    )


PLATES = [
    f"lesson.lab({FIRST!r})",
    "lesson.picture('nerve_from_behind')",
    "lesson.picture('layers_of_the_buttock')",
]


def pages_table() -> str:
    """Run each page three times from a fresh kernel."""
    head = ["a page from a fresh kernel, s", "median", "slowest", "promised", ""]
    return summary.table(head, page_runs.rows(page_runs.measure(3, say)))


def tell(table: str, out: Path | None) -> int:
    """Print a table with the machine it comes from, and write it to a file."""
    text = f"{machine()}\n\n{table}\n"
    print(text)
    if out:
        out.write_text(text, "utf-8")
    return 0


def keys_table(folder: Path, rounds: int) -> str:
    """Press keys on each page's first picture with a slider."""
    return summary.latency_table(probing.measure(by_page.by_page(), folder, rounds, KEYS, say))


def opening_table(folder: Path, rounds: int) -> str:
    """Open each page in a browser, and run it."""
    head = ["a page in the browser, median s", "opened", "run and awake", "slowest run"]
    return summary.table(head, summary.opening_rows(opening.open_pages(folder, rounds, say)))


def reading_table(rounds: int) -> str:
    """Start the lesson and turn its pages, in the reader and in the workbench."""
    head = ["until a question can be answered, median s", "from the command", "from page to page"]
    return summary.table(head, reading.rows(reading.measure(rounds, say)))


def quiz_table(folder: Path, rounds: int) -> str:
    """Start a card of questions beside jupyterquiz."""
    head = ["a card of questions, ms until one can answer", "median", "p95"]
    return summary.table(head, summary.quiz_rows(opening.start_quizzes(folder, rounds, say)))


#: What is measured by its name alone: from a folder of its own and a number of rounds to a table.
ALONE = {
    "pages": lambda _folder, _rounds: pages_table(),
    "keys": keys_table,
    "opening": opening_table,
    "reading": lambda _folder, rounds: reading_table(rounds),
    "quiz": quiz_table,
}


def main() -> int:
    """Measure, print the tables, write them to a file."""
    parser = argparse.ArgumentParser(description=__doc__)
    known = contestants()
    choices = [[], *ALONE, *(each.key for each in known)]
    parser.add_argument("only", nargs="*", choices=choices, help="these alone, see BENCHMARKS.md")
    parser.add_argument("--rounds", type=int, default=6, help=f"rounds of {KEYS} keys each")
    parser.add_argument("--out", type=Path, help="write the tables here, too")
    options = parser.parse_args()
    if len(options.only) == 1 and options.only[0] in ALONE:
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            table = ALONE[options.only[0]](Path(folder), options.rounds)
        return tell(table, options.out)
    everyone = [each for each in known if not options.only or each.key in options.only]
    here = machine()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        results = probing.measure(everyone, Path(folder), options.rounds, KEYS, say)
    parts = [
        f"{here}\n{options.rounds} interleaved rounds of {KEYS} keys.",
        summary.latency_table(results),
    ]
    limits = summary.browser_limits(results)
    if not options.only:
        plain = without_browser.measure(picture_names(), FIRST, PLATES, options.rounds, say)
        parts += [summary.drawing_table(plain), pages_table()]
        limits += summary.plain_limits(plain, FIRST)
    parts.append(summary.table(["limit", "measured", "promised", ""], limits))
    text = "\n\n".join(parts) + "\n"
    print(text)
    if options.out:
        options.out.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
