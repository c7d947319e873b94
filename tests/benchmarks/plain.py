"""What is measured without a browser: imports, first drawings and a kernel's memory.

Each figure comes from a process of its own, and those that are compared take turns.
"""

import json
import subprocess
import sys
from dataclasses import dataclass, field

from tests.benchmarks.contestants import ROOT

PEERS = "import matplotlib.pyplot, ipywidgets"

_IMPORT = """\
import time
{peers}
began = time.perf_counter()
{more}
print(time.perf_counter() - began)
"""
_DRAW = """\
import json, time
import matplotlib.pyplot, ipywidgets
began = time.perf_counter()
import lesson
live = lesson.picture({name!r})
drawn = time.perf_counter()
script = live.script()
written = time.perf_counter()
png = live.diagram.png()
print(json.dumps([drawn - began, written - drawn, time.perf_counter() - written, len(script)]))
"""


_MODEL = """\
import json, time
from lesson.mechanics.balance import balance
from lesson.mechanics.spread import spread
from lesson.mechanics.standing import Standing
from lesson.routine.plan.planner import plan_routine
from lesson.routine.plan.wish import Wish
from lesson.routine.screen.answers import read_answers
from lesson.routine.screen.questions import load_groups
from lesson.routine.screen.verdict import screen
def planned():
    found, verdict = [], screen(read_answers(dict.fromkeys(load_groups(), "none")))
    for minutes in range(2, 41):
        wish = Wish(minutes=minutes, tools=("roller", "ball", "hands", "stick"), week=5)
        began = time.perf_counter()
        plan_routine(wish, verdict)
        found.append((time.perf_counter() - began) * 1000)
    return sorted(found[1:])[19]
def taken(ask, times):
    found = []
    for number in range(times):
        standing = Standing({"psoas_iliacus": 5.0 + number / 100, "erectors": 3.0})
        began = time.perf_counter()
        ask(standing)
        found.append((time.perf_counter() - began) * 1000)
    return sorted(found)[times // 2]
balance(Standing()), spread(Standing(), 10)
print(json.dumps([taken(balance, 101), taken(spread, 11), planned()]))
"""


@dataclass
class Plain:
    """What was measured, in seconds and MB."""

    lesson_import_s: list[float] = field(default_factory=list)
    rooms_import_s: list[float] = field(default_factory=list)
    drawn_s: dict[str, list[list[float]]] = field(default_factory=dict)
    bare_mb: list[float] = field(default_factory=list)
    three_plates_mb: list[float] = field(default_factory=list)
    three_plates: str = ""
    model_ms: tuple[list[float], list[float]] = field(default_factory=lambda: ([], [], []))


def fresh(code: str) -> str:
    """Return what a fresh Python prints."""
    done = subprocess.run(
        [sys.executable, "-P", "-c", code], capture_output=True, text=True, cwd=ROOT, check=False
    )
    if done.returncode:
        raise RuntimeError(done.stderr.strip()[-1000:])
    return done.stdout


def measure_imports(into: Plain) -> None:
    """Import the lesson after what every notebook imports."""
    for more, to in (
        ("import lesson", into.lesson_import_s),
        ("import lesson; lesson.picture, lesson.ask, lesson.claim_cards", into.rooms_import_s),
    ):
        to.append(float(fresh(_IMPORT.format(peers=PEERS, more=more))))


def measure_drawing(into: Plain, name: str) -> None:
    """Draw a picture for the first time: its figure, its script, its PNG."""
    into.drawn_s.setdefault(name, []).append(json.loads(fresh(_DRAW.format(name=name))))


def measure_model(into: Plain) -> None:
    """Time the pelvis (one equilibrium, a distribution) and the planner of the routine; medians."""
    for took, to in zip(json.loads(fresh(_MODEL)), into.model_ms, strict=True):
        to.append(took)


def kernel_mb(lines: list[str]) -> float:
    """Return a kernel's resident memory after these cells, as a notebook runs them."""
    import psutil
    from jupyter_client.manager import start_new_kernel

    manager, client = start_new_kernel(cwd=str(ROOT), stderr=subprocess.DEVNULL)
    try:
        for line in lines:
            reply = client.execute_interactive(line, timeout=120, output_hook=lambda _: None)
            if reply["content"]["status"] != "ok":
                raise RuntimeError(f"{line}: {reply['content'].get('evalue')}")
        client.execute_interactive("import os; pid = os.getpid()", output_hook=lambda _: None)
        reply = client.execute_interactive(
            "", user_expressions={"pid": "pid"}, output_hook=lambda _: None
        )
        pid = int(reply["content"]["user_expressions"]["pid"]["data"]["text/plain"])
        return psutil.Process(pid).memory_info().rss / 1e6
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def measure_memory(into: Plain, cells: list[str]) -> None:
    """Compare a kernel that shows three plates with a bare one."""
    into.bare_mb.append(kernel_mb([PEERS]))
    into.three_plates_mb.append(kernel_mb([PEERS, "import lesson", *cells]))
    into.three_plates = "; ".join(cells)


def measure(pictures: list[str], first: str, cells: list[str], rounds: int, tell) -> Plain:
    """Measure all of it: every picture once, the one called first in every round."""
    result = Plain()
    measure_imports(Plain())  # the files are read from the disk once before anything counts
    for number in range(rounds):
        tell(f"Imports, first drawing and memory, round {number + 1} of {rounds} ...")
        measure_imports(result)
        measure_drawing(result, first)
        measure_model(result)
        if number < 3:
            measure_memory(result, cells)
    for name in pictures:
        if name != first:
            measure_drawing(result, name)
    return result
