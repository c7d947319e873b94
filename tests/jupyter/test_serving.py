"""lesson/jupyter/serving.py: what a server of the lesson's own is told."""

import asyncio
import socket

import pytest
from jupyter_server.services.contents.largefilemanager import AsyncLargeFileManager
from tornado.web import HTTPError

from lesson.jupyter import serving
from lesson.page_calls import CHECKOUT


def test_from_a_checkout_pages_can_be_written_and_from_a_package_they_cannot(monkeypatch, tmp_path):
    own = serving.configuration(None, browser=False, token="t").ServerApp
    assert own.root_dir == str(CHECKOUT.parent)
    assert "contents_manager_class" not in own
    monkeypatch.setattr(serving, "pages_folder", lambda: tmp_path)
    packaged = serving.configuration(None, browser=False, token="t").ServerApp
    assert packaged.root_dir == str(tmp_path)
    (tmp_path / "page.ipynb").write_text("{}")
    for manager, writable in ((AsyncLargeFileManager, True), (serving.PublishedPages, False)):
        assert manager(root_dir=str(tmp_path)).is_writable("page.ipynb") is writable


WRITING = {
    "save": lambda pages: pages.save({"type": "file", "format": "text", "content": "x"}, "a.txt"),
    "save in parts": lambda pages: pages.save(
        {"type": "file", "format": "text", "content": "x", "chunk": 1}, "a.txt"
    ),
    "make a folder": lambda pages: pages.save({"type": "directory"}, "new"),
    "make a file": lambda pages: pages.new_untitled(type="file"),
    "make a notebook": lambda pages: pages.new(path="new.ipynb"),
    "rename": lambda pages: pages.rename("a.txt", "b.txt"),
    "move": lambda pages: pages.update({"path": "folder/a.txt"}, "a.txt"),
    "delete": lambda pages: pages.delete("a.txt"),
    "delete a folder": lambda pages: pages.delete("folder"),
    "copy": lambda pages: pages.copy("a.txt"),
    "copy a folder": lambda pages: pages.copy("folder", ""),
    "make a checkpoint": lambda pages: pages.create_checkpoint("a.txt"),
    "go back to a checkpoint": lambda pages: pages.restore_checkpoint("checkpoint", "a.txt"),
    "delete a checkpoint": lambda pages: pages.delete_checkpoint("checkpoint", "a.txt"),
}


@pytest.mark.parametrize("write", WRITING.values(), ids=WRITING.keys())
def test_an_installed_package_refuses_whatever_would_write_into_it(tmp_path, write):
    (tmp_path / "a.txt").write_text("as published")
    (tmp_path / "folder").mkdir()
    (tmp_path / ".ipynb_checkpoints").mkdir()
    (tmp_path / ".ipynb_checkpoints" / "a-checkpoint.txt").write_text("of old")
    before = sorted(tmp_path.rglob("*"))
    pages = serving.PublishedPages(root_dir=str(tmp_path))
    with pytest.raises(HTTPError) as refused:
        asyncio.run(write(pages))
    assert (refused.value.status_code, refused.value.log_message) == (403, serving.READ_ONLY)
    assert sorted(tmp_path.rglob("*")) == before
    assert (tmp_path / "a.txt").read_text() == "as published"


def test_an_installed_page_can_be_read(tmp_path):
    (tmp_path / "a.txt").write_text("as published")
    pages = serving.PublishedPages(root_dir=str(tmp_path))
    assert asyncio.run(pages.get("a.txt"))["content"] == "as published"
    assert asyncio.run(pages.list_checkpoints("a.txt")) == []


def test_a_port_that_is_taken_is_refused_before_anything_starts():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(serving.CannotServe, match=f"^Port {port} is taken or not allowed"):
            serving.open_lesson(port, browser=False)


@pytest.mark.parametrize("port", [-1, 65_536, 10**9])
def test_a_port_that_no_machine_has_is_refused(port):
    with pytest.raises(serving.CannotServe, match=f"^Port {port} is taken or not allowed"):
        serving.open_lesson(port, browser=False)


def test_what_lets_a_browser_in_cannot_be_guessed_unless_it_was_given(monkeypatch):
    monkeypatch.delenv("JUPYTER_TOKEN", raising=False)
    assert len({serving.new_token() for _ in range(10)}) == 10
    monkeypatch.setenv("JUPYTER_TOKEN", "known")
    assert serving.new_token() == "known"
