"""What a page asks its kernel to do, read off what it sends it."""

import ast
import json
import re
from collections import Counter

from jupyter_server.services.kernels.connection.base import deserialize_msg_from_ws_v1

#: So often in a row a page has had nothing to be run while its kernel answered something else.
QUIET_ROUNDS = 8
#: How often the page asks its server for something until its kernel has answered: a minute or more.
MOST_ROUNDS = 5_000
_WAKE = re.compile(r'\.wake\((".*")\)$', re.DOTALL)


def hear_all(page) -> None:
    """Wait until all that a page has asked for so far is heard of here: what it asks now comes after it."""
    page.evaluate("fetch(location.href).then((answer) => answer.text())")


def _read(frame):
    """Return a message's header, its parent's and its content."""
    if isinstance(frame, str):  # as servers send it that are older than the protocol of bytes
        message = json.loads(frame)
        return message["header"], message["parent_header"], message["content"]
    _, (header, parent, _, content, *_) = deserialize_msg_from_ws_v1(frame)
    return json.loads(header), json.loads(parent), json.loads(content)


class Executions:
    """Which cells a page has had run since it was told to look, whatever came of them.

    Parameters
    ----------
    page
        A Playwright page that has asked no kernel yet.

    Attributes
    ----------
    codes
        All that was to be executed, in its order.
    """

    def __init__(self, page) -> None:
        self.codes: list[str] = []
        self._page = page
        self._unanswered: set[str] = set()
        page.on("websocket", self._listen)

    def _listen(self, socket) -> None:
        self._unanswered.clear()  # what was asked through another socket is answered to nobody
        socket.on("framesent", self._note_sent)
        socket.on("framereceived", self._note_received)

    def _note_sent(self, frame) -> None:
        header, _, content = _read(frame)
        if header["msg_type"] == "execute_request":
            self.codes.append(content["code"])
            self._unanswered.add(header["msg_id"])

    def _note_received(self, frame) -> None:
        header, parent, _ = _read(frame)
        if header["msg_type"] == "execute_reply":
            self._unanswered.discard(parent["msg_id"])

    def settle(self) -> None:
        """Wait until the kernel has answered all, and the page has nothing more to be run meanwhile."""
        quiet = 0
        while quiet < QUIET_ROUNDS:
            before = len(self.woken)
            # whoever looks at a page again has it ask its kernel whether it is known there
            self._page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
            hear_all(self._page)
            for _ in range(MOST_ROUNDS):
                if not self._unanswered:
                    break
                hear_all(self._page)
            assert not self._unanswered, "the kernel does not answer"
            quiet = quiet + 1 if len(self.woken) == before else 0

    @property
    def woken(self) -> list[tuple[str, str]]:
        """Return the cells that were run: in which visit, and their source."""
        found = (_WAKE.search(code) for code in self.codes)
        return [ast.literal_eval(f"({each[1]})") for each in found if each]

    def times(self) -> Counter[str]:
        """Return how often each cell that shows something was run."""
        return Counter(source for _, source in self.woken if "lesson." in source)

    def visits(self) -> set[str]:
        """Return the visits in which cells were run."""
        return {visit for visit, _ in self.woken}
