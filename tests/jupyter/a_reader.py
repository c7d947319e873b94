"""A server of the lesson's own whose pages lie in a folder of a test."""

import json
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPMessage
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from lesson.page_calls import CHECKOUT
from tests.serving import a_server

TOKEN = "t"
#: What is run to serve the pages in a folder as a checkout's, after whatever a test changes before.
SERVES = """
import sys
from pathlib import Path
from lesson import page_calls
page_calls.CHECKOUT = Path(sys.argv[1])
from lesson.jupyter import serving
settings = serving.configuration(None, browser=False, token="t")
settings.ServerApp.jpserver_extensions = {"lesson.jupyter": True}
exec(sys.argv[2])
serving.serve(settings)
"""


@dataclass(frozen=True)
class Answer:
    """What a server answered."""

    status: int
    headers: HTTPMessage
    text: str

    @property
    def config(self) -> dict[str, Any]:
        """What a page of the reader is told of itself."""
        told = re.search(r'id="reader-config">(.*?)</script>', self.text)
        assert told, self.text
        return json.loads(told[1])


@dataclass(frozen=True)
class Reader:
    """A server that runs: its address, and the folder with its pages."""

    home: str
    folder: Path

    def ask(
        self, path: str, method: str = "GET", body: object = None, token: str = TOKEN
    ) -> Answer:
        """Return what it answers at an address below its own."""
        given = None if body is None else json.dumps(body).encode()
        asked = Request(f"{self.home}/{path}", data=given, method=method)
        if token:
            asked.add_header("Authorization", f"token {token}")
        try:
            answer = urlopen(asked)
        except HTTPError as refused:
            answer = refused
        with answer:
            return Answer(answer.status, answer.headers, answer.read().decode("utf-8", "replace"))

    def leads_from(self, path: str) -> str:
        """Return where it leads on to from an address below its own."""
        host = urlsplit(self.home)
        asked = HTTPConnection(str(host.hostname), host.port)
        asked.request("GET", f"/{path}", headers={"Authorization": f"token {TOKEN}"})
        answer = asked.getresponse()
        asked.close()
        assert answer.status in (301, 302, 307, 308), answer.status
        return answer.headers["Location"]

    def page(self, name: str) -> Answer:
        """Return what it answers to whoever reads a page."""
        return self.ask(f"lesson/read/{name}")


@contextmanager
def a_reader(place: Path, changed: str = "") -> Iterator[Reader]:
    """Serve the notebooks in `place/notebooks`, with settings as the lines in `changed` make them."""
    folder = place / "notebooks"
    folder.mkdir(exist_ok=True)
    kept = ("JUPYTER_DATA_DIR", "JUPYTER_CONFIG_DIR", "JUPYTER_RUNTIME_DIR", "LESSON_JOURNAL")
    with a_server(
        [sys.executable, "-c", SERVES, str(folder), changed],
        r"(http://127\.0\.0\.1:\d+)/lesson\?token=",
        folder=CHECKOUT.parent,
        environment={**os.environ, **{name: str(place / name.lower()) for name in kept}},
    ) as address:
        yield Reader(address[1], folder)
