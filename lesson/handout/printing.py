"""A handout printed to PDF by a browser of this machine that may read no file and ask no other host."""

import secrets
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

from lesson.browser import find_browser
from lesson.errors import BadCall
from lesson.handout.sheet import ALONE

#: The longest page takes a few seconds; a browser that asks somebody something waits for ever.
MOST_S = 120.0
#: No other host; and from an address of this machine no browser opens a file.
SHUT_IN = (
    "--headless",
    "--disable-gpu",
    "--disable-extensions",
    "--no-first-run",
    "--no-proxy-server",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    "--no-pdf-header-footer",
)


@dataclass(frozen=True)
class Printed:
    """A PDF, and whether the browser's own sandbox held it while it was printed."""

    file: Path
    sandboxed: bool


def print_pdf(file: Path) -> Printed:
    """Print an HTML file to a PDF beside it.

    A root user and some containers have no sandbox to offer; the page is printed all the same.

    Raises
    ------
    BadCall
        If there is no browser that can, or it fails.
    """
    browser = find_browser()
    if browser is None:
        raise BadCall(
            f"no Chromium, Chrome or Edge was found; open {file} in a browser and print it to PDF."
        )
    target = file.with_suffix(".pdf")
    target.unlink(missing_ok=True)  # an older one would pass for what was printed now
    with _served(file.read_bytes()) as address:
        said = _run(browser, address, target)
        sandboxed = target.is_file()
        if not sandboxed and "sandbox" in said.lower():
            said = _run(browser, address, target, "--no-sandbox")
    if not target.is_file():
        raise BadCall(f"the browser could not print {file}: {said.strip()[-200:]}")
    return Printed(target, sandboxed)


def _run(browser: str, address: str, target: Path, *more: str) -> str:
    """Let a browser print an address; return what it says besides."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = [browser, *SHUT_IN, *more, f"--user-data-dir={profile}"]
        command += [f"--print-to-pdf={target.resolve()}", address]
        try:
            done = subprocess.run(
                command, capture_output=True, text=True, errors="replace", timeout=MOST_S
            )
        except OSError as error:
            raise BadCall(f"the browser could not be started ({error.strerror})") from error
        except subprocess.TimeoutExpired as error:
            raise BadCall(f"the browser did not print within {MOST_S:.0f} seconds") from error
    return done.stderr


@contextmanager
def _served(page: bytes) -> Iterator[str]:
    """Give an address of this machine at which a page stands."""
    path = f"/{secrets.token_urlsafe()}.html"  # others on this machine do not guess it

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            """Answer with the page, and with nothing else."""
            if self.path != path:
                self.send_error(404)
                return
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            # as the page says of itself: whatever is printed, it runs nothing and frames nothing
            self.send_header("Content-Security-Policy", f"{ALONE}; sandbox")
            self.send_header("Content-Length", str(len(page)))
            self.end_headers()
            self.wfile.write(page)

        def log_message(self, *_: object) -> None:
            """Keep what is asked for to itself."""

    with HTTPServer(("127.0.0.1", 0), Answers) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{path}"
        finally:
            server.shutdown()
            thread.join()
