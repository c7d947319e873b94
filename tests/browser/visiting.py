"""A server with the lesson: pages in the reader, as a learner opens them, and in the workbench."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from playwright.sync_api import Route, expect

from lesson.jupyter.page_links import page_address
from lesson.live.picture import draw
from lesson.page_calls import Call, calls_of, read_page
from tests.browser.new_learner import let_go
from tests.serving import a_server

#: The calls that show a card of questions, whatever the journal holds.
CARDS = ("ask", "predict", "recall", "exam", "pre_test", "post_test", "practise")
NOTEBOOKS = Path(__file__).resolve().parents[2] / "notebooks"
#: A copy of a page that one check keeps among the lesson's for a while, as only those are saved with care.
SAVED_ONCE = "saved_once.ipynb"
#: Where checks keep other pages of their own: no other check may meet them among the lesson's. JupyterLab does not
#: trust them there, as it does those that are as they were published.
ELSEWHERE = NOTEBOOKS.parent / "build" / "from_elsewhere"


def a_page_of_its_own(name: str) -> Path:
    """Return where a check can keep a page of this name."""
    ELSEWHERE.mkdir(parents=True, exist_ok=True)
    return ELSEWHERE / name


#: Where the server keeps the files by which its kernels are reached.
RUNTIME = NOTEBOOKS.parent / ".jupyter" / "runtime"
#: The pages that belong to the checkout; those that a check writes for itself come later.
OURS = {page.name for page in NOTEBOOKS.rglob("*.ipynb") if page.parent.name[0] != "."}
SLIDERS = ".sl-diagram .sl-control input[type=range]:visible"
#: In the reader: what cells show, what is to be read, and that all is awake.
OUTPUT, PROSE, AWAKE = ".page-output", ".page-prose", "body[data-awake]"
#: Where the reader asks for its kernel; without an answer a page stays as it was saved.
KERNEL = "**/lesson/api/kernel*"
#: Where files are read and written, and what asks for the latter.
CONTENTS, WRITES = "**/api/contents/**", {"PUT", "POST", "PATCH", "DELETE"}
RUN_ALL = "[data-command='notebook:restart-run-all']"
#: How many cells show something that they did not show when it was marked as old.
SHOWN = """() => [...document.querySelectorAll('.jp-CodeCell')].filter((cell) => {
    const outputs = [...cell.querySelectorAll('.jp-OutputArea-output')];
    return outputs.some((one) => one.firstChild) && !outputs.some((one) => one.dataset.old);
}).length"""
MARK = "document.querySelectorAll('.jp-OutputArea-output').forEach((one) => (one.dataset.old = 1))"
#: Whoever wants JupyterLab is not led to the reader.
IN_WORKBENCH = "localStorage.setItem('lesson-workbench', 'yes')"
IDLE = ".jp-Notebook-ExecutionIndicator[data-status=idle]"
#: What Jupyter's own scripts and anywidget say of themselves: the first two whenever a kernel restarts while
#: it is being asked, the third of what a kernel printed while it ended and the server passed on with its
#: envelope.
NOT_OURS = re.compile(
    r"Canceled future|Failed to initialize|Kernel message validation error: \S+ \S+ 's', \"stream\.stderr\""
)
#: The same, and what JupyterLab adds: the first when a kernel lets go of a widget that the page has let go
#: before, the second of pages that were open once and that a test has since taken away, the last when the
#: server of another check writes the one file of what was open just as this one reads it.
NOT_OURS_IN_WORKBENCH = re.compile(
    rf"{NOT_OURS.pattern}|Comm not found for comm id"
    r"|404 \(Not Found\) \(\S+/api/contents/(?:notebooks|build/from_elsewhere)/\w+\.ipynb\)"
    r"|500 \(Internal Server Error\) \(\S+/lab/api/workspaces(/default)?\)"
)


@dataclass(frozen=True)
class Lab:
    """A server that is running: where, with what token, and where its learner's answers are."""

    home: str
    token: str
    journal: Path
    #: The visits of pages that one check leaves open for the next.
    looked_at: set[str] = field(default_factory=set, compare=False)

    def page(self, name: str) -> str:
        """Return the address of a page of the lesson in the reader."""
        return f"{self.home}/lesson/read/{page_address(name)}?token={self.token}"

    def in_workbench(self, name: str, folder: Path = NOTEBOOKS) -> str:
        """Return the address in JupyterLab of a page of the lesson, or of one in another folder."""
        where = (folder / name).relative_to(NOTEBOOKS.parent).as_posix()
        return f"{self.home}/doc/tree/{where}?token={self.token}"

    def kernels(self) -> list[str]:
        """Return the ids of the kernels that run."""
        asked = urlopen(f"{self.home}/api/kernels?token={self.token}")
        return [kernel["id"] for kernel in json.load(asked)]

    def signal_kernel(self, what: signal.Signals) -> None:
        """Send a signal to the process of the one kernel that runs."""
        (kernel,) = self.kernels()
        found = subprocess.run(["pgrep", "-f", kernel], capture_output=True, text=True, check=True)
        for process in found.stdout.split():
            os.kill(int(process), what)

    def close_kernels(self, but: Collection[str] = ()) -> None:
        """Close every kernel but these, whether or not its page is still open."""
        for kernel in set(self.kernels()).difference(but):
            address = f"{self.home}/api/kernels/{kernel}?token={self.token}"
            urlopen(Request(address, method="DELETE"))

    def forget(self) -> None:
        """Close the kernels of closed pages, and let whoever comes next be a new learner."""
        self.close_kernels()
        shutil.rmtree(self.journal, ignore_errors=True)

    def start_over(self) -> None:
        """Let whoever comes next be a new learner; the lesson's kernel is kept where it lets go of this one."""
        kernels = self.kernels()
        if len(kernels) == 1 and let_go(RUNTIME / f"kernel-{kernels[0]}.json", self.looked_at):
            shutil.rmtree(self.journal, ignore_errors=True)
        else:
            self.forget()


