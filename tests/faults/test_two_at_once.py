"""Two people at one computer, or one who starts the lesson twice: both servers live."""

import json
import os
import re
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path
from urllib.request import Request, urlopen

import pytest

from tests.serving import end

pytestmark = pytest.mark.slow  # starts JupyterLab, as start.py does

ROOT = Path(__file__).resolve().parent.parent.parent


def ended(server):
    end(server)
    server.communicate(timeout=120)


def started(server):
    """The address and token that a server prints once it answers."""
    printed = []
    for line in server.stdout:
        printed.append(line)
        if found := re.search(r"(http://127\.0\.0\.1:\d+)/\S*token=(\w+)", line):
            return found.groups()
    pytest.fail(f"JupyterLab did not start:\n{''.join(printed)}")


def ask(address, token, path, content=None):
    headers = {"Authorization": f"token {token}", "Content-Type": "application/json"}
    body = None if content is None else json.dumps(content).encode()
    with urlopen(Request(f"{address}/api/{path}", body, headers), timeout=60) as answer:
        return json.load(answer)


def test_two_servers_of_one_checkout_each_have_a_port_and_a_kernel_of_their_own(tmp_path):
    command = [sys.executable, str(ROOT / "start.py"), "lab", "--no-browser"]
    page = {"path": "notebooks/00_start_here.ipynb", "name": "", "type": "notebook"}
    with ExitStack() as stack:
        servers = []
        for _ in range(2):
            servers.append(
                subprocess.Popen(
                    command,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.STDOUT,
                    text=True,
                    encoding="utf-8",
                    env={**os.environ, "LESSON_JOURNAL": str(tmp_path)},
                )
            )
            stack.callback(ended, servers[-1])
        (one, first), (other, second) = map(started, servers)
        assert one != other
        assert first != second
        wanted = {**page, "kernel": {"name": "python3"}}
        kernels = {
            ask(address, token, "sessions", wanted)["kernel"]["id"]
            for address, token in ((one, first), (other, second))
        }
        assert len(kernels) == 2
        seen = {each["id"] for each in ask(one, first, "kernels")}
        assert len(seen & kernels) == 1  # the other server's kernel is not this one's to stop


def test_a_server_starts_without_a_word_of_complaint(tmp_path):
    """Whatever stands in the terminal besides these lines would worry a learner."""
    server = subprocess.Popen(
        [sys.executable, str(ROOT / "start.py"), "lab", "--no-browser"],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        env={**os.environ, "LESSON_JOURNAL": str(tmp_path)},
    )
    try:
        lines = []
        for line in server.stdout:
            lines.append(line.partition(":")[0].strip())
            if line.startswith("Leave this window open"):
                break
    finally:
        ended(server)
    told = [line for line in lines if not line.startswith("Setting up")]
    assert told[:2] == ["Opening the lesson ...", "The lesson is ready"]
    assert len(told) == 3
