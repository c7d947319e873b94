"""A start waits for another one, but not for a disk that knows no locks."""

import errno
import threading

import pytest

from starting.taking_turns import a_turn

fcntl = pytest.importorskip("fcntl", reason="Windows has locks of another kind")


def test_whoever_comes_second_waits_until_the_first_is_done(tmp_path):
    order, waiting = [], threading.Event()

    def second():
        waiting.set()
        with a_turn(tmp_path / "lock"):
            order.append("second")

    with a_turn(tmp_path / "lock"):
        other = threading.Thread(target=second)
        other.start()
        waiting.wait()
        other.join(timeout=0.05)
        order.append("first")
    other.join()
    assert order == ["first", "second"]


def test_a_disk_without_locks_does_not_stop_a_start(tmp_path, monkeypatch):
    def refuse(*_):
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", refuse)
    with a_turn(tmp_path / "lock"):
        pass


def test_any_other_fault_of_the_disk_is_not_swallowed(tmp_path, monkeypatch):
    def refuse(*_):
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(fcntl, "flock", refuse)
    with pytest.raises(OSError, match="Input/output"), a_turn(tmp_path / "lock"):
        pass