@contextmanager
def a_lab(journal: Path, port: int | None = None) -> Iterator[Lab]:
    """Start the lesson as `python start.py lab` does, with this journal, and end it in the end."""
    command = [sys.executable, str(NOTEBOOKS.parent / "start.py"), "lab", "--no-browser"]
    with a_server(
        command if port is None else [*command, "--port", str(port)],
        r"(http://\S+?)/lesson\?token=(\w+)",
        folder=NOTEBOOKS.parent,
        environment={**os.environ, "LESSON_JOURNAL": str(journal)},
    ) as address:
        yield Lab(address[1], address[2], journal)


def watch(page, home: str, expected: re.Pattern[str] = NOT_OURS) -> list[str]:
    """Return a list that will hold what goes wrong on a page, and whom it asks but its server."""
    troubles: list[str] = []
    ours = (home, home.replace("http", "ws"), "data:", "blob:")

    def note(words):
        if not expected.search(words):
            troubles.append(words)

    def note_said(said):
        if said.type == "error":
            note(f"{said.text} ({said.location['url'].partition('?')[0]})")

    def note_request(request):
        if not request.url.startswith(ours):
            troubles.append(f"asked another host: {request.url}")

    page.on("pageerror", lambda error: note(f"error: {error}"))
    page.on("console", note_said)
    page.on("request", note_request)
    return troubles


def let_nothing_be_written(page, troubles: list[str]) -> None:
    """Refuse whatever a page of the reader wants written, and note what that was."""

    def refuse(route):
        if route.request.method in WRITES:
            troubles.append(f"wanted to write: {route.request.method} {route.request.url}")
            route.abort()
        else:
            route.continue_()

    page.route(CONTENTS, refuse)


def spare_the_checkout(context) -> None:
    """Let front ends save the checkout's pages, as they do by themselves, without their being written."""

    def write_nothing(route):
        name = Path(urlsplit(route.request.url).path).name
        if route.request.method == "PUT" and name in OURS:
            as_it_is = f"{route.request.url.partition('?')[0]}?content=0"
            route.fulfill(response=route.fetch(url=as_it_is, method="GET", post_data=""))
        else:
            route.continue_()

    context.route(CONTENTS, write_nothing)


