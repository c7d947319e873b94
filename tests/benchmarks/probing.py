"""Asks a real browser on a real JupyterLab how long each contestant takes to answer a key."""

import os
import re
import sys
import time
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path

import nbformat

from lesson.browser import find_browser
from tests.benchmarks.contestants import PREPARE, ROOT, Contestant
from tests.serving import a_server

HERE = Path(__file__).parent
# the browser test's own, see tests/browser/conftest.py
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
SETTLED_MS, PATIENCE_MS = 150, 3000
HELD_PER_S = 30

# The learner's own server (starting/launch.py), on the benchmark's folder.
SERVE = """\
import sys
from pathlib import Path
from starting import launch
root, first = Path(sys.argv.pop(1)), sys.argv.pop(1)
usual = launch.configuration
def configuration(*how):
    settings = usual(*how)
    settings.ServerApp.root_dir, settings.ServerApp.default_url = str(root), "/doc/tree/" + first
    return settings
launch.configuration = configuration
launch.main()
"""


@dataclass
class Measured:
    """What one contestant did."""

    contestant: Contestant
    latency_ms: list[float] = field(default_factory=list)
    missed: int = 0
    held_keys: int = 0
    held_shown: int = 0
    held_s: float = 0.0
    bytes_per_update: list[int] = field(default_factory=list)


def write_notebook(folder: Path, contestants: list[Contestant]) -> None:
    """Write the benchmark's notebook, without outputs."""
    cells = [PREPARE, *(contestant.source for contestant in contestants)]
    page = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    page.metadata.kernelspec = {"name": "python3", "display_name": "Python 3", "language": "python"}
    (folder / "notebooks").mkdir()
    nbformat.write(page, folder / "notebooks" / "bench.ipynb")


@contextmanager
def server(
    folder: Path, root: Path | None = None, first: str = "notebooks/bench.ipynb"
) -> Iterator[str]:
    """Run JupyterLab as a learner does; give the first page's address.

    What it keeps goes into the folder; the pages are there, too, or below the root given.
    """
    own = {f"JUPYTER_{name}_DIR": str(folder / name) for name in ("CONFIG", "DATA", "RUNTIME")}
    own |= {"IPYTHONDIR": str(folder / "ipython"), "LESSON_JOURNAL": str(folder / "journal")}
    with a_server(
        [sys.executable, "-c", SERVE, str(root or folder), first, "--no-browser"],
        r"http://\S+?/doc/tree/\S*?token=\w+",
        folder=ROOT,
        environment={**os.environ, **own},
    ) as address:
        yield address[0]


def start(page) -> None:
    """Run the page; again, where its kernel was not yet listening."""
    begun = page.locator(".jp-CodeCell .jp-InputPrompt").first.filter(has_text=re.compile(r"[*\d]"))
    for _ in range(6):
        if page.locator(".jp-Dialog").count():
            page.keyboard.press("Escape")
        page.locator("[data-command='notebook:restart-run-all']").click()
        try:
            begun.wait_for(timeout=20_000)
            return
        except Exception as error:
            if type(error).__name__ != "TimeoutError":
                raise
    raise RuntimeError("The benchmark's notebook does not run.")


def browser_path() -> str:
    """Find a browser of this machine."""
    path = find_browser()
    if path is None:
        raise RuntimeError("No Chromium, Chrome or Edge was found on this machine.")
    return path


@contextmanager
def browser_page(address: str, contestants: list[Contestant]) -> Iterator[object]:
    """Open the notebook, run it, and wait until every contestant is there."""
    from playwright import sync_api as playwright_api

    with playwright_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path(), args=QUIET)
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.add_init_script(path=HERE / "probe.js")
        page.goto(address)
        page.wait_for_selector(".jp-Notebook .jp-Cell")
        start(page)
        for cell, contestant in enumerate(contestants, start=1):
            output = page.locator(".jp-CodeCell").nth(cell)
            output.scroll_into_view_if_needed()
            for part in (contestant.control, contestant.changes):
                try:
                    output.locator(part).first.wait_for(timeout=60_000)
                except playwright_api.TimeoutError:
                    words = output.inner_text()[-600:]
                    raise RuntimeError(f"{contestant.title} shows no {part}:\n{words}") from None
        yield page
        browser.close()


