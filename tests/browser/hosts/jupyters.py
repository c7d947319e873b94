"""A plain `jupyter lab` or `jupyter notebook` of an environment, and what a browser does with it."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

from lesson.jupyter.page_links import page_address
from tests.browser.hosts.environments import Installed, free_port, variables
from tests.serving import a_server

Name = Literal["lab", "notebook"]
#: How each begins the address of a notebook.
NOTEBOOK_AT = {"lab": "lab/tree", "notebook": "notebooks"}


@dataclass(frozen=True)
class Jupyter:
    """One that runs: which, where it answers, and the address that it opens a browser on."""

    name: Name
    home: str
    opened: str

    def notebook(self, path: str) -> str:
        """Return the address of a notebook in it."""
        return f"{self.home}/{NOTEBOOK_AT[self.name]}/{path}"

    def reader(self, page: str) -> str:
        """Return the address of a page in the reader."""
        return f"{self.home}/lesson/read/{page_address(page)}"

    def ask(self, path: str) -> object:
        """Return what the server answers at this address below its own."""
        return json.load(urlopen(f"{self.home}/{path}"))


@contextmanager
def a_jupyter(
    here: Installed,
    name: Name,
    root: Path,
    home: Path,
    *options: str,
    port: int | None = None,
    token: str = "",
) -> Iterator[Jupyter]:
    """Start it in the folder `root`, for somebody with this `home`; without a token it lets everybody in."""
    told = (f"--ServerApp.port={port or free_port()}", f"--IdentityProvider.token={token}")
    plain = ("--no-browser", "--allow-root", "--ServerApp.port_retries=0")
    command = [here.program(f"jupyter-{name}"), *plain, *told, *options]
    with a_server(
        command,
        r"(http://127\.0\.0\.1:\d+)(/\w*)",
        folder=root,
        environment=variables(home, LESSON_JOURNAL=str(home / "journal")),
    ) as address:
        until_it_answers(f"{address[1]}/api")  # it prints its address before that
        yield Jupyter(name, address[1], address[2])


def until_it_answers(address: str) -> None:
    """Ask at this address until there is an answer; a minute without one is an error."""
    latest = time.monotonic() + 60
    while True:
        try:
            urlopen(address).close()
            return
        except HTTPError as answer:
            answer.close()
            return
        except URLError:
            if time.monotonic() > latest:
                raise
            time.sleep(0.1)
