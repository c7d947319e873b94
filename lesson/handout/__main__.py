"""`python -m lesson.handout PAGE… --to FOLDER [--answers] [--pdf]`: pages to hand out."""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from lesson.browser import find_browser
from lesson.errors import BadCall, LessonError
from lesson.handout.sheet import write_handouts


def main(arguments: list[str] | None = None) -> int:
    """Write the handouts; say in one sentence what went wrong, if anything did."""
    parser = argparse.ArgumentParser(prog="python start.py run lesson.handout", description=__doc__)
    parser.add_argument("pages", nargs="+", metavar="PAGE", help='such as "02"')
    parser.add_argument("--to", type=Path, default=Path("handouts"), metavar="FOLDER")
    parser.add_argument("--answers", action="store_true", help="with the answers, for teachers")
    parser.add_argument("--pdf", action="store_true", help="as PDF as well, with a browser")
    options = parser.parse_args(arguments)
    try:
        written = write_handouts(options.pages, options.to, answers=options.answers)
        if options.pdf:
            written += [to_pdf(file) for file in written]
    except LessonError as error:
        print(f"No handout: {error}", file=sys.stderr)
        return 1
    for file in written:
        print(file)
    return 0


def to_pdf(file: Path) -> Path:
    """Print an HTML file to a PDF beside it with a browser of this machine.

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
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = [browser, "--headless", "--no-sandbox", "--disable-gpu"]
        command += [f"--user-data-dir={profile}", "--no-pdf-header-footer"]
        command += [f"--print-to-pdf={target.resolve()}", file.resolve().as_uri()]
        try:
            done = subprocess.run(command, capture_output=True, text=True)
        except OSError as error:
            raise BadCall(f"the browser could not be started ({error.strerror})") from error
    if done.returncode or not target.is_file():
        raise BadCall(f"the browser could not print {file}: {done.stderr.strip()[-200:]}")
    return target


if __name__ == "__main__":
    sys.exit(main())
