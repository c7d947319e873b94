"""A line to a server that can be cut, as a network is when a laptop falls asleep, and mended."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress


class Line:
    """Passes on what is said to a port of this machine, as long as it is whole."""

    def __init__(self, port: int) -> None:
        self._to = port
        self._ends: list[socket.socket] = []
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listening.getsockname()[1])
        self._accept(self._listening)

    def cut(self) -> None:
        """End every connection, and let nobody in from here on."""
        for one in (self._listening, *self._ends):
            with suppress(OSError):  # the other side may have ended it before
                one.shutdown(socket.SHUT_RDWR)
            one.close()
        self._ends.clear()

    def mend(self) -> None:
        """Let in whoever asks, at the same port as before."""
        self._listening = socket.create_server(("127.0.0.1", self.port))
        self._accept(self._listening)

    def _accept(self, listening: socket.socket) -> None:
        def accept() -> None:
            with suppress(OSError):  # it was cut
                while True:
                    near, _ = listening.accept()
                    far = socket.create_connection(("127.0.0.1", self._to))
                    self._ends += [near, far]
                    for a, b in ((near, far), (far, near)):
                        threading.Thread(target=_pass_on, args=(a, b), daemon=True).start()

        threading.Thread(target=accept, daemon=True).start()


def _pass_on(heard: socket.socket, told: socket.socket) -> None:
    with suppress(OSError):  # it was cut
        while words := heard.recv(65536):
            told.sendall(words)
        told.shutdown(socket.SHUT_WR)


@contextmanager
def a_line(port: int) -> Iterator[Line]:
    """Give a line to the server at this port; in the end it is cut."""
    line = Line(port)
    try:
        yield line
    finally:
        line.cut()