class Keys:
    """Arrow keys to one contestant: to its slider's end, back again, and so on."""

    def __init__(self, page, cell: int, contestant: Contestant) -> None:
        self.page = page
        found = page.evaluate(
            "([cell, what]) => lessonBench.watch(cell, what)", [cell, asdict(contestant)]
        )
        self.at, self.steps, self.way = found["at"], found["steps"], 1

    def next(self) -> str:
        """Name the next key."""
        if not 0 <= self.at + self.way <= self.steps:
            self.way = -self.way
        self.at += self.way
        return "ArrowRight" if self.way > 0 else "ArrowLeft"

    def press(self) -> float | None:
        """Press one and wait until the page is still; return the milliseconds to the painting."""
        self.page.keyboard.press(self.next())
        return self.settle(SETTLED_MS)

    def settle(self, quiet_ms: int, patience_ms: int = PATIENCE_MS) -> float | None:
        """Wait until nothing changes any more."""
        wait = "([quiet, patience]) => lessonBench.settled(quiet, patience)"
        return self.page.evaluate(wait, [quiet_ms, patience_ms])


def measure_latency(page, cell: int, into: Measured, keys: int) -> None:
    """Press keys one at a time, each when the page is still; the first is not counted."""
    hand = Keys(page, cell, into.contestant)
    hand.press()
    for _ in range(keys):
        took = hand.press()
        if took is None:
            into.missed += 1
        else:
            into.latency_ms.append(took)
    page.evaluate("lessonBench.stop()")


def measure_held(page, cell: int, into: Measured, seconds: float) -> None:
    """Send keys at the rate of a held key and count the answers that were painted."""
    hand = Keys(page, cell, into.contestant)
    hand.press()
    before = page.evaluate("lessonBench.shown")
    began = time.perf_counter()
    count, held = round(HELD_PER_S * seconds), ""
    for number in range(count):
        time.sleep(max(0, began + number / HELD_PER_S - time.perf_counter()))
        key = hand.next()
        if held and held != key:  # at the slider's end the other key is held
            page.keyboard.up(held)
        page.keyboard.down(key)
        held = key
    into.held_s += time.perf_counter() - began
    page.keyboard.up(held)
    hand.settle(700, 10_000)
    into.held_keys += count
    into.held_shown += min(count, page.evaluate("lessonBench.shown") - before)
    page.evaluate("lessonBench.stop()")


def measure_bytes(page, cell: int, into: Measured, keys: int) -> None:
    """Count what goes over the kernel's web socket, both ways, for each key."""
    session = page.context.new_cdp_session(page)
    seen: list[int] = []

    def count(event: dict) -> None:
        frame = event["response"]
        text = frame["payloadData"]
        seen.append(len(b64decode(text)) if frame["opcode"] == 2 else len(text.encode()))

    for way in ("Sent", "Received"):
        session.on(f"Network.webSocketFrame{way}", count)
    session.send("Network.enable")
    hand = Keys(page, cell, into.contestant)
    hand.press()
    for _ in range(keys):
        seen.clear()
        hand.press()
        into.bytes_per_update.append(sum(seen))
    session.detach()
    page.evaluate("lessonBench.stop()")


def measure(contestants: list[Contestant], folder: Path, rounds: int, keys: int, tell) -> list:
    """Measure everyone in turn, so many times; return a ``Measured`` each."""
    results = [Measured(contestant) for contestant in contestants]
    write_notebook(folder, contestants)
    with server(folder) as address, browser_page(address, contestants) as page:
        for number in range(rounds):
            tell(f"Round {number + 1} of {rounds} ...")
            for cell, result in enumerate(results, start=1):
                measure_latency(page, cell, result, keys)
        tell("Held keys and bytes ...")
        for cell, result in enumerate(results, start=1):
            measure_held(page, cell, result, 2)
            measure_bytes(page, cell, result, keys)
    return results
