"""How long until one can begin: a page opened and run, and a card of questions beside jupyterquiz.

`python start.py bench opening` for the first, `python start.py bench quiz` for the second.
"""

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.benchmarks import probing
from tests.benchmarks.contestants import ROOT, Contestant
from tests.benchmarks.page_runs import pages
from tests.browser.visiting import run_to_the_end

FIRST_PAGE = "notebooks/00_start_here.ipynb"
#: Promises the milliseconds from the next key until a cell shows something that was not there.
WATCH = """([cell, ready]) => {
    const place = document.querySelectorAll('.jp-CodeCell')[cell];
    const found = () => [...place.querySelectorAll(ready)].filter((one) => !one.dataset.old);
    found().forEach((one) => (one.dataset.old = '1'));
    window.lessonShown = new Promise((done, late) => {
        addEventListener('keydown', async () => {
            const began = performance.now();
            while (!found().length) {
                if (performance.now() - began > 20_000) return late(`cell ${cell} shows nothing new`);
                await new Promise(requestAnimationFrame);
            }
            await new Promise(requestAnimationFrame);
            done(performance.now() - began);
        }, { once: true, capture: true });
    });
}"""
ASKED = 8


@contextmanager
def quiet_browser() -> Iterator:
    """Open a browser that can reach nothing but this machine."""
    from playwright import sync_api as playwright_api

    with playwright_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=probing.browser_path(), args=probing.QUIET
        )
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        context.add_init_script("localStorage.setItem('lesson-workbench', 'yes')")  # not the reader
        elsewhere = re.compile(r"https?://(?!127\.0\.0\.1|localhost)")
        context.route(elsewhere, lambda route: route.abort())
        yield context
        browser.close()


def open_pages(folder: Path, rounds: int, tell) -> dict[str, tuple[list[float], list[float]]]:
    """Open and run each page, in turns; return page -> seconds to open, seconds to run."""
    taken: dict[str, tuple[list[float], list[float]]] = {}
    with probing.server(folder, ROOT, FIRST_PAGE) as address, quiet_browser() as context:
        for number in range(rounds):
            for path in pages():
                tell(f"{path.stem}, round {number + 1} of {rounds} ...")
                opened, ran = taken.setdefault(path.stem, ([], []))
                page = context.new_page()
                began = time.perf_counter()
                page.goto(address.replace(FIRST_PAGE, f"notebooks/{path.name}"))
                page.wait_for_selector("text=/\\| Idle/", state="attached", timeout=60_000)
                opened.append(time.perf_counter() - began)
                began = time.perf_counter()
                run_to_the_end(page)
                ran.append(time.perf_counter() - began)
                page.close()
    return taken


def quizzes() -> list[Contestant]:
    """Return two cells that ask the same questions, ours and jupyterquiz's, as our export has them."""
    from lesson.quiz.bank import load_bank
    from lesson.quiz.exchange.jupyterquiz import jupyterquiz_json
    from lesson.quiz.exchange.sheet import sheet_of

    asked = [each for each in load_bank().values() if each.type == "single"][:ASKED]
    text, _ = jupyterquiz_json(map(sheet_of, asked))  # it has no place for the why and the sources
    ours = ", ".join(repr(each.id) for each in asked)
    return [
        Contestant(
            "lesson_quiz",
            f"this lesson, {ASKED} questions, marked by the kernel",
            f"import lesson\nlesson.ask({ours})",
            ".lesson-quiz",
            ".lesson-quiz fieldset:not([disabled])",
        ),
        Contestant(
            "jupyterquiz",
            f"jupyterquiz, {ASKED} questions, marked in the page",
            "import json\nfrom jupyterquiz import display_quiz\n"
            f"display_quiz(json.loads({text.decode()!r}), shuffle_answers=False)",
            ".Quiz",
            ".Quiz label",
        ),
    ]


def start_quizzes(folder: Path, rounds: int, tell) -> dict[str, list[float]]:
    """Run both cells in turns, after a first time; return title -> ms to the first usable question."""
    asked = quizzes()
    probing.write_notebook(folder, asked)
    taken: dict[str, list[float]] = {each.title: [] for each in asked}
    with probing.server(folder) as address, quiet_browser() as context:
        page = context.new_page()
        page.goto(address)
        page.wait_for_selector(".jp-Notebook .jp-Cell")
        probing.start(page)
        for cell, each in enumerate(asked, start=1):
            page.locator(".jp-CodeCell").nth(cell).locator(each.changes).first.wait_for(
                state="attached", timeout=60_000
            )
        for number in range(rounds):
            tell(f"Quizzes, round {number + 1} of {rounds} ...")
            for cell, each in enumerate(asked, start=1):
                page.locator(".jp-CodeCell .jp-InputPrompt").nth(cell).click()
                page.evaluate(WATCH, [cell, each.changes])
                page.keyboard.press("Control+Enter")
                taken[each.title].append(page.evaluate("lessonShown"))
    return taken