@contextmanager
def visits(browser, lab: Lab) -> Iterator:
    """Give a function that opens a page; in the end nothing may have gone wrong on any."""
    contexts, troubles = [], []
    before: list[str] = []

    def open_it(
        name: str,
        *,
        theme: str = "light",
        width: int = 1280,
        height: int = 800,
        touch: bool = False,
        workbench: Path | None = None,
        as_saved: bool = False,
    ):
        """Open a page in the reader, awake; or in the workbench, from the folder given for it.

        A finger presses where there is `touch`. One that is opened `as_saved` has no kernel until its `let_wake` is called.
        """
        context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=theme, has_touch=touch
        )
        contexts.append(context)
        page = context.new_page()
        expected = NOT_OURS if workbench is None else NOT_OURS_IN_WORKBENCH
        page.troubles = watch(page, lab.home, expected)
        troubles.append(page.troubles)
        if workbench is None:
            let_nothing_be_written(page, page.troubles)
            if as_saved:
                page.let_wake = withhold_kernel(page)
            page.goto(lab.page(name))
            if not as_saved:
                awake(page)
            return page
        before[:] = before or lab.kernels()
        spare_the_checkout(context)
        page.add_init_script(IN_WORKBENCH)
        page.goto(lab.in_workbench(name, workbench))
        page.wait_for_selector(".jp-Notebook .jp-Cell")
        # a page that is told to run before its kernel is there never does
        page.wait_for_selector("text=/\\| Idle/", state="attached")
        return page

    try:
        yield open_it
    finally:
        for context in contexts:
            context.close()
        if before:  # a notebook's kernel is its own
            lab.close_kernels(but=before)
        lab.start_over()
    assert not any(troubles), troubles


def calls_made(name: str | Path, *names: str) -> list[Call]:
    """Return the calls of these names that a page of the lesson, or another file, makes, in its order."""
    return [call for call in calls_of(read_page(NOTEBOOKS / name)) if call.name in names]


def sliders_of(name: str) -> int:
    """Return how many sliders the pictures of a page have."""
    drawn = [(call.name, draw(call.words[0])) for call in calls_made(name, "picture", "lab")]
    return sum(len(each.dials) if kind == "lab" else bool(each.stops) for kind, each in drawn)


def change_config(page, old: str, new: str) -> None:
    """Let the pages that are opened from here on be told something else by the server.

    Their documents stay the server's own: a browser lets one that is made up ask no kernel.
    """
    change = """([old, now]) => document.addEventListener('readystatechange', () => {
        const told = document.querySelector('#reader-config');
        if (document.readyState === 'interactive' && told)
            told.textContent = told.textContent.replaceAll(old, now);
    })"""
    page.add_init_script(f"({change})({json.dumps([old, new])})")


def awake(page) -> None:
    """Wait until a page in the reader is awake, and every question can be answered."""
    page.wait_for_selector(AWAKE, timeout=60_000)
    for card in page.locator(f"{OUTPUT} .lesson-quiz").all():
        expect(card.locator("fieldset:enabled").first).to_be_attached(timeout=60_000)


def withhold_kernel(page) -> Callable[[], None]:
    """Leave a page's question for its kernel unanswered until what is returned is called."""
    asked: list[Route] = []
    withheld = True

    def answer(route: Route) -> None:
        if withheld:
            asked.append(route)
        else:
            route.continue_()

    def let_wake() -> None:
        nonlocal withheld
        withheld = False
        for route in asked:
            route.continue_()
        awake(page)

    page.route(KERNEL, answer)
    return let_wake


def press_run_all(page) -> None:
    """Press the button that the page names."""
    page.locator(RUN_ALL).click()


def run_to_the_end(page, start=press_run_all, *, confirm: bool = False) -> None:
    """Start a page in the workbench, and wait until all of it has run."""
    # JupyterLab and Notebook 7 name a file below their root each in a way of its own
    file = NOTEBOOKS.parent / re.search(r"/(?:tree|notebooks)/(.+)", urlsplit(page.url).path)[1]
    cells = json.loads(file.read_text("utf-8"))["cells"]
    telling = sum(bool(cell.get("outputs")) for cell in cells)
    all_show = f"({SHOWN})() === {telling}"
    # an output that JupyterLab has yet to draw could not be told from a new one
    page.wait_for_function(all_show, timeout=60_000)
    page.evaluate(MARK)
    start(page)
    if confirm:
        page.locator(".jp-Dialog button.jp-mod-accept").click()
    page.wait_for_function(all_show, timeout=120_000)
    expect(page.locator(IDLE)).to_be_attached(timeout=60_000)
    cards = page.locator(".jp-OutputArea-output .lesson-quiz")
    expect(cards).to_have_count(len(calls_made(file, *CARDS)))
    for card in cards.all():
        expect(card.locator("fieldset:enabled").first).to_be_attached(timeout=60_000)
