"""A page printed by a browser: all of it, and nothing that does not stand in it."""

import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pypdf
import pytest

from lesson.browser import find_browser
from lesson.errors import BadCall
from lesson.handout import printing
from lesson.handout.__main__ import main
from lesson.handout.printing import print_pdf
from tests.stand_in import stand_in

pytestmark = pytest.mark.browser


def words(pdf):
    return " ".join(page.extract_text() for page in pypdf.PdfReader(pdf).pages)


def test_a_page_is_printed_with_its_words_and_pictures(tmp_path, capsys):
    assert main(["04", "--to", str(tmp_path), "--pdf"]) == 0
    html, pdf = sorted(tmp_path.iterdir())
    assert capsys.readouterr().out.splitlines() == [str(html), str(pdf)]
    assert "Not medical advice" in words(pdf)
    assert any(page.images for page in pypdf.PdfReader(pdf).pages)


@pytest.fixture
def asked():
    """A server of this machine, and what it was asked for."""
    seen = []

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self):
            seen.append(self.path)
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_):
            pass

    with HTTPServer(("127.0.0.1", 0), Answers) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/", seen
        server.shutdown()


def test_no_file_is_printed_no_script_runs_and_nobody_is_asked(tmp_path, asked):
    address, seen = asked
    secret = tmp_path / "secret.html"
    secret.write_text("SECRET")
    page = tmp_path / "page.html"
    page.write_text(
        f'<meta charset="utf-8"><p>Before.</p><iframe src="{secret.as_uri()}"></iframe>'
        f'<object data="{secret.as_uri()}"></object><embed src="{secret.as_uri()}">'
        f'<img src="{address}seen.png"><iframe src="{address}frame"></iframe>'
        f'<script>document.body.append("SCRIPT"); location = "{secret.as_uri()}"</script>'
        f'<link rel="stylesheet" href="{address}x.css"><p>After.</p>'
        f'<meta http-equiv="refresh" content="0;url={secret.as_uri()}">'
    )
    printed = words(print_pdf(page).file).split()
    assert printed == ["Before.", "After."]
    assert seen == []


@pytest.fixture
def browser(tmp_path, monkeypatch):
    """Give a function that puts a program of one's own in the browser's place."""

    def place(program):
        file = stand_in(tmp_path / "browser", program)
        monkeypatch.setattr(printing, "find_browser", lambda: str(file))

    return place


REAL = f"""
import subprocess, sys
if "--no-sandbox" not in sys.argv: sys.exit("No usable sandbox! Update your kernel")
sys.exit(subprocess.call([{find_browser()!r}, *sys.argv[1:]]))
"""
KEEPING = """
import sys
assert "--no-sandbox" not in sys.argv
next(open(a.partition("=")[2], "w") for a in sys.argv if a.startswith("--print-to-pdf=")).close()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a script is no program there")
def test_the_sandbox_is_left_off_only_where_the_browser_has_none_and_that_is_told(
    tmp_path, browser, capsys
):
    browser(REAL)
    assert main(["04", "--to", str(tmp_path), "--pdf"]) == 0
    assert "without the browser's sandbox" in capsys.readouterr().err
    browser(KEEPING)
    assert main(["04", "--to", str(tmp_path), "--pdf"]) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.skipif(sys.platform == "win32", reason="a script is no program there")
def test_a_browser_that_fails_or_waits_is_told(tmp_path, browser, monkeypatch):
    page = tmp_path / "page.html"
    page.write_text("<p>Words.")
    page.with_suffix(".pdf").write_text("of yesterday")
    browser("import sys; sys.exit('no display')")
    with pytest.raises(BadCall, match=r"could not print .*page\.html: no display"):
        print_pdf(page)
    monkeypatch.setattr(printing, "MOST_S", 0.5)
    browser("import threading; threading.Event().wait()")
    with pytest.raises(BadCall, match="did not print within"):
        print_pdf(page)
