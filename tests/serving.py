"""A server that a check starts, and what it prints."""

import os
import re
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

#: How long a server may take until it has ended.
ENDS_S = 60


@contextmanager
def a_server(
    command: list[str], address: str, *, folder: Path, environment: Mapping[str, str]
) -> Iterator[re.Match[str]]:
    """Start a server, give the address that it prints, and end it with all that it started.

    Parameters
    ----------
    command
        What starts it.
    address
        A pattern of what it prints once it answers.
    folder, environment
        Where it runs, and with what variables.

    Raises
    ------
    RuntimeError
        If it ends before it answers; with what it printed.
    """
    process = subprocess.Popen(
        command,
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )
    assert process.stdout
    printed = []
    for line in process.stdout:
        printed.append(line)
        if found := re.search(address, line):
            break
    else:
        raise RuntimeError(f"It did not start:\n{''.join(printed)}")
    # A server that nobody listens to stands still once its pipe is full.
    listening = Thread(target=printed.extend, args=(process.stdout,), daemon=True)
    listening.start()
    try:
        yield found
    finally:
        try:
            end(process)
        finally:
            process.kill()
            listening.join(timeout=10)
    assert not listening.is_alive(), "something that the server started has outlived it"
    process.stdout.close()


def end(process: subprocess.Popen[str]) -> None:
    """Tell a server to end, and wait for it; on Windows start.py has it as a child, which would live on.

    Jupyter's server writes a line to its log before it heeds a signal. One that comes while it writes another
    is lost (Python lets nobody write into a write), so it is told twice.

    Raises
    ------
    subprocess.TimeoutExpired
        If it goes on all the same.
    """
    if os.name == "nt":
        tree = ["taskkill", "/T", "/F", "/PID", str(process.pid)]
        subprocess.run(tree, capture_output=True, check=True)
        process.wait(timeout=ENDS_S)
        return
    process.terminate()
    try:
        process.wait(timeout=ENDS_S)
    except subprocess.TimeoutExpired:
        process.terminate()
        process.wait(timeout=ENDS_S)
