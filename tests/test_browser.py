"""A browser is found on the path, or where Windows and macOS usually have it."""

import pytest

from lesson import browser
from lesson.browser import find_browser


@pytest.fixture
def bare(tmp_path, monkeypatch):
    """A machine with no browser: its folders lie in a temporary one."""
    monkeypatch.setattr(browser.shutil, "which", lambda _name: None)
    monkeypatch.setattr(browser, "APPLICATIONS", tmp_path / "Applications")
    monkeypatch.setattr(browser.Path, "home", lambda: tmp_path / "home")
    monkeypatch.setenv("PROGRAMFILES", str(tmp_path / "Program Files"))
    monkeypatch.setenv("PROGRAMFILES(X86)", str(tmp_path / "Program Files (x86)"))
    monkeypatch.delenv("LOCALAPPDATA", raising=False)
    return tmp_path


@pytest.mark.parametrize("system", ["linux", "win32", "darwin"])
@pytest.mark.usefixtures("bare")
def test_where_there_is_none_none_is_found(system):
    assert find_browser(system) is None


@pytest.mark.parametrize(
    ("system", "place"),
    [
        ("win32", "Program Files/Google/Chrome/Application/chrome.exe"),
        ("win32", "Program Files (x86)/Microsoft/Edge/Application/msedge.exe"),
        ("darwin", "Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
        ("darwin", "home/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"),
    ],
)
def test_it_is_found_where_it_usually_is(bare, system, place):
    program = bare / place
    program.parent.mkdir(parents=True)
    program.touch()
    assert find_browser(system) == str(program)
    assert find_browser("linux") is None


def test_one_on_the_path_comes_first(bare, monkeypatch):
    monkeypatch.setattr(browser.shutil, "which", {"msedge": "C:/msedge.exe"}.get)
    program = bare / "Program Files/Google/Chrome/Application/chrome.exe"
    program.parent.mkdir(parents=True)
    program.touch()
    assert find_browser("win32") == "C:/msedge.exe"
