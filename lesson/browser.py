"""A browser of this machine that can be driven: Chromium, Chrome or Edge."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

ON_THE_PATH = (
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
    "microsoft-edge", "microsoft-edge-stable", "msedge",
)  # fmt: skip
_ON_WINDOWS = (
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)
_ON_A_MAC = ("Google Chrome", "Chromium", "Microsoft Edge")
APPLICATIONS = Path("/Applications")


def find_browser(system: str = sys.platform) -> str | None:
    """Return the program of a browser: on the path, or where this system usually has it."""
    on_the_path = filter(None, map(shutil.which, ON_THE_PATH))
    installed = (str(program) for program in _usual_places(system) if program.is_file())
    return next(on_the_path, None) or next(installed, None)


def _usual_places(system: str) -> Iterator[Path]:
    """Give where installers put them; neither system puts them on the path."""
    if system == "win32":
        variables = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
        for folder in filter(None, map(os.environ.get, variables)):
            yield from (Path(folder, program) for program in _ON_WINDOWS)
    elif system == "darwin":
        for place in (APPLICATIONS, Path.home() / "Applications"):
            yield from (place / f"{name}.app/Contents/MacOS/{name}" for name in _ON_A_MAC)
