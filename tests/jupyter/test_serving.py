"""lesson/jupyter/serving.py: what a server of the lesson's own is told."""

import socket

import pytest
from jupyter_server.services.contents.largefilemanager import AsyncLargeFileManager

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
